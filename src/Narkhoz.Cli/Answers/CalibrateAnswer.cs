using Narkhoz.Lab.Calibration;
using Narkhoz.Record;

namespace Narkhoz.Cli.Answers;

/// <summary>A fit of the global parameters.</summary>
/// <param name="Scenario">Scenario that was replayed.</param>
/// <param name="Replays">Replays that were spent.</param>
/// <param name="LossBefore">Loss with the record's values.</param>
/// <param name="LossAfter">Loss with the fitted values.</param>
/// <param name="Written">Whether the fitted values were written into the record.</param>
/// <param name="Parameters">The fitted parameters.</param>
/// <param name="Rows">The rows that the fit saw.</param>
internal sealed record CalibrateAnswer(
    string Scenario,
    int Replays,
    double LossBefore,
    double LossAfter,
    bool Written,
    IReadOnlyList<FittedParameter> Parameters,
    IReadOnlyList<FittedRow> Rows)
{
    /// <summary>The answer for a fit.</summary>
    public static CalibrateAnswer Of(string scenario, CalibrationResult result, RecordBook record, bool written) => new(
        scenario,
        result.Budget,
        result.LossBefore,
        result.LossAfter,
        written,
        [.. result.Task.Parameters.Select((id, i) => FittedParameter.Of(record.Parameters[id], result.Before[i], result.After[i]))],
        [.. result.RowsBefore.Zip(result.RowsAfter, FittedRow.Of)]);
}

/// <summary>A fitted parameter.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Low">Low end of its prior.</param>
/// <param name="High">High end of its prior.</param>
/// <param name="Before">Value in the record.</param>
/// <param name="After">Value fitted.</param>
internal sealed record FittedParameter(string Id, string Unit, double Low, double High, double Before, double After)
{
    /// <summary>The row of a parameter.</summary>
    public static FittedParameter Of(Parameter parameter, double before, double after) =>
        new(parameter.Id, parameter.Unit, parameter.Prior!.Low, parameter.Prior.High, before, after);
}

/// <summary>A figure of the book that the fit saw.</summary>
/// <param name="Product">Product id.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Book">Figure of the book, in the book's unit.</param>
/// <param name="Before">What the model made before the fit, in the same unit.</param>
/// <param name="After">What it makes after the fit, in the same unit.</param>
internal sealed record FittedRow(string Product, int Year, double Book, double Before, double After)
{
    /// <summary>The row before and after.</summary>
    public static FittedRow Of(FitRow before, FitRow after) => new(after.Product, after.Year, after.Book, before.Model, after.Model);
}
