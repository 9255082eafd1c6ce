using System.CommandLine;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands;

/// <summary>Checks the record and the scenarios.</summary>
internal sealed class LintCommand(Desk desk) : AnsweringCommand<LintReport>(
    desk,
    () => AnswerJson.Default.LintReport,
    "lint",
    "Check the record and the scenarios; each finding names file, line and mend.",
    "narkhoz lint",
    "narkhoz lint --data my-data")
{
    /// <inheritdoc/>
    protected override LintReport Answer(ParseResult line)
    {
        // Which mechanisms a scenario may switch off is known only to a model, and a model needs a record without faults.
        var (data, scenarios) = (DataFolder(line), Desk.ScenarioFolder);
        var report = Lint.Run(data, scenarios);
        return report.IsClean ? Lint.Run(data, scenarios, ScenarioShelf.MechanismIds(RecordBook.Open(data))) : report;
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, LintReport answer) => answer.IsClean ? ExitCode.Ok : ExitCode.Found;

    /// <inheritdoc/>
    protected override void Show(LintReport answer)
    {
        // One finding a line, unwrapped, in the form that editors and grep understand.
        foreach (var finding in answer.Findings)
        {
            var place = Desk.Shown(finding.File) + (finding.Line > 0 ? $":{finding.Line}" : "");
            Desk.Out.WriteLine($"{place}: {finding.What}; {finding.Mend} [{finding.Pass}]");
        }

        Desk.Out.WriteLine($"{(answer.IsClean ? "Nothing" : answer.Findings.Count)} found by {answer.Passes.Count} checks.");
    }
}
