using Narkhoz.Cli.Answers;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>A horizon plan as an answer and as tables of results.</summary>
internal static class HorizonTables
{
    private const int ScarcestTold = 3;

    /// <summary>The answer.</summary>
    public static HorizonAnswer Answer(PlanTask task, HorizonPlan plan, RecedingHorizon? course, double? priceOfBounds, double leap)
    {
        var system = plan.Programme.System;
        return new HorizonAnswer(
            task.Table.Name,
            task.Table.Unit,
            system.Products.Count,
            system.Techniques.Count,
            plan.Programme.Objective.Name,
            plan.Value,
            plan.Bound,
            plan.Proof.Gap,
            plan.Proof.Shortfall,
            plan.Proof.Capacity,
            plan.Proof.Factors,
            plan.Iterations,
            [.. Enumerable.Range(0, plan.Years).Select(year => Year(plan, year))],
            [.. HorizonSurprises.Of(plan, leap).Select(surprise => new SurpriseEntry(surprise.Year + 1, system.Products[surprise.Product], surprise.Before, surprise.Now, surprise.Reason, surprise.Price))],
            priceOfBounds,
            course is null ? null : Course(course),
            [],
            task.Explain ? [.. Enumerable.Range(0, plan.Years).Select(year => Why(plan, year))] : null);
    }

    /// <summary>Products by year: output, deliveries, stock, price.</summary>
    public static ResultTable Products(HorizonPlan plan)
    {
        var (system, years) = (plan.Programme.System, Enumerable.Range(0, plan.Years));
        return new ResultTable("products")
            .Numbers("year", [.. years.SelectMany(year => Enumerable.Repeat(year + 1.0, system.Products.Count))])
            .Text("product", years.SelectMany(_ => Enumerable.Range(0, system.Products.Count).Select(product => system.Products[product])))
            .Numbers("output", [.. years.SelectMany(year => Outputs(plan, year))])
            .Numbers("delivered", [.. years.SelectMany(plan.Deliveries)])
            .Numbers("stock", [.. years.SelectMany(year => plan.Stocks(year).ToArray())])
            .Numbers("price", [.. years.SelectMany(year => plan.Prices(year).ToArray())]);
    }

    /// <summary>Techniques by year: level, capacity, building, rent.</summary>
    public static ResultTable Techniques(HorizonPlan plan)
    {
        var (system, years) = (plan.Programme.System, Enumerable.Range(0, plan.Years));
        return new ResultTable("techniques")
            .Numbers("year", [.. years.SelectMany(year => Enumerable.Repeat(year + 1.0, system.Techniques.Count))])
            .Text("technique", years.SelectMany(_ => Enumerable.Range(0, system.Techniques.Count).Select(technique => system.Techniques[technique])))
            .Numbers("level", [.. years.SelectMany(year => plan.Levels(year).ToArray())])
            .Numbers("capacity", [.. years.SelectMany(plan.Capacity).Select(capacity => double.IsFinite(capacity) ? capacity : double.NaN)])
            .Numbers("building", [.. years.SelectMany(year => plan.Building(year).ToArray())])
            .Numbers("rent", [.. years.SelectMany(year => plan.Rents(year).ToArray())]);
    }

    /// <summary>Products in the years that were carried out and in the plan in force: output foreseen at first, output, deliveries.</summary>
    public static ResultTable Course(RecedingHorizon course, ProductionSystem system)
    {
        var (first, years) = (course.Plans[0], Enumerable.Range(0, course.Plans[0].Years));
        return new ResultTable("course")
            .Numbers("year", [.. years.SelectMany(year => Enumerable.Repeat(year + 1.0, system.Products.Count))])
            .Text("product", years.SelectMany(_ => Enumerable.Range(0, system.Products.Count).Select(product => system.Products[product])))
            .Numbers("foreseen", [.. years.SelectMany(year => Outputs(first, year))])
            .Numbers("output", [.. years.SelectMany(year => Outputs(InForce(course, year).Plan, InForce(course, year).Year))])
            .Numbers("delivered", [.. years.SelectMany(year => InForce(course, year).Plan.Deliveries(InForce(course, year).Year))]);
    }

    private static List<CarriedOutYear> Course(RecedingHorizon course)
    {
        var (first, counts) = (course.Plans[0], course.Plans[0].Programme.Objective.Sets.Count > 0);
        return [.. Enumerable.Range(0, first.Years).Select(year =>
        {
            var (plan, own) = InForce(course, year);
            return new CarriedOutYear(
                year + 1, year < course.Plans.Count - 1, Outputs(first, year).Sum(), Outputs(plan, own).Sum(), counts ? first.Sets(year) : null, counts ? plan.Sets(own) : null, plan.Iterations);
        })];
    }

    /// <summary>The plan under which a year is carried out, or stands last, and the year's place in it.</summary>
    private static (HorizonPlan Plan, int Year) InForce(RecedingHorizon course, int year)
    {
        var plan = Math.Min(year, course.Plans.Count - 1);
        return (course.Plans[plan], year - plan);
    }

    private static HorizonYear Year(HorizonPlan plan, int year)
    {
        var (programme, targets) = (plan.Programme, plan.Programme.Years[year].Assortment.ToArray());
        var (delivered, orders) = (plan.Deliveries(year), programme.Years[year].Orders.ToArray());
        var fulfilled = Enumerable.Range(0, targets.Length).Where(product => targets[product] > 0).Select(product => (delivered[product] - orders[product]) / targets[product]).ToArray();
        var (used, built) = (new double[programme.System.Factors.Count], new double[programme.System.Products.Count]);
        programme.System.FactorInputs.AddTimes(plan.Levels(year), used);
        programme.System.Capital?.AddTimes(plan.Building(year), built);
        var fullest = Enumerable.Range(0, used.Length).Select(factor => used[factor] / programme.Available(factor, year)).DefaultIfEmpty().Max();
        var hasTargets = fulfilled.Length > 0 && programme.Objective.Harmony.Count > 0;
        return new HorizonYear(
            year + 1,
            programme.Objective.Sets.Count > 0 ? plan.Sets(year) : null,
            hasTargets ? fulfilled.Min() : null,
            hasTargets ? fulfilled.Average() : null,
            Outputs(plan, year).Sum(),
            fullest > 0 ? fullest : null,
            built.Sum(),
            double.IsNaN(plan.FeldmanShare(year)) || built.Sum() <= 0 ? null : plan.FeldmanShare(year));
    }

    private static double[] Outputs(HorizonPlan plan, int year)
    {
        var outputs = new double[plan.Programme.System.Products.Count];
        plan.Programme.System.Outputs.AddTimes(plan.Levels(year), outputs);
        return outputs;
    }

    /// <summary>The limits of a year that the objective would gain most by easing by a hundredth.</summary>
    private static string Why(HorizonPlan plan, int year)
    {
        var (system, found, standing) = (plan.Programme.System, new List<(double Gain, string Name)>(), plan.Capacity(year));
        for (var factor = 0; factor < system.Factors.Count; factor++)
            if (double.IsFinite(plan.Programme.Available(factor, year))) found.Add((0.01 * plan.FactorPrices(year)[factor] * plan.Programme.Available(factor, year), system.Factors[factor].Label));
        for (var technique = 0; technique < standing.Length; technique++)
            if (double.IsFinite(standing[technique])) found.Add((0.01 * plan.Rents(year)[technique] * standing[technique], $"capacity of '{system.Techniques[technique]}'"));
        var told = found.Where(one => one.Gain > 1e-7 * Math.Abs(plan.Value)).OrderByDescending(one => one.Gain).Take(ScarcestTold).Select(one => FormattableString.Invariant($"{one.Name} (+1 %: {one.Gain:G3})")).ToArray();
        return $"Year {year + 1}: " + (told.Length == 0 ? "nothing is scarce." : $"scarcest {string.Join(", ", told)}.");
    }
}
