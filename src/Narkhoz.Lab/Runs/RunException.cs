namespace Narkhoz.Lab.Runs;

/// <summary>A run's folder or file cannot be written or read; the message is one line.</summary>
/// <remarks>The message has the form <c>file: problem; mend</c>.</remarks>
public sealed class RunException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="file">Path of the file or folder at fault.</param>
    /// <param name="problem">What is wrong, in one clause.</param>
    /// <param name="mend">What the user should do, in one clause.</param>
    public RunException(string file, string problem, string mend)
        : base($"{file}: {problem}; {mend}")
    {
        (File, Problem, Mend) = (file, problem, mend);
    }

    /// <summary>Path of the file or folder at fault.</summary>
    public string File { get; }

    /// <summary>What is wrong, in one clause.</summary>
    public string Problem { get; }

    /// <summary>What the user should do.</summary>
    public string Mend { get; }
}
