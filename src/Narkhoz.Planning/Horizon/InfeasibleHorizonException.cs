namespace Narkhoz.Planning.Horizon;

/// <summary>No plan meets the programme. The message names the worst clash; all of them are in <see cref="Clashes"/>.</summary>
public sealed class InfeasibleHorizonException : Exception
{
    /// <summary>Makes the exception.</summary>
    public InfeasibleHorizonException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What clashes.</param>
    public InfeasibleHorizonException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What clashes.</param>
    /// <param name="innerException">What caused it.</param>
    public InfeasibleHorizonException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="clashes">What is short, the worst first; at least one.</param>
    public InfeasibleHorizonException(IReadOnlyList<HorizonClash> clashes)
        : base($"no plan meets the programme: {clashes[0]}" + (clashes.Count > 1 ? $" (and {clashes.Count - 1} more)" : "")) => Clashes = clashes;

    /// <summary>What is short in the plan that comes nearest, the worst first.</summary>
    public IReadOnlyList<HorizonClash> Clashes { get; } = [];
}
