using Narkhoz.Record.Linting;
using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Checks a data folder and a scenario folder, and reports all that it finds.</summary>
public static class Lint
{
    private const string Unreadable = "Unreadable";

    /// <summary>Runs every pass.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="scenarioFolder">The folder of scenario files; one that does not exist holds none.</param>
    /// <param name="mechanisms">Ids of the mechanisms that the model has, or null to take any name.</param>
    /// <exception cref="RecordException">There is no such data folder.</exception>
    public static LintReport Run(string dataFolder, string scenarioFolder, IReadOnlyCollection<string>? mechanisms = null)
    {
        var problems = new Problems(readOn: true);
        var draft = RecordDraft.Read(dataFolder, problems, mechanisms);
        var scenarios = new ScenarioReader(draft.InstrumentBook(), draft.ParameterBook(), draft.Products, draft.RegimeBook(), new PolityReader(draft.Constitutions, draft.Leaders), mechanisms, problems);
        foreach (var file in SourceFile.PathsIn(scenarioFolder, "*.yaml")) problems.Guard(() => scenarios.Read(file));

        var findings = new List<LintFinding>();
        foreach (var e in problems.Found) findings.Add(new LintFinding(Unreadable, e.File, e.Line, e.Problem, e.Mend));
        foreach (var pass in AllPasses.InOrder) findings.AddRange(pass.Find(draft));
        return new LintReport(
            [.. findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Pass, StringComparer.Ordinal)],
            [Unreadable, .. AllPasses.InOrder.Select(p => p.Name)]);
    }

    /// <summary>Stops at the first finding that makes a record unfit to run on.</summary>
    internal static void Demand(RecordDraft draft)
    {
        foreach (var pass in AllPasses.InOrder)
        {
            if (!pass.StopsOpening) continue;
            foreach (var finding in pass.Find(draft)) throw finding.ToException();
        }
    }
}
