namespace Narkhoz.Planning.InputOutput;

/// <summary>A table uses up at least as much as it makes: the largest root of its norms is 1 or more, so no final use can be met.</summary>
public sealed class UnproductiveTableException : Exception
{
    /// <summary>Makes the exception.</summary>
    public UnproductiveTableException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was found.</param>
    public UnproductiveTableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was found.</param>
    /// <param name="innerException">What caused it.</param>
    public UnproductiveTableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
