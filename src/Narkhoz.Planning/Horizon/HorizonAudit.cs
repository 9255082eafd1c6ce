using Narkhoz.Planning.Proof;

namespace Narkhoz.Planning.Horizon;

/// <summary>Computes afresh from the table what a plan of several years is worth: balances, capacities, labour and bounds of every year.</summary>
/// <remarks>Takes nothing from the method but levels, building, stocks and deliveries.</remarks>
internal static class HorizonAudit
{
    public static PlanProof Of(HorizonPlan plan)
    {
        double shortfall = 0, surplus = 0, capacity = 0, factors = 0;
        for (var year = 0; year < plan.Years; year++)
        {
            var (left, turnover) = Balance(plan, year);
            for (var product = 0; product < left.Length; product++)
            {
                if (left[product] < 0) shortfall = PlanProof.Worse(shortfall, -left[product] / turnover[product]);
                else if (left[product] != 0) surplus = PlanProof.Worse(surplus, left[product] / turnover[product]);
            }

            capacity = PlanProof.Worse(capacity, Limits(plan, year));
            factors = PlanProof.Worse(factors, Overuse(plan, year));
        }

        return new PlanProof { Shortfall = shortfall, Surplus = surplus, Capacity = PlanProof.Worse(capacity, HandedOn(plan)), Factors = factors };
    }

    private static (double[] Left, double[] Turnover) Balance(HorizonPlan plan, int year)
    {
        var (programme, system) = (plan.Programme, plan.Programme.System);
        var (_, upkeep) = Wear.Of(system);
        var (made, used) = (new double[system.Products.Count], new double[system.Products.Count]);
        system.Outputs.AddTimes(plan.Levels(year), made);
        system.Inputs.AddTimes(plan.Levels(year), used);
        upkeep?.AddTimes(plan.Levels(year), used);
        system.Capital?.AddTimes(plan.Building(year), used);
        var delivered = plan.Deliveries(year);
        var kept = plan.Stocks(year);
        var (left, turnover) = (new double[made.Length], new double[made.Length]);
        for (var product = 0; product < made.Length; product++)
        {
            var before = year == 0
                ? (programme.Stocks.Count > 0 ? programme.Stocks[product] : 0)
                : programme.Keeping.Count > 0 ? programme.Keeping[product] * plan.Stocks(year - 1)[product] : 0;
            left[product] = made[product] + before - used[product] - delivered[product] - kept[product];
            turnover[product] = made[product] + before + used[product] + Math.Abs(delivered[product]) + kept[product];
        }

        return (left, turnover);
    }

    private static double Limits(HorizonPlan plan, int year)
    {
        var (levels, building, standing, programme) = (plan.Levels(year).ToArray(), plan.Building(year).ToArray(), plan.Capacity(year), plan.Programme);
        var (mean, worst) = (levels.Average(Math.Abs), 0.0);
        for (var technique = 0; technique < levels.Length; technique++)
        {
            var (level, size) = (levels[technique], Math.Max(mean, double.IsFinite(standing[technique]) ? standing[technique] : 0));
            worst = PlanProof.Worse(worst, Share(Math.Max(level - standing[technique], Math.Max(-level, -building[technique])), size));
            var last = year > 0 ? plan.Levels(year - 1)[technique] : programme.LastLevels.Count > 0 ? programme.LastLevels[technique] : 0;
            if (year == 0 && last <= 0) continue;
            if (programme.GreatestRise is { } rise) worst = PlanProof.Worse(worst, Share(level - ((1 + rise) * last), size));
            if (programme.GreatestFall is { } fall) worst = PlanProof.Worse(worst, Share(((1 - fall) * last) - level, size));
        }

        return worst;
    }

    private static double HandedOn(HorizonPlan plan)
    {
        if (plan.Programme.TerminalCapacity.Count == 0) return 0;
        var (handed, worst) = (plan.Capacity(plan.Years), 0.0);
        for (var technique = 0; technique < handed.Length; technique++)
        {
            var wanted = plan.Programme.TerminalCapacity[technique];
            if (wanted > 0 && double.IsFinite(handed[technique])) worst = PlanProof.Worse(worst, (wanted - handed[technique]) / wanted);
        }

        return worst;
    }

    private static double Overuse(HorizonPlan plan, int year)
    {
        var (system, worst) = (plan.Programme.System, 0.0);
        var used = new double[system.Factors.Count];
        system.FactorInputs.AddTimes(plan.Levels(year), used);
        for (var factor = 0; factor < used.Length; factor++)
        {
            var available = plan.Programme.Available(factor, year);
            if (used[factor] > available) worst = PlanProof.Worse(worst, (used[factor] - available) / Math.Max(available, double.Epsilon));
        }

        return worst;
    }

    private static double Share(double breach, double size) => breach <= 0 ? 0 : breach / size;
}
