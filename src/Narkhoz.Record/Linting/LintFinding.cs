namespace Narkhoz.Record;

/// <summary>One thing that the lint has found.</summary>
/// <param name="Pass">Name of the pass that found it, e.g. <c>MissingSource</c>.</param>
/// <param name="File">Path of the file, as the user knows it.</param>
/// <param name="Line">Line in that file from 1, or 0 where no single line is at fault.</param>
/// <param name="What">What is wrong, in one clause.</param>
/// <param name="Mend">What the user should do, in one clause.</param>
public sealed record LintFinding(string Pass, string File, int Line, string What, string Mend)
{
    /// <summary>The finding on one line: <c>file:line: what; mend [pass]</c>.</summary>
    public override string ToString() => $"{(Line > 0 ? $"{File}:{Line}" : File)}: {What}; {Mend} [{Pass}]";

    /// <summary>The finding as the error that stops the opening of the record.</summary>
    internal RecordException ToException() => new(File, Line, What, Mend);
}
