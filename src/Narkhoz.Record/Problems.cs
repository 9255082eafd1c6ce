namespace Narkhoz.Record;

/// <summary>What to do with an error in a file: stop at once, or note it and read on.</summary>
/// <remarks>Opening the record stops at the first error; the lint reads on to report them all.</remarks>
internal sealed class Problems(bool readOn)
{
    private readonly List<RecordException> found = [];

    /// <summary>The errors noted so far.</summary>
    public IReadOnlyList<RecordException> Found => found;

    /// <summary>Does one step of reading.</summary>
    /// <exception cref="RecordException">The step failed, and reading does not go on.</exception>
    public void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (RecordException e) when (readOn)
        {
            found.Add(e);
        }
    }
}
