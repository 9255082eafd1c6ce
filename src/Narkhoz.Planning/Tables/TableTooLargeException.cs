namespace Narkhoz.Planning.Tables;

/// <summary>A table does not fit into the memory that is left; nothing has been started.</summary>
public sealed class TableTooLargeException : Exception
{
    /// <summary>Makes the exception.</summary>
    public TableTooLargeException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">How much is needed, and how much is left.</param>
    public TableTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">How much is needed, and how much is left.</param>
    /// <param name="innerException">What caused it.</param>
    public TableTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
