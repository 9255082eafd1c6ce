namespace Narkhoz.Cli.Answers;

/// <summary>What the lint found.</summary>
/// <param name="Files">How many files were read.</param>
/// <param name="Findings">The findings, in order of file and line.</param>
internal sealed record LintList(int Files, IReadOnlyList<LintEntry> Findings);

/// <summary>A finding.</summary>
/// <param name="File">File at fault.</param>
/// <param name="Line">Line at fault, or 0.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Mend">What to do.</param>
internal sealed record LintEntry(string File, int Line, string Problem, string Mend);
