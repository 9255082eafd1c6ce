namespace Narkhoz.Model;

/// <summary>A checkpoint cannot be restored; the message is one line: what is wrong, and the mend.</summary>
public sealed class CheckpointException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="problem">What is wrong, in one clause.</param>
    /// <param name="mend">What the user should do, in one clause.</param>
    public CheckpointException(string problem, string mend)
        : base($"{problem}; {mend}")
    {
        (Problem, Mend) = (problem, mend);
    }

    /// <summary>What is wrong, in one clause.</summary>
    public string Problem { get; }

    /// <summary>What the user should do, in one clause.</summary>
    public string Mend { get; }
}
