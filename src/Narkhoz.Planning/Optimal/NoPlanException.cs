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

    /// <summary>Makes the exception.</summary>
    /// <param name="clash">The targets and limits that cannot all be kept.</param>
    internal NoPlanException(PlanClash clash)
        : base(clash.ToString()) => Clash = clash;

    /// <summary>The targets and limits that cannot all be kept; null where nothing clashes or it is not known.</summary>
    public PlanClash? Clash { get; }
}
