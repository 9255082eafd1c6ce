using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Firewood for coal, carts for railways, hand for power: works go on, badly, without what they were built for.</summary>
/// <remarks>
/// <c>supply.makeshift.*</c> takes the place of <c>supply.essential.*</c>: the share of output that is lost when none of the input comes. Without it fuel and railways,
/// which need each other, stop each other for good (EIN-05, EPL-16; Malle 1985 on firewood). The firewood itself is not claimed. Only runs that open before 1928 need it.
/// </remarks>
internal sealed class Makeshift : Mechanism
{
    private readonly bool _needed;
    private readonly double[] _norm;
    private readonly double[] _makeshift;

    internal Makeshift(Country country)
    {
        var ids = country.Technology.ProductIds;
        _needed = country.Upheaval is not null;
        _norm = Shares("supply.essential");
        var makeshift = Shares("supply.makeshift");
        _makeshift = [.. _norm.Select((norm, p) => Math.Min(norm, makeshift[p]))];

        double[] Shares(string path) => [.. ids.Select(id => country.Parameters.TryGet($"{path}.{id}", out var share) ? share.Value : 1)];
    }

    internal override MechanismInfo Info { get; } = new(
        "makeshift",
        "Firewood for coal, carts for railways",
        ["EIN-05", "EPL-16"],
        "Malle 1985; Nettl 2265-2276",
        "works need each input as they did in 1928");

    /// <summary>By product, the share of output that is lost when none of it comes.</summary>
    internal double[] Essential => On && _needed ? _makeshift : _norm;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
