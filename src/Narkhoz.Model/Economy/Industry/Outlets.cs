using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Works without orders stop: what nobody takes is made more slowly, and machines only for whoever asks for them.</summary>
/// <remarks>
/// Where no plan drives works they make fuel, metal and materials at full pace up to half a full store and none at a full one (<c>industry.full_store</c>), and of the machines that works and
/// projects use no more than was asked for last month and what of it is still owing. Railways order engines by their traffic. The sales crisis of the trusts in 1922 is this rule seen from the seller (Carr 1952); without it machine shops work for their yards.
/// </remarks>
internal sealed class Outlets : Mechanism
{
    private readonly StoreRoom _room;
    private readonly bool[] _toOrder;
    private readonly bool[] _engine;
    private readonly int _freight;

    internal Outlets(Country country, StoreRoom room)
    {
        _room = room;
        var technology = country.Technology;
        (_toOrder, _engine, _freight) = (new bool[technology.Products], new bool[technology.Products], technology.Freight);
        for (var p = 0; p < _toOrder.Length; p++)
        {
            var orders = technology.Traits[p].Group == ProductGroup.Transport ? _engine : _toOrder;
            foreach (var table in (ReadOnlySpan<Planning.Tables.SparseMatrix>)[technology.Inputs, technology.Build])
                foreach (var input in table.RowsOf(p)) orders[input] |= technology.Traits[input].Group == ProductGroup.Engineering;
        }
    }

    internal override MechanismInfo Info { get; } = new(
        "outlets",
        "Works stop for want of orders",
        ["EIN-05", "EPL-18"],
        "Carr 1952; Kornai 1980 on constraints of demand; Nettl 3414-3416, 3423-3433",
        "works without a plan make what they can, whether anybody takes it or not");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var works = country.Works;
        for (var p = 0; p < _toOrder.Length; p++)
            works.Desired[p] = Math.Min(works.Desired[p] * _room.Of(country, p), Wanted(country, p));
    }

    /// <summary>Most that anybody will take of a product in the month; without end where it is not made to order.</summary>
    private double Wanted(Country country, int p)
    {
        if (country.Age == 0) return double.MaxValue;
        if (_toOrder[p]) return Orders(country.Works, p);
        return _engine[p] ? Math.Max(Orders(country.Works, p), Worn(country, p)) : double.MaxValue;
    }

    /// <summary>Engines that a month takes: those made in 1928 by the traffic of that year, and so many for what railways carried last month.</summary>
    private double Worn(Country country, int p) => country.Technology.Output[p] * country.Works.Level[_freight] / country.Technology.Output[_freight];

    /// <summary>Orders in hand: what was asked for last month, and as much again as was left owing of it.</summary>
    private static double Orders(Works works, int p) => works.Claimed[p] + Math.Max(0, works.Claimed[p] - works.LastUse[p]) + works.Export[p];
}
