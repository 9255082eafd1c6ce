using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What plants order beyond the programme of their branch, to fill their stores, is served last, out of what depots have left.</summary>
/// <remarks>
/// Levine 1959: the balances granted inputs for the programme first and stocks as far as anything remained. Served with the programme, orders for stores would take from
/// branches of low rank what sector resolution, which knows no stores of plants, leaves them. Stores are filled kind by kind (<see cref="InputKinds"/>), so what is short stays short in them; how much what is left of a kind allows is reckoned as for the programme: in a composite
/// branch one missing input stops those works alone that need it (<see cref="SupplyOrders"/>).
/// </remarks>
internal sealed class Restocking(Country country)
{
    private readonly Technology _technology = country.Technology;
    private readonly double[] _share = new double[country.Technology.Products];
    private readonly double[] _row = new double[country.Technology.Products];

    /// <summary>What regions are granted of it.</summary>
    internal LocalGrants Local { get; } = new(country, InputKinds.Count);

    /// <summary>Deals what is left of each input out over the wishes of all branches.</summary>
    internal void Deal(Country country, Claims claims)
    {
        var plants = country.Plants!;
        Array.Clear(_share);
        for (var p = 0; p < _share.Length; p++)
        {
            var inputs = _technology.Inputs.RowsOf(p);
            var norms = _technology.Inputs.ValuesOf(p);
            for (var k = 0; k < inputs.Length; k++) _share[inputs[k]] += norms[k] * plants.Wished[plants.Kinds.At(plants.Kinds.Of(p, k), p)];
        }

        for (var input = 0; input < _share.Length; input++)
            _share[input] = _share[input] > 0 ? Math.Clamp((Depots.Stock(country, input) - claims.Total(input)) / _share[input], 0, 1) : 1;
        Local.Open(country, this);
    }

    /// <summary>Share of its wish that a branch gets of each of its inputs, in the order of its norms.</summary>
    internal ReadOnlySpan<double> Of(int product)
    {
        var inputs = _technology.Inputs.RowsOf(product);
        for (var k = 0; k < inputs.Length; k++) _row[k] = _share[inputs[k]];
        return _row.AsSpan(0, inputs.Length);
    }

    /// <summary>What of an input the plants of a branch in a zone are sent for their stores, over the norm.</summary>
    /// <param name="plants">The plants.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="product">The branch.</param>
    /// <param name="k">Place of the input among those of the branch.</param>
    /// <param name="share">Part of the branch that stands in the zone.</param>
    internal double Sent(Plants plants, int zone, int product, int k, double share)
    {
        var kind = plants.Kinds.Of(product, k);
        var wished = plants.Wished[plants.Kinds.At(kind, product)];
        var restocked = Local.Regional ? wished * Local.Reach(zone, product, kind) : plants.Restocked[plants.Kinds.At(kind, product)];
        return share * Math.Min(restocked, Local.InZone(zone, product)[k] * wished);
    }
}
