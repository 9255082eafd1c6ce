using System.Globalization;
using Narkhoz.Lab.Questions;

namespace Narkhoz.Cli.Show;

/// <summary>Draws the turns of the general line over an ensemble.</summary>
internal static class CourseDrawing
{
    /// <summary>The table.</summary>
    public static Sheet Draw(IReadOnlyList<CourseTurn> turns)
    {
        var sheet = new Sheet("Turns of the general line").Text("from", "to").Numbers("runs", "median", "from", "to", "record").Text("why");
        foreach (var turn in turns)
            sheet.Row(turn.From, turn.To, Share(turn.Share), Month(turn.Median), Month(turn.Early), Month(turn.Late), Month(turn.Record), string.Join(", ", turn.Why.Select(why => $"{why.Key} {Share(why.Value)}")));
        return sheet.Note("First time in a run; months of nine runs in ten; why: the signal without which the vote would have gone the other way.");
    }

    private static string Month(Narkhoz.Record.YearMonth? month) => month?.ToString() ?? "-";

    private static string Share(double share) => share.ToString("P0", CultureInfo.InvariantCulture);
}
