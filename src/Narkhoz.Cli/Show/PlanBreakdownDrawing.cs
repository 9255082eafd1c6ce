using Narkhoz.Cli.Answers;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws a plan that was broken down.</summary>
internal static class PlanBreakdownDrawing
{
    /// <summary>Draws it.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, PlanBreakdownAnswer answer)
    {
        Heading.Draw(desk.Screen, answer.Name, $"broken down to {answer.Works} works", answer.Unit);
        var sheet = new Sheet("By republic").Ids("product").Numbers([.. answer.Republics, "no works", "plan"]);
        foreach (var entry in answer.Products)
        {
            var decimals = Figures.Decimals(entry.Total) + 1;
            sheet.Row([entry.Product, .. entry.ByRepublic.Select(target => (Cell)(target == 0 ? "" : Figures.Text(target, decimals))),
                entry.Unplaced > 0 ? Cell.Verdict(Figures.Text(entry.Unplaced, decimals), hit: false) : "", Cell.Bold(Figures.Text(entry.Total, decimals))]);
        }

        desk.Screen.Write(sheet.Note(answer.Exact ? "Targets of works and of republics add up to the plan to the last bit." : "Targets do not add up.").Drawing);
        if (answer.Hauls.Count > 0)
        {
            var hauls = new Sheet("Carriage of what works use").Ids("product").Numbers("in proportion", "least", "saved", "both ways");
            foreach (var haul in answer.Hauls)
                hauls.Row(haul.Product, Figures.Text(haul.Carriage, 0), Figures.Text(haul.Least, 0), Figures.Percent(haul.Carriage == 0 ? 0 : 1 - (haul.Least / haul.Carriage)), Figures.Text(haul.TwoWay));
            desk.Screen.Write(hauls.Note("Units times distance. In proportion: every works buys from every supplier by what each makes.").Drawing);
        }

        foreach (var reason in answer.Why ?? []) desk.Screen.MarkupLineInterpolated($"  {reason}");
    }
}
