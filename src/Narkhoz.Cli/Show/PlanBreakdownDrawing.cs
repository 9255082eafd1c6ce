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
        desk.Screen.Write(Groups("By branch", answer.Branches, answer.Products, entry => entry.ByBranch).Drawing);
        desk.Screen.Write(Groups("By republic", answer.Republics, answer.Products, entry => entry.ByRepublic)
            .Note(answer.Exact ? "Targets of works, of branches and of republics add up to the plan to the last bit." : "Targets do not add up.").Drawing);
        if (answer.Largest.Count > 0) desk.Screen.Write(Works(answer.Largest).Drawing);
        if (answer.Hauls.Count > 0)
        {
            var hauls = new Sheet("Carriage of what works use").Ids("product").Numbers("in proportion", "least", "saved", "both ways");
            foreach (var haul in answer.Hauls)
                hauls.Row(haul.Product, Figures.Text(haul.Carriage, 0), Figures.Text(haul.Least, 0), Figures.Percent(haul.Carriage == 0 ? 0 : 1 - (haul.Least / haul.Carriage)), Figures.Text(haul.TwoWay));
            desk.Screen.Write(hauls.Note("Units times distance. In proportion: every works buys from every supplier by what each makes.").Drawing);
        }

        var shipments = answer.Hauls.SelectMany(haul => haul.Shipments.Where(one => one.From != one.To).Select(one => (haul.Product, One: one))).OrderByDescending(move => move.One.Units * move.One.Distance).Take(answer.Largest.Count).ToList();
        if (shipments.Count > 0)
        {
            var sheet = new Sheet("Who supplies whom, with the least carriage").Ids("product").Text("from", "to").Numbers("units", "distance");
            foreach (var (product, one) in shipments) sheet.Row(product, one.From, one.To, Figures.Text(one.Units), Figures.Text(one.Distance, 0));
            desk.Screen.Write(sheet.Note("What leaves its republic, most carriage first; --json and -o have all.").Drawing);
        }

        foreach (var reason in answer.Why ?? []) desk.Screen.MarkupLineInterpolated($"  {reason}");
    }

    private static Sheet Groups(string title, IReadOnlyList<string> groups, IReadOnlyList<ProductPlanEntry> products, Func<ProductPlanEntry, IReadOnlyList<double>> targets)
    {
        var sheet = new Sheet(title).Ids("product").Numbers([.. groups, "no works", "plan"]);
        foreach (var entry in products)
        {
            var decimals = Figures.Decimals(entry.Total) + 1;
            sheet.Row([entry.Product, .. targets(entry).Select(target => (Cell)(target == 0 ? "" : Figures.Text(target, decimals))),
                entry.Unplaced > 0 ? Cell.Verdict(Figures.Text(entry.Unplaced, decimals), hit: false) : "", Cell.Bold(Figures.Text(entry.Total, decimals))]);
        }

        return sheet;
    }

    private static Sheet Works(IReadOnlyList<WorksEntry> works)
    {
        var sheet = new Sheet("Largest works").Text("works").Ids("product").Text("branch", "republic").Numbers("target", "of the plan", "of capacity");
        foreach (var one in works)
            sheet.Row(one.Works, one.Product, one.Branch, one.Republic, Figures.Text(one.Target), Figures.Text(100 * one.Share, 0) + " %", one.Load is { } load ? Figures.Text(100 * load, 0) + " %" : Figures.Missing);
        return sheet;
    }
}
