namespace Narkhoz.Record;

/// <summary>Everything that the lint has found.</summary>
/// <param name="Findings">The findings, ordered by file, line and pass.</param>
/// <param name="Passes">Names of the passes that ran.</param>
public sealed record LintReport(IReadOnlyList<LintFinding> Findings, IReadOnlyList<string> Passes)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Findings.Count == 0;
}
