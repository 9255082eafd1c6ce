using System.Globalization;
using System.Text.Json;
using Narkhoz.Lab.Accounts;
using Narkhoz.Lab.Runs;
using Narkhoz.Lab.Validation;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Cli.Answers;

/// <summary>What a run came to: output beside plan and book, and the human cost beside it. Nothing is scored or added up.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Name">Name of the scenario.</param>
/// <param name="Folder">Folder of the run.</param>
/// <param name="Report">Path of the report.</param>
/// <param name="Seed">Seed of the random streams, as digits.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="StateHash">Hash of the state at the end of the last year.</param>
/// <param name="Seconds">Seconds spent in the model.</param>
/// <param name="Year">Year of the output table: the last for which the book has a column, or else the last run.</param>
/// <param name="Output">Products in the order of the record.</param>
/// <param name="HumanCost">Figures of human cost.</param>
/// <param name="Misses">What the scenario expects and the run does not give, one line each; empty where the scenario was run with other values than its own.</param>
internal sealed record RunAnswer(
    string Run,
    string Name,
    string Folder,
    string Report,
    string Seed,
    string From,
    string To,
    string StateHash,
    double Seconds,
    int Year,
    IReadOnlyList<OutputRow> Output,
    IReadOnlyList<HumanCostRow> HumanCost,
    IReadOnlyList<string> Misses)
{
    /// <summary>Who led the Party and what was voted, in order of time; empty where the run does not look at it.</summary>
    public IReadOnlyList<ChronicleEntry> Party { get; init; } = [];

    /// <summary>How sure the excess deaths are; null where nothing was drawn.</summary>
    public DeathDoubt? ExcessDeaths { get; init; }

    /// <summary>Where they fell in the worst year; null where the run does not tell zones apart.</summary>
    public DeathsByZone? WorstYear { get; init; }

    /// <summary>The answer for a finished run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="record">The record that it was run on.</param>
    /// <param name="expecting">The scenario whose expectations the run should meet, or null.</param>
    public static RunAnswer Of(RunFolder run, RecordBook record, Scenario? expecting = null)
    {
        var (manifest, table) = (run.Manifest, run.Indicators);
        var cells = record.Book.Cells(Scoreboard.Table);
        var years = table.Years;
        var year = years.LastOrDefault(year => cells.Any(cell => cell.Column == Text(year)), years.Count > 0 ? years[^1] : manifest.Scenario.To.Year);
        return new RunAnswer(
            manifest.Id,
            manifest.Scenario.Name,
            run.Path,
            run.Report,
            manifest.Scenario.Seed,
            manifest.Scenario.From.ToString(),
            manifest.Scenario.To.ToString(),
            manifest.StateHashes.Count > 0 ? manifest.StateHashes.MaxBy(pair => pair.Key).Value : "",
            SecondsOf(run),
            year,
            [.. record.Products.Select(product => OutputRow.Of(product, year, table, cells)).OfType<OutputRow>()],
            [.. HumanCostFigures.All.Select(figure => HumanCostRow.Of(figure, table)).OfType<HumanCostRow>()],
            expecting is null ? [] : ExpectationCheck.Misses(expecting, run))
        {
            ExcessDeaths = manifest.ExcessDeaths,
            WorstYear = DeathsByZone.Read(table, record.Zones),
            Party = manifest.Scenario.Polity is null ? [] : [.. run.Chronicle.Where(entry => entry.Kind == "party")],
        };
    }

    private static double SecondsOf(RunFolder run)
    {
        var file = Path.Combine(run.Path, RunFolder.TimingName);
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), AnswerJson.Default.RunTiming)?.Seconds ?? 0 : 0;
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Output of a product in one year; all amounts are in the unit given.</summary>
/// <param name="Product">Product id.</param>
/// <param name="Name">Its row of the book, or else its own name.</param>
/// <param name="Unit">The book's unit where the book has the product, else the model's.</param>
/// <param name="Plan">What the plan in force demanded.</param>
/// <param name="True">What was made.</param>
/// <param name="Reported">What was reported upwards.</param>
/// <param name="Book">What the book prints.</param>
/// <param name="Error">True less book, as a part of the book.</param>
internal sealed record OutputRow(string Product, string Name, string Unit, double? Plan, double? True, double? Reported, double? Book, double? Error)
{
    /// <summary>The row of a product, or null where the run has no output of it.</summary>
    public static OutputRow? Of(Product product, int year, IndicatorTable table, IReadOnlyList<BookCell> cells)
    {
        var row = cells.Where(cell => cell.Row == product.BookRow).ToList();
        var scale = row.Count > 0 ? product.BookScaleIn(year) : 1;
        var indicator = Scoreboard.IndicatorOf(product, table);
        double? Read(Truth truth) => table.Value(indicator, year, product.Id, "", truth) / scale;
        if (Read(Truth.True) is not { } made) return null;
        var book = row.Find(cell => cell.Column == year.ToString(CultureInfo.InvariantCulture))?.Value;
        var unit = row.Count > 0 ? row[0].Unit : product.Unit;
        return new OutputRow(product.Id, product.BookRow ?? product.Name, unit, Read(Truth.Plan), made, Read(Truth.Reported), book, book is > 0 ? (made - book) / book : null);
    }
}

/// <summary>A figure of human cost over a run.</summary>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Title">Title.</param>
/// <param name="Meaning">What it counts.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="FirstYear">First year.</param>
/// <param name="First">Value of the first year.</param>
/// <param name="LowestYear">Year of the lowest value.</param>
/// <param name="Lowest">Lowest value.</param>
/// <param name="HighestYear">Year of the highest value.</param>
/// <param name="Highest">Highest value.</param>
/// <param name="LastYear">Last year.</param>
/// <param name="Last">Value of the last year.</param>
/// <param name="Total">Sum over the years where the years can be added, else null.</param>
internal sealed record HumanCostRow(
    string Indicator,
    string Title,
    string Meaning,
    string Unit,
    int FirstYear,
    double First,
    int LowestYear,
    double Lowest,
    int HighestYear,
    double Highest,
    int LastYear,
    double Last,
    double? Total)
{
    /// <summary>The row of a figure, or null where the run does not have it.</summary>
    public static HumanCostRow? Of(HumanCostFigure figure, IndicatorTable table)
    {
        var years = table.Series(new IndicatorKey(figure.Name, "", "", Truth.True)).ToList();
        if (years.Count == 0) return null;
        var (lowest, highest) = (years.MinBy(row => row.Value), years.MaxBy(row => row.Value));
        return new HumanCostRow(
            figure.Name,
            figure.Title,
            figure.Meaning,
            years[0].Unit,
            years[0].Year,
            years[0].Value,
            lowest.Year,
            lowest.Value,
            highest.Year,
            highest.Value,
            years[^1].Year,
            years[^1].Value,
            figure.Flow ? years.Sum(row => row.Value) : null);
    }
}
