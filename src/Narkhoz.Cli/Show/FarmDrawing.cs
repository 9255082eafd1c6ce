using System.Globalization;
using Narkhoz.Lab.Farms;
using Narkhoz.Model;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws the story of a farm year by year, and lists of farms.</summary>
internal static class FarmDrawing
{
    private const int Shown = 25;

    /// <summary>Draws name, story in words and the years as they stand after the harvest, in October.</summary>
    public static void Draw(IAnsiConsole screen, FarmStory story)
    {
        Heading.Draw(screen, story.Name, string.Create(CultureInfo.InvariantCulture, $"farm {story.Number} of {story.Of}, {story.Run}"), "");
        screen.Write(new Padder(new Text(story.Summary), new Padding(2, 0, 2, 1)));
        var sheet = new Sheet("After the harvest, a household").Ids("year", "class").Numbers("means", "households", "persons", "sown", "harvest", "food, least", "horses", "cows", "taken till June", "dead").Ids("kolkhoz");
        foreach (var months in story.Months.Where(month => month.Households > 0).GroupBy(month => month.Month.Year).Select(months => months.ToList()))
        {
            var at = months.Find(month => month.Month.Month == 10) ?? months[^1];
            var before = months.Find(month => month.Month.Month == 6);
            sheet.Row(
                EnterpriseDrawing.Plain(at.Month.Year), at.Class.ToString().ToLowerInvariant(), Figures.Text(at.Means, 2), Figures.Text(at.Households, 0), Each(at.People, at), Each(at.Sown, at), Each(at.Harvest, at),
                EnterpriseDrawing.Share(months.Min(month => month.Food)), Each(at.Horses, at), Each(at.Cows, at), before is { Harvest: > 0 } ? EnterpriseDrawing.Share(before.Delivered / before.Harvest) : Figures.Missing, Figures.Text(Math.Max(0, months[^1].Dead), 0), at.Collective ? "yes" : "no");
        }

        screen.Write(sheet.Note("Means: land and horses a head over the mean of the zone; classes are drawn by it. Sown: hectares of grain; harvest: tonnes of it. Food: grain eaten over the norm in the worst month. Taken: of the harvest of the year before. Dead: of all its households in the year, beyond the deaths of usual years.").Drawing);
    }

    /// <summary>A list of farms.</summary>
    public static Sheet Draw(FarmRoll roll)
    {
        var sheet = new Sheet($"Farms of {roll.Run}").Ids("farm", "at first", "at last").Numbers("number", "means", "at last", "horses", "at last", "cows", "at last", "people", "dead").Ids("kolkhoz");
        foreach (var row in roll.Rows.Take(Shown))
        {
            sheet.Row(
                row.Name, row.Start.Class.ToString().ToLowerInvariant(), row.End.Class.ToString().ToLowerInvariant(), EnterpriseDrawing.Plain(row.Number), Figures.Text(row.Start.Means, 2), Figures.Text(row.End.Means, 2),
                Each(row.Start.Horses, row.Start), Each(row.End.Horses, row.End), Each(row.Start.Cows, row.Start), Each(row.End.Cows, row.End), Figures.Text(row.Start.People, 0), Figures.Text(row.Dead, 0), row.End.Collective ? "yes" : "no");
        }

        var more = roll.Rows.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" {roll.Rows.Count - Shown:N0} more; --json lists all.") : "";
        return sheet.Note($"Horses and cows: a household. People: of all its households at first; dead: of all years, beyond the deaths of usual ones.{more}");
    }

    private static string Each(double all, FarmSheet of) => of.Households > 0 ? Figures.Text(all / of.Households, 1) : Figures.Missing;
}
