using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Validation;

/// <summary>How a run stands beside the book: table A4, and the book's claims about the shape of the change.</summary>
/// <remarks>Every verdict is computed from the rows; misses are shown like hits.</remarks>
/// <param name="Run">Name of the run.</param>
/// <param name="Rows">Every row of table A4 for 1933 and for 1940, in the order of the book.</param>
/// <param name="Counts">Hits by section and year.</param>
/// <param name="Claims">Claims on growth, structure, collectivisation, herds and towns.</param>
/// <param name="Verdicts">The demands on the table.</param>
public sealed record Scoreboard(
    string Run,
    IReadOnlyList<ScoreRow> Rows,
    IReadOnlyList<SectionCount> Counts,
    IReadOnlyList<ClaimResult> Claims,
    IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Table of the book that is scored.</summary>
    public const string Table = "A4";

    private const int Needed = 20;
    private static readonly ScoreDate[] Dates = [new(1933, 35), new(1940, 25)];

    /// <summary>Scores a run.</summary>
    /// <param name="run">Name of the run.</param>
    /// <param name="table">Its figures.</param>
    /// <param name="record">The record it was run on.</param>
    /// <exception cref="RecordException">The file of claims cannot be read.</exception>
    public static Scoreboard Of(string run, IndicatorTable table, RecordBook record) =>
        Of(run, table, record.Products, record.Book.Cells(Table), ClaimFile.Read(record.Folder));

    /// <summary>Scores a run on given cells of table A4 and given claims.</summary>
    /// <param name="run">Name of the run.</param>
    /// <param name="table">Its figures.</param>
    /// <param name="products">The products, which name their rows of the book.</param>
    /// <param name="cells">The cells of table A4.</param>
    /// <param name="claims">The claims.</param>
    public static Scoreboard Of(
        string run, IndicatorTable table, IReadOnlyList<Product> products, IReadOnlyList<BookCell> cells, IReadOnlyList<Claim> claims)
    {
        var years = table.Years.ToHashSet();
        // What lies before or after the run is no concern of it: neither hit nor miss.
        bool Within(int year) => years.Count > 0 && year >= years.Min() && year <= years.Max();
        var dates = Dates.Where(date => Within(date.Year)).ToList();
        var byRow = cells.GroupBy(cell => cell.Row).ToList();
        var rows = new List<ScoreRow>();
        foreach (var date in dates)
            foreach (var row in byRow)
                rows.Add(Score(row.ToList(), date, products.FirstOrDefault(product => product.BookRow == row.Key), table, years.Contains(date.Year)));
        return new Scoreboard(run, rows, Count(rows), [.. claims.Where(claim => Within(claim.Year)).Select(claim => ClaimResult.Of(claim, table))], [.. dates.Select(date => Judge(rows, date))]);
    }

    /// <summary>The indicator that counts a product: the herd where the run has one, else output.</summary>
    /// <param name="product">The product.</param>
    /// <param name="table">The run's figures.</param>
    public static string IndicatorOf(Product product, IndicatorTable table) =>
        table.Series(new IndicatorKey("herd", product.Id, "", Truth.True)).Any() ? "herd" : "output";

    private static ScoreRow Score(List<BookCell> cells, ScoreDate date, Product? product, IndicatorTable table, bool isRun)
    {
        (int Year, double? Value) At(int year) => (year, cells.Find(cell => cell.Column == year.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Value);
        double? Read(Truth truth) => product is null ? null : table.Value(IndicatorOf(product, table), date.Year, product.Id, "", truth) / product.BookScaleIn(date.Year);

        var book = At(date.Year).Value;
        var made = Read(Truth.True);
        var error = NaiveForecast.ErrorOf(made, book);
        bool? hit = book is null || !isRun ? null : error is not null && Math.Abs(error.Value) <= date.Tolerance;
        return new ScoreRow(
            SectionOf(cells[0]),
            cells[0].Row,
            product?.Id ?? "",
            cells[0].Unit,
            date.Year,
            RowRole.Calibrated,
            book,
            made,
            Read(Truth.Reported),
            error,
            date.Tolerance,
            hit,
            NaiveForecast.Growth(At(1913), At(1928), date.Year, book, date.Tolerance),
            NaiveForecast.Line(At(1928), At(1940), date.Year, book, date.Tolerance));
    }

    /// <summary>The section that the digest of the book notes in brackets at the head of the cell's remark.</summary>
    private static string SectionOf(BookCell cell)
    {
        var end = cell.Note.IndexOf(']', StringComparison.Ordinal);
        return cell.Note.StartsWith('[') && end > 0 ? cell.Note[1..end] : "other";
    }

    private static List<SectionCount> Count(List<ScoreRow> rows) =>
    [
        .. from year in rows.Select(row => row.Year).Distinct()
           from section in rows.Select(row => row.Section).Distinct().Append("all")
           select CountSection(section, year, rows.FindAll(row => row.Year == year && row.Hit is not null && (section == "all" || row.Section == section))),
    ];

    private static SectionCount CountSection(string section, int year, List<ScoreRow> rows) => new(
        section,
        year,
        rows.Count,
        rows.Count(row => row.Hit == true),
        rows.Count(row => row.Growth.Hit is not null),
        rows.Count(row => row.Growth.Hit == true),
        rows.Count(row => row.Line.Hit is not null),
        rows.Count(row => row.Line.Hit == true));

    private static Verdict Judge(List<ScoreRow> rows, ScoreDate date)
    {
        var counted = rows.FindAll(row => row.Year == date.Year && row.Hit is not null && (row.Section is "industrial" or "consumer"));
        var hits = counted.Count(row => row.Hit == true);
        return new Verdict(
            $"{date.Year}: at least {Needed} industrial and consumer rows of table {Table} within {date.Tolerance} % of the book",
            Needed,
            hits,
            counted.Count,
            hits >= Needed);
    }

    private readonly record struct ScoreDate(int Year, double Tolerance);
}
