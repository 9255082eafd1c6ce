using System.Globalization;
using Narkhoz.Lab.Polity;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws the votes of a run.</summary>
internal static class VotesDrawing
{
    private const int Named = 8;

    /// <summary>Draws the list.</summary>
    public static void Draw(IAnsiConsole screen, VotesAnswer answer)
    {
        Heading.Draw(screen, "Votes", answer.Body is null ? answer.Run : $"{answer.Run}, {answer.Body}", "");
        if (answer.Votes.Count == 0)
        {
            screen.Write(new Padder(new Text("No vote was taken."), new Padding(2, 0, 2, 1)));
            return;
        }

        var sheet = new Sheet().Ids("month", "body").Text("what").Numbers("for", "against").Ids("carried").Text("who, where they were counted");
        foreach (var vote in answer.Votes)
            sheet.Row(vote.When.ToString(), vote.Body, vote.What, Figures.Text(vote.For, 0), Figures.Text(vote.Against, 0), vote.Carried ? "yes" : Cell.Faint("no"), Cell.Faint(Who(vote.RollCallFor, vote.RollCallAgainst)));
        screen.Write(sheet.Drawing);
    }

    private static string Who(IReadOnlyList<string> for_, IReadOnlyList<string> against) =>
        for_.Count + against.Count == 0 ? "" : $"{Some(for_)} / {Some(against)}";

    private static string Some(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return "nobody";
        var more = ids.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" and {ids.Count - Named} more") : "";
        return string.Join(", ", ids.Take(Named)) + more;
    }
}
