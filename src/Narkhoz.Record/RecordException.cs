namespace Narkhoz.Record;

/// <summary>Something in a data, parameter or scenario file is wrong; the message is one line.</summary>
/// <remarks>The message has the form <c>file:line: problem; mend</c>.</remarks>
public sealed class RecordException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="file">Path of the file, as the user knows it.</param>
    /// <param name="line">Line number from 1, or 0 where no single line is at fault.</param>
    /// <param name="problem">What is wrong, in one clause.</param>
    /// <param name="mend">What the user should do, in one clause.</param>
    public RecordException(string file, int line, string problem, string mend)
        : base(OneLine(line > 0 ? $"{file}:{line}: {problem}; {mend}" : $"{file}: {problem}; {mend}"))
    {
        (File, Line, Problem, Mend) = (file, line, OneLine(problem), OneLine(mend));
    }

    /// <summary>Path of the file at fault.</summary>
    public string File { get; }

    /// <summary>Line number from 1, or 0 where no single line is at fault.</summary>
    public int Line { get; }

    /// <summary>What is wrong, in one clause.</summary>
    public string Problem { get; }

    /// <summary>What the user should do, in one clause.</summary>
    public string Mend { get; }

    /// <summary>Texts quoted from a file may hold line breaks and other control characters; a message does not.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
