using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Grain is hidden from the collectors, the more of the surplus they take.</summary>
/// <remarks>
/// hidden share of the stock = most x share of the surplus taken since the harvest; most is <c>farms.hiding</c> in single households (EAG-08, EAG-09; Lih 1990), and what <see cref="Collective.Chairmen"/> keep back in kolkhozy, whose grain lies on one floor (Scott 1998, ch. 6). What is hidden can be eaten and sown, but neither found nor counted as owed.
/// </remarks>
internal sealed class Hiding(Country country, Surplus surplus) : Mechanism
{
    private readonly double _most = country.Parameters.Value("farms.hiding", "1");

    internal override MechanismInfo Info { get; } = new(
        "hiding",
        "Grain hidden from the collectors",
        ["EAG-08", "EAG-09"],
        "Lih 1990; Nettl 2189-2212",
        "collectors find whatever is there");

    /// <summary>Who tells of it, a switch of its own.</summary>
    internal required Kombedy Kombedy { get; init; }

    /// <summary>Who keeps back in kolkhozy, a switch of its own.</summary>
    internal required Chairmen Chairmen { get; init; }

    /// <summary>The farms, at full resolution.</summary>
    internal FarmTaking? Farms { get; init; }

    /// <summary>The zone in question.</summary>
    internal int Zone { get; set; }

    /// <summary>Share of its grain that collectors can see.</summary>
    internal double Seen { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var taken = surplus.Taken(country, Zone);
        var (single, common) = (_most * (1 - Kombedy.Found(country, taken)), Chairmen.HeldBack(country, Zone));
        var joined = country.Farms.Collectivised[Zone];
        Seen = Farms?.Seen(country, Zone, single, common) ?? Shown<Number>(new((single * (1 - joined)) + (common * joined)), new(taken)).Value;
    }

    /// <summary>What a village or farms show of their grain, of the most that is hidden and the part of the surplus that is taken.</summary>
    internal static T Shown<T>(T most, T taken)
        where T : struct, IMeasure<T> => T.Of(1) - (most * taken);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Seen = 1;
}
