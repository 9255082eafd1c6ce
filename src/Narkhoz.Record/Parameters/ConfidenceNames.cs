namespace Narkhoz.Record;

/// <summary>The words in which data files state a confidence.</summary>
public static class ConfidenceNames
{
    /// <summary>Words allowed in YAML files.</summary>
    internal static readonly (string Name, Confidence Value)[] InYaml =
    [
        ("read", Confidence.Read),
        ("recalled", Confidence.Recalled),
        ("derived", Confidence.Derived),
        ("estimate", Confidence.Estimate),
        ("calibrated", Confidence.Calibrated),
    ];

    /// <summary>The word of a confidence, in small letters.</summary>
    /// <param name="confidence">The confidence.</param>
    public static string Word(this Confidence confidence) => InYaml[(int)confidence].Name;

    /// <summary>Maps the freer wording of a reference table, e.g. <c>recalled, check</c> or <c>read, weak source</c>.</summary>
    /// <remarks>Whatever is not plainly read or derived counts as recalled, the lowest trust of a looked-up figure.</remarks>
    /// <param name="text">The wording of the table.</param>
    public static Confidence FromTable(string text)
    {
        if (text.StartsWith("read", StringComparison.OrdinalIgnoreCase)) return Confidence.Read;
        if (text.StartsWith("derived", StringComparison.OrdinalIgnoreCase)) return Confidence.Derived;
        return text.StartsWith("estimate", StringComparison.OrdinalIgnoreCase) ? Confidence.Estimate : Confidence.Recalled;
    }
}
