using Narkhoz.Lab.Polity;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws what lies before the leadership, and the question.</summary>
internal static class BriefingDrawing
{
    /// <summary>Draws it.</summary>
    public static void Draw(Desk desk, Briefing briefing)
    {
        var screen = desk.Screen;
        var leads = briefing.Leader.Length > 0 ? $"{briefing.Leader} leads the Party" : "nobody leads the Party";
        Heading.Draw(screen, $"{briefing.Month}: {briefing.Occasion}", leads, "");
        if (briefing.Figures.Count > 0) screen.Write(FiguresOf(briefing).Drawing);
        foreach (var vote in briefing.Votes)
            screen.MarkupLineInterpolated($"  [grey]{vote.When}[/]  {vote.Body}: {vote.What}, {vote.For} to {vote.Against}, {(vote.Carried ? "carried" : "lost")}");
        screen.WriteLine();
        screen.MarkupLineInterpolated($"  Line in force: [bold]{(briefing.Line.Length > 0 ? briefing.Line : "none adopted yet")}[/]");
        foreach (var line in briefing.Lines) screen.MarkupLineInterpolated($"  [bold]{line.Id}[/]  [grey]{line.Name}[/]");
        screen.MarkupLine("  Which line? [grey]Enter keeps what is; instruments as course.procurement.grain=0.2; the end of the input keeps it to the end.[/]");
    }

    private static Sheet FiguresOf(Briefing briefing)
    {
        var year = briefing.Figures[0].Year;
        var sheet = new Sheet("What is reported").Text("figure").Ids("unit").Numbers("plan", $"{year}", $"{year - 1}");
        foreach (var figure in briefing.Figures)
        {
            var (factor, unit) = ShortUnit.Scaled(figure.Unit, Math.Max(figure.Value, figure.Plan ?? 0));
            var decimals = Figures.Decimals(figure.Value / factor, figure.Before / factor);
            sheet.Row(figure.Title, Cell.Faint(unit), Cell.Faint(Figures.Text(figure.Plan / factor, decimals)), Cell.Bold(Figures.Text(figure.Value / factor, decimals)), Figures.Text(figure.Before / factor, decimals));
        }

        return sheet.Note("Reports, not truth: what happened is in the report of the run.");
    }
}
