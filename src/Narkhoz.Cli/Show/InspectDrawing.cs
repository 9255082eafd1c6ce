using System.Globalization;
using Narkhoz.Cli.Answers;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws what a table holds.</summary>
internal static class InspectDrawing
{
    private const int CulpritsShown = 8;
    private const int RemarksShown = 12;

    /// <summary>Draws it.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, InspectAnswer answer)
    {
        var screen = desk.Screen;
        Heading.Draw(screen, answer.Name, answer.Format, answer.Unit);
        screen.Write(Facts(answer).Drawing);
        if (answer.Factors.Count > 0) screen.Write(Factors(answer).Drawing);
        if (answer.Largest.Count > 0) screen.Write(Largest(answer).Drawing);
        foreach (var reason in answer.Explanation ?? []) desk.Out.WriteLine($"  {reason}");
        foreach (var remark in answer.Remarks.Take(RemarksShown)) desk.Out.WriteLine($"  {remark}");
        if (answer.Remarks.Count > RemarksShown) desk.Out.WriteLine($"  and {answer.Remarks.Count - RemarksShown} more; --json lists all");
    }

    private static Sheet Facts(InspectAnswer answer)
    {
        var sheet = new Sheet().Ids("what").Numbers("count").Text("remark");
        sheet.Row("products", Whole(answer.Products), "");
        sheet.Row("techniques", Whole(answer.Techniques), answer.Leontief ? "one for each product" : $"up to {answer.MostTechniques} for a product, {answer.JointProducers} with joint products");
        sheet.Row("inputs", Whole(answer.NonZeros), $"{Figures.Text(answer.PerTechnique)} a technique; {Size(answer.Bytes)} in memory");
        if (answer.Capacities > 0) sheet.Row("capacities", Whole(answer.Capacities), "");
        if (answer.Capital is { } capital) sheet.Row("capital stocks", Whole(capital), "");
        if (answer.Satellites.Count > 0) sheet.Row("satellites", Whole(answer.Satellites.Count), "");
        sheet.Row("orders", Whole(answer.Orders), "");
        if (answer.Assortment > 0) sheet.Row("assortment", Whole(answer.Assortment), "");
        if (answer.PerronRoot is { } root) sheet.Row("Perron root", root.ToString("0.000000", CultureInfo.InvariantCulture), Productive(answer));
        return sheet;
    }

    private static Cell Productive(InspectAnswer answer) => answer.Productive == true
        ? Cell.Verdict("productive: below 1", hit: true)
        : Cell.Verdict($"not productive, because of {string.Join(", ", answer.Culprits.Take(CulpritsShown))}{(answer.Culprits.Count > CulpritsShown ? $" and {answer.Culprits.Count - CulpritsShown} more" : "")}", hit: false);

    private static Sheet Factors(InspectAnswer answer)
    {
        var sheet = new Sheet("Labour and resources").Text("factor").Ids("kind").Numbers("available", "used");
        foreach (var factor in answer.Factors) sheet.Row(factor.Label, Cell.Faint(factor.Kind), factor.Available is { } available ? Figures.Text(available) : "no limit", Figures.Text(factor.Used));
        return sheet;
    }

    private static Sheet Largest(InspectAnswer answer)
    {
        var sheet = new Sheet("Largest sectors").Ids("product").Text("name").Numbers(answer.SizeIs, "inputs");
        foreach (var sector in answer.Largest) sheet.Row(sector.Label, Cell.Faint(sector.Name == sector.Label ? "" : sector.Name), Figures.Text(sector.Size), Whole(sector.Inputs));
        return sheet;
    }

    private static string Whole(int count) => Figures.Text(count, 0);

    private static string Size(long bytes) => bytes >= 1 << 20 ? $"{Figures.Text(bytes / (double)(1 << 20))} MB" : $"{Figures.Text(bytes / 1024.0)} kB";
}
