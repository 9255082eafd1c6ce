using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.World;

/// <summary>Armies take their horses from the villages, and new ones for those that die.</summary>
/// <remarks>
/// An army of so many men, the government's or another, keeps <c>farms.army_horses</c> a man, of which <c>farms.army_horse_losses</c> die a year. What it lacks it takes from the villages on its side of the front, in proportion to their horses; what it no longer needs stays with it until it dies (EIN-05, EAG-06).
/// Horses gone are draught gone: the sowing reckons with those that are left. The old army of 1917 had its horses when the run opens.
/// </remarks>
internal sealed class Remounts : Mechanism
{
    private readonly int _horses;
    private readonly double _ratio;
    private readonly double _losses;
    private readonly double[] _weights;
    private readonly long[] _parts;

    internal Remounts(Country country)
    {
        _horses = country.Technology.Product("horses");
        _ratio = country.Parameters.Value("farms.army_horses", "head/person");
        _losses = country.Parameters.Value("farms.army_horse_losses", "1/yr");
        (_weights, _parts) = (new double[country.Technology.Zones], new long[country.Technology.Zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "remounts",
        "Horses taken by the army",
        ["EIN-05", "EAG-06"],
        "Lih 1990; Figes 1989; Nettl 1724-1732",
        "the army needs no horses");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        ref var held = ref upheaval.Remounts[0];
        var needed = _ratio * (upheaval.Army[0] + upheaval.Away[1]);
        if (country.Age == 0) held = needed;
        held *= 1 - (_losses / 12);
        var lacking = needed - held;
        if (lacking <= 0) return;
        for (var r = 0; r < _weights.Length; r++) _weights[r] = ((country.Control(r) * upheaval.Army[0]) + ((1 - country.Control(r)) * upheaval.Away[1])) * country.Goods.Stock(country.Goods.Cell(Holder.Village, r, _horses));
        Shares.Split(country.Technology.Quanta(_horses, lacking), _weights, _parts);
        for (var r = 0; r < _parts.Length; r++)
        {
            var account = country.Goods.Cell(Holder.Village, r, _horses);
            country.Goods.Post(Flow.Lost, account, Math.Min(_parts[r], country.Goods.Stock(account)));
        }

        held = needed;
    }
}
