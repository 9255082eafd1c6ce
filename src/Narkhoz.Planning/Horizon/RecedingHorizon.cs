using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>Plans N years, carries out one, and plans the rest anew from what has become of it.</summary>
/// <remarks>
/// Model predictive control, in planning the "continuous planning" of yearly corrected five-year plans. Without disturbances the plans of the rest are the tails of the first one
/// (Bellman's principle of optimality). Each new plan begins from the last one, half done.
/// </remarks>
public sealed class RecedingHorizon
{
    private readonly HorizonOptions _options;
    private readonly List<HorizonPlan> _plans = [];

    /// <summary>Draws up the first plan.</summary>
    /// <param name="programme">The question.</param>
    /// <param name="options">How exactly; null for the usual.</param>
    /// <exception cref="InfeasibleHorizonException">No plan meets the programme.</exception>
    public RecedingHorizon(HorizonProgramme programme, HorizonOptions? options = null)
    {
        _options = (options ?? new HorizonOptions()) with { KeepsFactor = false };
        _plans.Add(HorizonPlanner.Draw(programme, _options));
    }

    /// <summary>The plan in force.</summary>
    public HorizonPlan Plan => _plans[^1];

    /// <summary>Every plan so far; of all but the last the first year was carried out.</summary>
    public IReadOnlyList<HorizonPlan> Plans => _plans;

    /// <summary>Carries out the first year of the plan in force and draws up the plan of the rest.</summary>
    /// <param name="disturbance">What came otherwise; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The plan in force has no second year.</exception>
    /// <exception cref="InfeasibleHorizonException">No plan meets what is left of the programme.</exception>
    public void CarryOut(HorizonDisturbance? disturbance = null)
    {
        if (Plan.Years == 1) throw new InvalidOperationException("the last year of the plan is carried out and there is nothing left to plan");
        var rest = Rest(Plan, disturbance ?? new HorizonDisturbance());
        var (layout, halfDone) = (new StaircaseLayout(rest, withShortages: false), Plan.HalfDone);
        var start = new HalfDone(halfDone.At.AfterFirstYear(layout), halfDone.Before.AfterFirstYear(layout), null);
        _plans.Add(HorizonPlanner.Draw(rest, _options, start));
    }

    private static HorizonProgramme Rest(HorizonPlan plan, HorizonDisturbance disturbance)
    {
        var programme = plan.Programme;
        var years = disturbance.Targets.Count > 0 ? disturbance.Targets : [.. programme.Years.Skip(1)];
        if (years.Count != plan.Years - 1) throw new ArgumentException($"targets for {years.Count} years where {plan.Years - 1} are left", nameof(disturbance));
        var objective = programme.Objective with
        {
            Sets = [.. programme.Objective.Sets.Skip(1)],
            Harmony = [.. programme.Objective.Harmony.Skip(1)],
            Employment = [.. programme.Objective.Employment.Skip(1)],
        };
        return programme.For(System(plan, disturbance), years, objective) with
        {
            Stocks = Stocks(plan, disturbance),
            Coming = Coming(plan),
            LeastSets = [.. programme.LeastSets.Skip(1)],
            LastLevels = plan.Levels(0).ToArray(),
        };
    }

    private static ProductionSystem System(HorizonPlan plan, HorizonDisturbance disturbance)
    {
        var (old, capacity) = (plan.Programme.System, plan.Capacity(1));
        for (var technique = 0; technique < disturbance.Capacity.Count; technique++) capacity[technique] *= disturbance.Capacity[technique];
        var factors = old.Factors.Select((factor, place) => factor.Kind == FactorKind.Labour ? factor with { Available = plan.Programme.Available(place, 1) * disturbance.Labour } : factor);
        return new ProductionSystem(old.Products, old.Techniques, old.Inputs, old.Outputs, [.. factors], old.FactorInputs, capacity) { Capital = old.Capital, Depreciation = old.Depreciation };
    }

    private static double[] Stocks(HorizonPlan plan, HorizonDisturbance disturbance)
    {
        var (stocks, keeping) = (plan.Stocks(0).ToArray(), plan.Programme.Keeping);
        for (var product = 0; product < stocks.Length; product++)
        {
            stocks[product] *= keeping.Count > product ? keeping[product] : 0;
            if (disturbance.Stocks.Count > product) stocks[product] += disturbance.Stocks[product];
        }

        return stocks;
    }

    /// <summary>Capacity that is already under way and not yet part of what stands.</summary>
    private static List<IReadOnlyList<double>> Coming(HorizonPlan plan)
    {
        var coming = new List<IReadOnlyList<double>>();
        for (var year = 1; year <= plan.Years; year++)
        {
            var arriving = new double[plan.Programme.System.Techniques.Count];
            if (year > 1 && year == plan.Programme.Lag) plan.Building(0).CopyTo(arriving);
            for (var technique = 0; year > 1 && year < plan.Programme.Coming.Count && technique < arriving.Length; technique++) arriving[technique] += plan.Programme.Coming[year][technique];
            coming.Add(arriving);
        }

        return coming;
    }
}
