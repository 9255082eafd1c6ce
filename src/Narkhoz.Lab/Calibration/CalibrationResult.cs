using System.Globalization;
using System.Text.RegularExpressions;
using Narkhoz.Record;

namespace Narkhoz.Lab.Calibration;

/// <summary>A fit of the global parameters.</summary>
/// <param name="Task">What was fitted.</param>
/// <param name="Before">Values before, in the order of the task.</param>
/// <param name="After">Values fitted, in the order of the task.</param>
/// <param name="LossBefore">Loss before, see <see cref="Objective"/>.</param>
/// <param name="LossAfter">Loss after.</param>
/// <param name="Budget">Replays allowed.</param>
/// <param name="RowsBefore">Rows judged, before.</param>
/// <param name="RowsAfter">Rows judged, after.</param>
public sealed partial record CalibrationResult(
    CalibrationTask Task,
    IReadOnlyList<double> Before,
    IReadOnlyList<double> After,
    double LossBefore,
    double LossAfter,
    int Budget,
    IReadOnlyList<FitRow> RowsBefore,
    IReadOnlyList<FitRow> RowsAfter)
{
    /// <summary>Writes the fitted values into the parameter files, marks them calibrated, and records the fit in <c>calibration.yaml</c>.</summary>
    /// <param name="record">The record that was fitted.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(RecordBook record)
    {
        ArgumentNullException.ThrowIfNull(record);
        for (var i = 0; i < After.Count; i++)
        {
            var parameter = record.Parameters[Task.Parameters[i]];
            var file = Path.Combine(record.Folder, parameter.File);
            var lines = File.ReadAllLines(file);
            var line = ValuePattern().Replace(lines[parameter.Line - 1], $"value: {Text(After[i])}", 1);
            lines[parameter.Line - 1] = ConfidencePattern().Replace(line, "confidence: calibrated", 1);
            File.WriteAllLines(file, lines);
        }

        File.WriteAllText(Path.Combine(record.Folder, CalibrationTask.FileName), Recorded(record));
    }

    private string Recorded(RecordBook record)
    {
        var lines = new List<string>
        {
            "# Written by `narkhoz calibrate --write`. The parameters listed here, and no others, are fitted; the fit sees the 1933 and 1940",
            "# columns of the book's table A4. The 1945-1963 columns, A8, A10, T03a and T03b are for prediction.",
            "parameters:",
        };
        lines.AddRange(Task.Parameters.Select(id => $"  - {id}"));
        lines.Add("fit:");
        lines.Add($"  replays: {Budget}");
        lines.Add($"  loss_before: {Text(LossBefore)}");
        lines.Add($"  loss_after: {Text(LossAfter)}");
        lines.Add("  values:");
        for (var i = 0; i < After.Count; i++)
        {
            var prior = record.Parameters[Task.Parameters[i]].Prior!;
            lines.Add($"    {Task.Parameters[i]}: {{before: {Text(Before[i])}, after: {Text(After[i])}, prior: [{Text(prior.Low)}, {Text(prior.High)}]}}");
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"value: [-0-9.eE+]+")]
    private static partial Regex ValuePattern();

    [GeneratedRegex("confidence: [a-z]+")]
    private static partial Regex ConfidencePattern();
}
