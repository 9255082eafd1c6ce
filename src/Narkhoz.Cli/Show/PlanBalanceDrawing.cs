using System.Globalization;
using Narkhoz.Cli.Answers;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws a plan of material balances.</summary>
internal static class PlanBalanceDrawing
{
    /// <summary>Draws it.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, PlanBalanceAnswer answer)
    {
        Heading.Draw(desk.Screen, answer.Name, $"material balances in {answer.Rounds} rounds", answer.Unit);
        foreach (var sheet in answer.Sheets) desk.Screen.Write(Balance(sheet).Drawing);
        desk.Screen.Write(Course(answer).Drawing);
        if (answer.Compared is { } compared) desk.Screen.Write(Compared(answer, compared).Drawing);
        foreach (var reason in answer.Why ?? []) desk.Screen.MarkupLineInterpolated($"  {reason}");
    }

    private static Sheet Balance(SheetEntry sheet)
    {
        var uses = sheet.Industry.Select(use => (use.User, use.Amount))
            .Concat([("other industry", sheet.OtherIndustry), ("investment", sheet.Investment), ("households", sheet.Households), ("export", sheet.Export), ("closing stock", sheet.ClosingStock)])
            .Where(line => line.Item2 != 0).ToList();
        var sources = new[] { ("opening stock", sheet.OpeningStock), ("output", sheet.Output), ("imports", sheet.Imports) }.Where(line => line.Item2 != 0).ToList();
        var decimals = Figures.Decimals(uses.Sum(line => line.Item2));
        var drawn = new Sheet($"Balance of {sheet.Product}").Ids("sources").Numbers("").Ids("uses").Numbers("");
        for (var line = 0; line < Math.Max(sources.Count, uses.Count); line++)
        {
            var (source, use) = (sources.ElementAtOrDefault(line), uses.ElementAtOrDefault(line));
            drawn.Row(source.Item1 ?? "", source.Item1 is null ? "" : Figures.Text(source.Item2, decimals), use.Item1 ?? "", use.Item1 is null ? "" : Figures.Text(use.Item2, decimals));
        }

        var (all, asked) = (sources.Sum(line => line.Item2), uses.Sum(line => line.Item2));
        drawn.Row(Cell.Bold("all sources"), Cell.Bold(Figures.Text(all, decimals)), Cell.Bold("all uses"), Cell.Bold(Figures.Text(asked, decimals)));
        var gap = Figures.Text(Math.Abs(sheet.Deficit), decimals);
        return drawn.Note(sheet.Deficit > asked * 1e-9 ? $"{gap} are missing" : sheet.Deficit < -asked * 1e-9 ? $"{gap} are left over" : "balanced");
    }

    private static Sheet Compared(PlanBalanceAnswer answer, IReadOnlyList<SideBySideEntry> entries)
    {
        var sheet = new Sheet("The rounds and the optimum, side by side").Text("product").Numbers("output", "optimal", "delivered", "optimal");
        foreach (var one in entries) sheet.Row(ShortName.Of(one.Product), Figures.Text(one.Output), Figures.Text(one.OutputOptimum), Figures.Text(one.Delivered), Figures.Text(one.DeliveredOptimum));
        return sheet.Note($"Lost by the rounds: {Share(Math.Max(0, 1 - answer.Course.First(entry => entry.Rounds == answer.Rounds).Deliverable))} of the bill with perfect coordination, and with rationing {Share(answer.Loss ?? 0)} of what the optimum delivers, at its valuations.");
    }

    private static Sheet Course(PlanBalanceAnswer answer)
    {
        var drawn = new Sheet("What plans of so many rounds come to").Numbers("rounds", "error", "theory", "deliverable", "delivered", "value met");
        foreach (var entry in answer.Course)
        {
            var cells = new[] { entry.Rounds.ToString(CultureInfo.InvariantCulture), Power(entry.Error), Power(entry.Theory), Share(entry.Deliverable), Share(entry.Delivered), Share(entry.Met) };
            drawn.Row([.. cells.Select(text => entry.Rounds == answer.Rounds ? Cell.Bold(text) : text)]);
        }

        var asked = answer.Sets > 0 ? string.Create(CultureInfo.InvariantCulture, $"{answer.Sets:0.####} complete sets asked for{(answer.Optimum is null ? "" : $"; the optimum makes {answer.Optimum:0.####}")}. ") : "";
        return drawn.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{asked}Theory: rho(A)^k with rho = {answer.Root:0.####}. Endless rounds on average norms would deliver {100 * answer.Balanced:0.#} % of the bill. Deliverable: with perfect coordination; delivered: with rationing."));
    }

    private static string Power(double share) => share == 0 ? "0" : share.ToString("0.0e+0", CultureInfo.InvariantCulture);

    private static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
