using Narkhoz.Lab.Accounts;
using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Report;

/// <summary>The data that the page carries; the scripts of the page read these names.</summary>
/// <param name="Run">What the run was.</param>
/// <param name="Command">How to do it again.</param>
/// <param name="Years">Years of the run; every list of yearly values follows them.</param>
/// <param name="Products">Products with their output or herd.</param>
/// <param name="Zones">Names of the zones in the order of the balances' columns.</param>
/// <param name="BalanceItems">Items of the balances in the order of their values.</param>
/// <param name="Sources">How many of the items are sources; the rest are uses.</param>
/// <param name="Figures">Figures of the Union that are not of one product.</param>
/// <param name="HumanCost">The figures of human cost.</param>
/// <param name="DeathsByZone">Excess deaths of each zone over the years, named by the zone; zones without any are left out.</param>
/// <param name="Pyramids">People by age, where the run has them.</param>
/// <param name="Chronicle">Events.</param>
/// <param name="Scoreboard">The run beside the book.</param>
internal sealed record ReportData(
    RunManifest Run,
    string Command,
    IReadOnlyList<int> Years,
    IReadOnlyList<ReportProduct> Products,
    IReadOnlyList<string> Zones,
    IReadOnlyList<string> BalanceItems,
    int Sources,
    IReadOnlyList<ReportFigure> Figures,
    IReadOnlyList<HumanCostFigure> HumanCost,
    IReadOnlyList<ReportFigure> DeathsByZone,
    IReadOnlyList<ReportPyramid> Pyramids,
    IReadOnlyList<ChronicleEntry> Chronicle,
    Scoreboard Scoreboard)
{
    /// <summary>Gathers the data.</summary>
    public static ReportData Of(ReportInput input)
    {
        var years = input.Table.Years;
        return new ReportData(
            input.Manifest with { ScenarioText = "", Files = [] },
            RunCommand.Of(input.Manifest),
            years,
            [.. input.Products.Select(product => ReportProduct.Of(product, input, years))],
            [.. input.Zones.Select(zone => zone.Name)],
            [.. Accounts.BalanceItems.Sources, .. Accounts.BalanceItems.Uses],
            Accounts.BalanceItems.Sources.Count,
            [.. input.Table.Keys.Where(key => key.Product.Length == 0 && key.Zone.Length == 0 && !ReportPyramid.Holds(key.Name)).Select(key => ReportFigure.Of(key, input.Table, years))],
            HumanCostFigures.All,
            [.. input.Zones.Select(zone => ReportFigure.Of(new IndicatorKey("deaths.excess", "", zone.Id, Truth.True), input.Table, years) with { Name = zone.Name }).Where(figure => figure.Values.Any(dead => dead >= 1))],
            ReportPyramid.Read(input.Table),
            input.Chronicle,
            input.Scoreboard);
    }

    /// <summary>A number as the page carries it: five significant digits, since nobody reads more off a chart.</summary>
    public static double? Rounded(double? value)
    {
        if (value is null || !double.IsFinite(value.Value)) return null;
        if (value.Value == 0) return 0;
        var digits = 4 - (int)Math.Floor(Math.Log10(Math.Abs(value.Value)));
        if (digits is >= 0 and <= 15) return Math.Round(value.Value, digits);
        var power = Math.Pow(10, -digits);
        return digits < 0 ? Math.Round(value.Value / power) * power : value.Value;
    }
}

/// <summary>A figure of the Union over the years.</summary>
/// <param name="Name">Indicator.</param>
/// <param name="Truth">Which of the truths.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Values">One value a year, null where there is none.</param>
internal sealed record ReportFigure(string Name, Truth Truth, string Unit, IReadOnlyList<double?> Values)
{
    /// <summary>Reads a figure.</summary>
    public static ReportFigure Of(IndicatorKey key, IndicatorTable table, IReadOnlyList<int> years) =>
        new(key.Name, key.Truth, table.Unit(key.Name, key.Product), [.. years.Select(year => ReportData.Rounded(table.Value(key.Name, year, key.Product, key.Zone, key.Truth)))]);
}
