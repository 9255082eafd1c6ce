namespace Narkhoz.Planning.Proof;

/// <summary>A plan failed its proof, so it is not written.</summary>
public sealed class PlanNotProvenException : Exception
{
    /// <summary>Makes the exception.</summary>
    public PlanNotProvenException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed.</param>
    public PlanNotProvenException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">What caused it.</param>
    public PlanNotProvenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="proof">The figures.</param>
    public PlanNotProvenException(string message, PlanProof proof)
        : base(message) => Proof = proof;

    /// <summary>The figures of the proof; null where none was drawn up.</summary>
    public PlanProof? Proof { get; }
}
