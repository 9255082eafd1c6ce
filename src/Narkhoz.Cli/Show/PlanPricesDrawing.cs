using System.Globalization;
using Narkhoz.Cli.Answers;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws prices of several kinds.</summary>
internal static class PlanPricesDrawing
{
    /// <summary>Draws them.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, PlanPricesAnswer answer)
    {
        Heading.Draw(desk.Screen, answer.Name, "prices at which the final uses cost the labour that they embody", "");
        var (first, withBase) = (answer.Prices.FirstOrDefault(), answer.Prices.Any(entry => entry.Base is not null));
        var columns = new List<(string Head, Func<PriceEntry, double?> Price)> { ("value", entry => entry.Value), ("production", entry => entry.Production), ("wholesale", entry => entry.Wholesale) };
        if (first?.Retail is not null) columns.Add(("retail", entry => entry.Retail));
        if (first?.TwoChannel is not null) columns.Add(("two-channel", entry => entry.TwoChannel));
        if (first?.Scarcity is not null) columns.Add(("scarcity", entry => entry.Scarcity));
        if (withBase) columns.Add(("base", entry => entry.Base));
        var sheet = new Sheet("Prices").Ids("product").Numbers([.. columns.Select(column => column.Head)]);
        foreach (var entry in answer.Prices)
        {
            var decimals = Figures.Decimals(entry.Value) + 1;
            sheet.Row([entry.Product, .. columns.Select(column => Figures.Text(column.Price(entry), decimals))]);
        }

        desk.Screen.Write(sheet.Drawing);
        var rates = new Sheet("Rates").Ids("what").Numbers("rate").Text("remark");
        rates.Row("surplus value", Share(answer.RateOfSurplus), "surplus labour over what wage goods embody");
        rates.Row("profit", Share(answer.RateOfProfit), answer.ProfitOn == "stocks" ? "on capital that stands" : "on materials and wages advanced");
        rates.Row("margin", Share(answer.Margin), "on cost, in wholesale prices");
        if (answer.Tax is { } tax) rates.Row("turnover tax", Share(tax), $"of retail prices; brings in {Figures.Text(answer.TaxRevenue)} at a wage of 1");
        if (answer.Charge is { } charge) rates.Row("capital charge", Share(charge), $"first channel; the second puts {Share(answer.WageSurplus ?? 0)} on wages");
        desk.Screen.Write(rates.Note($"Prices fit their formulas to {Small(answer.Residual)}, and l.x = v.f to {Small(answer.ValueGap)}.").Drawing);
        if (answer.Wedge.Count > 0) desk.Screen.Write(Wedge(answer).Drawing);
        if (answer.Scissors is { } scissors) desk.Screen.Write(Scissors(scissors).Drawing);
        foreach (var reason in answer.Why ?? []) desk.Screen.MarkupLineInterpolated($"  {reason}");
    }

    private static Sheet Wedge(PlanPricesAnswer answer)
    {
        var sheet = new Sheet("Wedge between wholesale and retail prices").Ids("product").Numbers("sold", "wholesale", "retail", "tax", "revenue");
        foreach (var entry in answer.Wedge)
        {
            var decimals = Figures.Decimals(entry.Retail) + 1;
            sheet.Row(entry.Product, Figures.Text(entry.Sold), Figures.Text(entry.Wholesale, decimals), Figures.Text(entry.Retail, decimals), Share(entry.Tax), Figures.Text(entry.Revenue));
        }

        return sheet.Note("At a wage of 1, at which wages just buy what is sold. A tax below 0 is a subsidy.");
    }

    private static Sheet Scissors(IReadOnlyList<ScissorsEntry> scissors)
    {
        var sheet = new Sheet("Scissors against the base").Ids("prices").Numbers("the group", "all others", "opening");
        foreach (var entry in scissors) sheet.Row(entry.Prices, Figures.Text(entry.Group, 3), Figures.Text(entry.Others, 3), Figures.Text(entry.Opening, 3));
        return sheet.Note("Price indices at gross outputs, base = 1. Above 1 the group has grown dear.");
    }

    // What is smaller is rounding, and differs from machine to machine.
    private static string Small(double value) => Math.Max(value, 1e-13).ToString("0e+0", CultureInfo.InvariantCulture);

    private static string Share(double rate) => (100 * rate).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
