namespace Narkhoz.Record;

/// <summary>What is wrong with something, and the mend; the place is known to the caller.</summary>
/// <param name="Problem">What is wrong, in one clause.</param>
/// <param name="Mend">What the user should do, in one clause.</param>
internal sealed record Fault(string Problem, string Mend)
{
    /// <summary>The fault as the error of a line.</summary>
    public RecordException At(string file, int line) => new(file, line, Problem, Mend);
}
