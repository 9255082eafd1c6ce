namespace Narkhoz.Lab.Validation;

/// <summary>One cell of the book's table A4 beside the run.</summary>
/// <param name="Section">Section of the table: industrial, consumer, agricultural or transport.</param>
/// <param name="Row">Row heading of the book.</param>
/// <param name="Product">Product id of the model, or empty where it has none.</param>
/// <param name="Unit">Unit of all values of the row, as in the book.</param>
/// <param name="Year">Column: calendar year.</param>
/// <param name="Role">Whether the fit has seen the column.</param>
/// <param name="Book">Value of the book, or null where it prints a dash; such a row does not count.</param>
/// <param name="True">What the model made, or null where the run does not have it.</param>
/// <param name="Reported">What was reported upwards in the model, or null.</param>
/// <param name="ErrorPercent">True less book, in % of the book.</param>
/// <param name="Tolerance">Largest error of a hit, %.</param>
/// <param name="Hit">Whether the error is within the tolerance; null where the row does not count.</param>
/// <param name="Growth">Naive forecast: growth of 1913-1928 goes on.</param>
/// <param name="Line">Yardstick: straight line of the book from 1928 to 1940.</param>
public sealed record ScoreRow(
    string Section,
    string Row,
    string Product,
    string Unit,
    int Year,
    RowRole Role,
    double? Book,
    double? True,
    double? Reported,
    double? ErrorPercent,
    double Tolerance,
    bool? Hit,
    NaiveForecast Growth,
    NaiveForecast Line);

/// <summary>Whether a figure was used to fit the model.</summary>
public enum RowRole
{
    /// <summary>The fit of the global behavioural parameters sees the figure: agreement is not a prediction.</summary>
    Calibrated,

    /// <summary>The fit never sees the figure.</summary>
    Predicted,
}

/// <summary>Hits of one section in one year, the model's beside the naive ones.</summary>
/// <param name="Section">Section, or <c>all</c>.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Rows">Rows with a book value.</param>
/// <param name="Hits">Hits of the model.</param>
/// <param name="GrowthForecasts">Rows for which constant growth gives a forecast.</param>
/// <param name="GrowthHits">Hits of constant growth.</param>
/// <param name="LineForecasts">Rows for which the straight line gives a value that is not the book's own.</param>
/// <param name="LineHits">Hits of the straight line.</param>
public sealed record SectionCount(
    string Section, int Year, int Rows, int Hits, int GrowthForecasts, int GrowthHits, int LineForecasts, int LineHits);

/// <summary>A demand on the whole table and whether it is met; computed from the rows.</summary>
/// <param name="What">The demand in words.</param>
/// <param name="Needed">How many rows have to hit.</param>
/// <param name="Reached">How many do.</param>
/// <param name="Of">Of how many that count.</param>
/// <param name="Met">Whether enough do.</param>
public sealed record Verdict(string What, int Needed, int Reached, int Of, bool Met);
