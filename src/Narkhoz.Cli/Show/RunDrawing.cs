using Narkhoz.Cli.Answers;
using Narkhoz.Lab.Accounts;
using Narkhoz.Lab.Questions;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws what a run came to.</summary>
internal static class RunDrawing
{
    private const int WideEnough = 140;
    private const int ProductWidth = 23;
    private const int FigureWidth = 16;
    private const int PartyShown = 20;
    private const int PlacesShown = 4;

    /// <summary>Draws output and human cost: side by side where there is room, else one under the other.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, RunAnswer answer)
    {
        var screen = desk.Screen;
        screen.WriteLine();
        screen.MarkupLineInterpolated($"  [bold]{answer.Name}[/]  [grey]{answer.From} to {answer.To}, seed {answer.Seed}, {answer.Seconds:0.00} s in the model[/]");
        screen.WriteLine();
        var output = answer.Output.Count > 0 || answer.Party.Count == 0 ? OutputOf(answer) : null;
        var people = answer.HumanCost.Count > 0 ? HumanCostOf(answer) : null;
        if (output is not null && people is not null && screen.Profile.Width >= WideEnough) screen.Write(new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn().AddRow(output.Drawing, people.Drawing));
        else
        {
            if (output is not null) screen.Write(output.Drawing);
            if (people is not null) screen.Write(people.Drawing);
        }

        if (answer.Party.Count > 0) screen.Write(PartyOf(answer).Drawing);
        screen.WriteLine();
        screen.MarkupLineInterpolated($"  Report  [bold]{desk.Shown(answer.Report)}[/]");
        screen.MarkupLineInterpolated($"  Run     {answer.Run}  [grey]state {answer.StateHash}[/]");
        foreach (var miss in answer.Misses.Take(1)) desk.Error.WriteLine($"warning: {miss} ({answer.Misses.Count} of what the scenario expects did not come out; --json lists all)");
    }

    private static Sheet PartyOf(RunAnswer answer)
    {
        var sheet = new Sheet("Party and state").Ids("month").Text("event");
        foreach (var entry in answer.Party.Take(PartyShown)) sheet.Row(entry.When.ToString(), entry.Text);
        var more = answer.Party.Count > PartyShown ? $"{answer.Party.Count - PartyShown} more; " : "";
        return sheet.Note($"{more}narkhoz people, bodies, votes and career tell more of this run.");
    }

    private static Sheet OutputOf(RunAnswer answer)
    {
        if (answer.Output.Count == 0) return new Sheet("No whole year was run");
        var sheet = new Sheet($"Output in {answer.Year}").Text("product", Math.Min(ProductWidth, answer.Output.Max(row => ShortName.Of(row.Name).Length))).Ids("unit").Numbers("plan", "true", "reported", "book", "error");
        foreach (var row in answer.Output)
        {
            var (factor, unit) = ShortUnit.Scaled(row.Unit, Math.Max(row.Plan ?? 0, Math.Max(row.True ?? 0, row.Reported ?? 0)));
            var decimals = Figures.Decimals(row.True / factor, row.Reported / factor, row.Book / factor);
            sheet.Row(
                ShortName.Of(row.Name),
                Cell.Faint(unit),
                Cell.Faint(Figures.Text(row.Plan / factor, decimals)),
                Cell.Bold(Figures.Text(row.True / factor, decimals)),
                Figures.Text(row.Reported / factor, decimals),
                Figures.Text(row.Book / factor, decimals),
                Cell.Error(row.Error));
        }

        return sheet.Note("error: true less book");
    }

    /// <summary>The interval of the excess deaths in words; nothing where there is none.</summary>
    private static string Doubt(DeathDoubt? doubt) => doubt is null ? "" :
        $"\nexcess deaths: all years {Million(doubt.All)} million, {doubt.WorstYear} {Million(doubt.Worst)}, in 90 % of {doubt.Draws} draws of how hunger, illness and captivity kill";

    /// <summary>Where most of them fell, in words; nothing where it is not known.</summary>
    private static string Places(DeathsByZone? worst) => worst is null ? "" :
        $"\nwhere, in {worst.Year}: {string.Join(", ", worst.Zones.Take(PlacesShown).Select(zone => $"{zone.Name} {Figures.Text(zone.Dead / 1e3, 0)} thousand ({Figures.Text(100 * zone.Rate, 1)} %)"))}";

    private static string Million(Sample sample) => $"{Figures.Text(sample.Low / 1e6, 1)} to {Figures.Text(sample.High / 1e6, 1)}";

    private static Sheet HumanCostOf(RunAnswer answer)
    {
        var rows = answer.HumanCost;
        var sheet = new Sheet("Human cost");
        if (rows.Count == 0) return sheet;
        sheet.Text("figure", FigureWidth).Numbers($"{rows[0].FirstYear}", "extreme", $"{rows[0].LastYear}", "all years");
        foreach (var row in rows)
        {
            var (factor, unit) = ShortUnit.Scaled(row.Total is null ? row.Unit : ShortUnit.OfFlow(row.Unit), row.Highest);
            var decimals = Figures.Decimals(row.Highest / factor);
            string Of(double value) => Figures.Text(value / factor, decimals);
            sheet.Row(
                Cell.Over(row.Title, unit),
                Of(row.First),
                row.Highest - row.First >= row.First - row.Lowest ? $"{Of(row.Highest)} in {row.HighestYear % 100:00}" : $"{Of(row.Lowest)} in {row.LowestYear % 100:00}",
                Of(row.Last),
                Cell.Bold(row.Total is { } total ? Of(total) : ""));
        }

        return sheet.Note($"extreme: farthest from {rows[0].FirstYear}{Doubt(answer.ExcessDeaths)}{Places(answer.WorstYear)}");
    }
}
