namespace Narkhoz.Model;

/// <summary>What an indicator is: one name in the figures of a run.</summary>
/// <param name="Name">Name of the indicator; one that ends in <c>.*</c> stands for all names that begin so.</param>
/// <param name="Scope">What it is given for: <c>Union</c>, <c>zone</c>, <c>product</c> or several of them.</param>
/// <param name="Unit">Unit of its values; <c>unit</c> stands for the unit of the product.</param>
/// <param name="Meaning">What it measures, in one plain sentence.</param>
public sealed record IndicatorInfo(string Name, string Scope, string Unit, string Meaning)
{
    /// <summary>Whether a figure of a run is of this indicator.</summary>
    /// <param name="name">Name of the figure, e.g. <c>collectivised.share.03</c>.</param>
    public bool Covers(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Name.EndsWith(".*", StringComparison.Ordinal) ? name.StartsWith(Name[..^1], StringComparison.Ordinal) : name == Name;
    }
}
