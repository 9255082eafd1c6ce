namespace Narkhoz.Planning.Tables;

/// <summary>A table or a target file is wrong; the message is one line, <c>file:line: problem; mend</c>.</summary>
public sealed class TableException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="file">The file as the user knows it.</param>
    /// <param name="line">Line from 1, or 0 where no single line is at fault.</param>
    /// <param name="problem">What is wrong, in one clause.</param>
    /// <param name="mend">What the user should do, in one clause.</param>
    public TableException(string file, long line, string problem, string mend)
        : base(OneLine(line > 0 ? $"{file}:{line}: {problem}; {mend}" : $"{file}: {problem}; {mend}"))
    {
        (File, Line, Problem, Mend) = (file, line, OneLine(problem), OneLine(mend));
    }

    /// <summary>The file at fault, as the user knows it.</summary>
    public string File { get; }

    /// <summary>Line from 1, or 0 where no single line is at fault.</summary>
    public long Line { get; }

    /// <summary>What is wrong, in one clause.</summary>
    public string Problem { get; }

    /// <summary>What the user should do, in one clause.</summary>
    public string Mend { get; }

    // Labels quoted from a file may hold line breaks and other control characters.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
