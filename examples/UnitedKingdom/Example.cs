using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Reading;

namespace Narkhoz.Examples.UnitedKingdom;

internal sealed class Example : IExample
{
    private const int Years = 5;

    public void Run(TextWriter output, string data)
    {
        // 1. The table of 2010, with the same targets in every year. It says nothing of capital, so that is assumed.
        var table = TableReader.Read(TableSource.At(Path.Combine(data, "io", "uk2010")));
        var assumptions = new HorizonAssumptions
        {
            Years = Years,
            CapitalGoods = ["Construction", "Machinery and equipment n.e.c."],
            CapitalRatio = 1,
            Wear = 0.05,
            Spare = 0.05,
            LabourGrowth = 0.01,
        };
        var programme = assumptions.Of(table, table.Targets!, HorizonObjective.Harmonious(Years));

        // 2. The most harmonious plan, and its proof.
        var exact = new HorizonOptions { Gap = 1e-9 };
        var plan = HorizonPlanner.Draw(programme, exact);
        output.WriteLine(FormattableString.Invariant($"{table.Name}: {programme.System.Products.Count} products, {Years} years; proven: {plan.Proof.Fault(Planning.Proof.ProofBar.Default) is null}"));
        for (var year = 0; year < Years; year++) output.WriteLine(Line(plan, year));

        // 3. What a reader would not expect, with the reason and the price of avoiding it.
        var surprises = HorizonSurprises.Of(plan, leap: 0.5);
        output.WriteLine();
        output.WriteLine($"Products dropped: {surprises.Count(surprise => surprise.Price is not null)}; leaps: {surprises.Count(surprise => surprise.Price is null)}");

        // 4. The same without leaps: no branch may shrink by more than a tenth or grow by more than a fifth a year.
        var steady = HorizonPlanner.Draw(programme with { GreatestFall = 0.1, GreatestRise = 0.2 }, exact);
        output.WriteLine(FormattableString.Invariant($"Without leaps: {HorizonSurprises.Of(steady, leap: 0.5).Count} surprises, and {100 * (1 - (steady.Value / plan.Value)):0} % of the harmony lost"));

        // 5. Carry out a year, lose a tenth of the labour, and plan the rest.
        var receding = new RecedingHorizon(programme with { GreatestFall = 0.1, GreatestRise = 0.2, TerminalCapacity = [] }, exact);
        var foreseen = receding.Plan;
        receding.CarryOut(new HorizonDisturbance { Labour = 0.9 });
        output.WriteLine();
        output.WriteLine(FormattableString.Invariant($"Machinery of year 2, thousand million: as foreseen {Machinery(foreseen, 1) / 1000:0.0}, with a tenth of the labour gone {Machinery(receding.Plan, 0) / 1000:0.0}"));
    }

    private static double Machinery(HorizonPlan plan, int year) => plan.Levels(year)[plan.Programme.System.Products.IndexOf("Machinery and equipment n.e.c.")];

    private static string Line(HorizonPlan plan, int year)
    {
        var targets = plan.Programme.Years[year].Assortment;
        var delivered = plan.Deliveries(year);
        var met = 0;
        for (var product = 0; product < delivered.Length; product++)
            if (targets[product] > 0 && delivered[product] >= 0.999 * targets[product]) met++;
        return FormattableString.Invariant($"  year {year + 1}: {met} of {targets.Length} targets met, Feldman's share {100 * plan.FeldmanShare(year):0} %");
    }
}
