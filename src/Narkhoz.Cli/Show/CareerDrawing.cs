using System.Globalization;
using System.Text;
using Narkhoz.Lab.Polity;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws a career: a time line of seats, office and authority, and what changed.</summary>
internal static class CareerDrawing
{
    private const int Shown = 60;
    private const int LabelWidth = 22;
    private const string Levels = "▁▂▃▄▅▆▇█";

    /// <summary>Draws it.</summary>
    public static void Draw(IAnsiConsole screen, CareerStory story)
    {
        var (first, last) = (story.Months[0], story.Months[^1]);
        Heading.Draw(screen, story.Name, $"{story.Id}, of {story.Nationality}, origin {Word(story.Origin)}, {Word(story.Education)} schooling; {story.Run}, {first.Month} to {last.Month}", "");
        foreach (var line in Lines(story.Months, screen.Profile.Width - LabelWidth - 4)) screen.WriteLine("  " + line);
        screen.WriteLine();
        var sheet = new Sheet("What changed").Ids("month").Text("what").Numbers("authority", "men");
        foreach (var change in story.Changes.Take(Shown)) sheet.Row(change.Month.ToString(), change.What, Figures.Text(change.Authority, 2), Figures.Text(change.Men, 0));
        var more = story.Changes.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"{story.Changes.Count - Shown:N0} more; --json lists all. ") : "";
        screen.Write(sheet.Note($"{more}Authority: standing, men in the committee and offices; Lenin in health is about 1. Men: officials whose patron he is.").Drawing);
    }

    /// <summary>The time line: a row for the lead, each seat, the office, and one for authority; a column is a month, a quarter, half a year or a year.</summary>
    internal static IReadOnlyList<string> Lines(IReadOnlyList<CareerMonth> months, int room)
    {
        int[] steps = [1, 3, 6, 12];
        var step = steps.FirstOrDefault(step => months.Count <= step * room, 12);
        var columns = months.Select((month, i) => (month, i)).GroupBy(pair => pair.i / step, pair => pair.month).Select(group => group.ToList()).Take(Math.Max(1, room)).ToList();
        List<string> lines = [Row("", Years(columns))];
        if (months.Any(month => month.Leads)) lines.Add(Marks("leads the Party", month => month.Leads));
        foreach (var seat in months.SelectMany(month => month.Seats).Distinct()) lines.Add(Marks(seat, month => month.Seats.Contains(seat)));
        if (months.Any(month => month.Office.Length > 0)) lines.Add(Marks("office", month => month.Office.Length > 0));
        if (months.Any(month => !month.Active)) lines.Add(Marks(months.First(month => !month.Active).Status + " and after", month => !month.Active));
        var most = Math.Max(1, months.Max(month => month.Authority));
        lines.Add(Row("authority", string.Concat(columns.Select(column => Level(column[^1].Authority / most)))));
        return lines;

        string Marks(string label, Func<CareerMonth, bool> holds) => Row(label, string.Concat(columns.Select(column => column.Exists(month => holds(month)) ? '■' : '·')));
    }

    private static string Row(string label, string cells) => (label.Length > LabelWidth ? label[..LabelWidth] : label.PadRight(LabelWidth)) + cells;

    private static char Level(double share) => Levels[Math.Clamp((int)(share * Levels.Length), 0, Levels.Length - 1)];

    /// <summary>A year wherever a fifth one begins and there is room.</summary>
    private static string Years(List<List<CareerMonth>> columns)
    {
        var text = new StringBuilder();
        for (var c = 0; c < columns.Count; c++)
        {
            var begins = columns[c].Find(month => month.Month.Month == 1 && month.Month.Year % 5 == 0);
            if (begins is not null && text.Length <= c) text.Append(' ', c - text.Length).Append(CultureInfo.InvariantCulture, $"{begins.Month.Year}");
        }

        return text.ToString();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
