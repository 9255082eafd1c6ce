namespace Narkhoz.Planning.Optimal;

/// <summary>There is no best plan: the targets and limits clash, or nothing limits it.</summary>
public sealed class NoPlanException : Exception
{
    /// <summary>Makes the exception.</summary>
    public NoPlanException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Why there is none.</param>
    public NoPlanException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Why there is none.</param>
    /// <param name="innerException">What caused it.</param>
    public NoPlanException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
