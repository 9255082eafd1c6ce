namespace Narkhoz.Planning.Tables;

/// <summary>What production needs and does not produce: a kind of labour, land, a mineral.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Kind">Labour or another resource; values in labour count labour only.</param>
/// <param name="Available">How much there is a year, in its own unit; infinite where nothing limits it.</param>
public sealed record Factor(string Label, FactorKind Kind, double Available = double.PositiveInfinity);

/// <summary>What sort of primary factor.</summary>
public enum FactorKind
{
    /// <summary>Labour of some kind.</summary>
    Labour,

    /// <summary>Land, a mineral, an emission under a ceiling: anything else that is not produced.</summary>
    Resource,
}
