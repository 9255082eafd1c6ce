using System.Globalization;

namespace Narkhoz.Planning.Horizon;

/// <summary>Looks through a plan for corners: linear programmes drop products and leap between years, and a planner must be told where, why, and what avoiding it would cost.</summary>
public static class HorizonSurprises
{
    private const double Gone = 1e-6;

    /// <summary>All surprises, year by year, the largest first within a year.</summary>
    /// <param name="plan">The plan; the first year is compared with <see cref="HorizonProgramme.LastLevels"/> where they are known.</param>
    /// <param name="leap">Change of an output in a year, as a share of the year before, from which it is a leap; above 0.</param>
    public static IReadOnlyList<HorizonSurprise> Of(HorizonPlan plan, double leap = 0.5)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leap);
        var (found, system) = (new List<HorizonSurprise>(), plan.Programme.System);
        var before = plan.Programme.LastLevels.Count > 0 ? Outputs(plan, [.. plan.Programme.LastLevels]) : null;
        for (var year = 0; year < plan.Years; year++)
        {
            var now = Outputs(plan, plan.Levels(year));
            for (var product = 0; before is not null && product < now.Length; product++)
            {
                if (before[product] <= Gone * before.Average()) continue;
                if (now[product] <= Gone * before[product]) found.Add(Vanished(plan, year, product, before[product], now[product]));
                else if (Math.Abs((now[product] / before[product]) - 1) >= leap)
                    found.Add(new HorizonSurprise(year, product, before[product], now[product], Leap(plan, year, product, before[product], now[product]), null));
            }

            before = now;
        }

        return [.. found.OrderBy(one => one.Year).ThenByDescending(one => Math.Abs(one.Now - one.Before) * plan.Prices(one.Year)[one.Product])];
    }

    private static double[] Outputs(HorizonPlan plan, ReadOnlySpan<double> levels)
    {
        var outputs = new double[plan.Programme.System.Products.Count];
        plan.Programme.System.Outputs.AddTimes(levels, outputs);
        return outputs;
    }

    private static HorizonSurprise Vanished(HorizonPlan plan, int year, int product, double before, double now)
    {
        var (system, best, least) = (plan.Programme.System, -1, double.PositiveInfinity);
        for (var technique = 0; technique < system.Techniques.Count; technique++)
        {
            if (system.Outputs[product, technique] is not (> 0 and var made)) continue;
            var loss = plan.ReducedCosts(year)[technique] / made;
            if (loss < least) (best, least) = (technique, loss);
        }

        if (best < 0) return new HorizonSurprise(year, product, before, now, "no technique makes it", null);
        if (plan.Capacity(year)[best] <= Gone * before) return new HorizonSurprise(year, product, before, now, $"no capacity of '{system.Techniques[best]}' is left", null);
        var worth = plan.Prices(year)[product];
        var reason = string.Create(CultureInfo.InvariantCulture, $"it is worth {worth:G4} a unit and '{system.Techniques[best]}', its cheapest technique, costs {worth + least:G4}");
        return new HorizonSurprise(year, product, before, now, reason, (least + Idle(plan, year, product)) * before);
    }

    /// <summary>How much less a unit of a product that nobody makes could be worth with the same plan still the best: as far as its users, who do not work either, would not begin to.</summary>
    private static double Idle(HorizonPlan plan, int year, int product)
    {
        var (system, programme) = (plan.Programme.System, plan.Programme);
        var isWanted = programme.Years[year].Assortment[product] > 0 || programme.Needed(product, year) != 0 || (programme.Keeping.Count > 0 && programme.Keeping[product] > 0);
        if (isWanted || (system.Capital is { } capital && capital.RowIndices.Contains(product))) return 0;
        var idle = plan.Prices(year)[product];
        for (var technique = 0; technique < system.Techniques.Count; technique++)
            if (system.Inputs[product, technique] is > 0 and var used) idle = Math.Min(idle, plan.ReducedCosts(year)[technique] / used);
        return idle;
    }

    /// <summary>The use that changed most in the direction of the leap, or the technique that took the product's place.</summary>
    private static string Leap(HorizonPlan plan, int year, int product, double before, double now)
    {
        var (names, change) = (new List<string>(), new List<double>());
        var (was, system) = (year > 0 ? plan.Levels(year - 1).ToArray() : [.. plan.Programme.LastLevels], plan.Programme.System);
        void Use(string name, double difference)
        {
            names.Add(name);
            change.Add(difference * Math.Sign(now - before));
        }

        if (year > 0)
        {
            Use("final deliveries", plan.Deliveries(year)[product] - plan.Deliveries(year - 1)[product]);
            Use("building", Taken(plan, product, year) - Taken(plan, product, year - 1));
            Use("stocks handed on", plan.Stocks(year)[product] - plan.Stocks(year - 1)[product]);
        }
        else
        {
            var used = new double[system.Products.Count];
            system.Inputs.AddTimes(was, used);
            Use("final uses and building", plan.Deliveries(0)[product] + Taken(plan, product, 0) + plan.Stocks(0)[product] - (before - used[product]));
        }

        for (var technique = 0; technique < was.Length; technique++)
            Use($"the inputs of '{system.Techniques[technique]}'", system.Inputs[product, technique] * (plan.Levels(year)[technique] - was[technique]));
        var most = change.IndexOf(change.Max());
        if (change[most] <= 0) return "its uses are met in another way than in the year before the plan";
        return string.Create(CultureInfo.InvariantCulture, $"{names[most]} {(now > before ? "took" : "took less by")} {change[most]:G4}{(now > before ? " more" : "")} of it");
    }

    private static double Taken(HorizonPlan plan, int product, int year)
    {
        if (plan.Programme.System.Capital is not { } capital) return 0;
        var taken = new double[capital.Rows];
        capital.AddTimes(plan.Building(year), taken);
        return taken[product];
    }
}
