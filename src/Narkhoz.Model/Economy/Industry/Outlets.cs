using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Works without orders stop: what nobody takes is made more slowly, and machines only for whoever asks for them.</summary>
/// <remarks>
/// Where no plan drives works they make fuel, metal and materials at full pace up to half a full store and none at a full one (<c>industry.full_store</c>), and of the machines that works and
/// projects use no more than was asked for last month and what of it is still owing. Engines of the railways are replaced as they wear out, whoever asks. The sales crisis of the trusts in 1922 is this rule seen from the seller (Carr 1952); without it machine shops work for their yards.
/// </remarks>
internal sealed class Outlets : Mechanism
{
    private readonly StoreRoom _room;
    private readonly bool[] _toOrder;

    internal Outlets(Country country, StoreRoom room)
    {
        _room = room;
        var technology = country.Technology;
        _toOrder = new bool[technology.Products];
        for (var p = 0; p < _toOrder.Length; p++)
        {
            if (technology.Traits[p].Group == ProductGroup.Transport) continue;
            foreach (var table in (ReadOnlySpan<Planning.Tables.SparseMatrix>)[technology.Inputs, technology.Build])
                foreach (var input in table.RowsOf(p)) _toOrder[input] |= technology.Traits[input].Group == ProductGroup.Engineering;
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
            works.Desired[p] = Math.Min(works.Desired[p] * _room.Of(country, p), _toOrder[p] && country.Age > 0 ? Orders(works, p) : double.MaxValue);
    }

    /// <summary>Orders in hand: what was asked for last month, and as much again as was left owing of it.</summary>
    private static double Orders(Works works, int p) => works.Claimed[p] + Math.Max(0, works.Claimed[p] - works.LastUse[p]) + works.Export[p];
}
