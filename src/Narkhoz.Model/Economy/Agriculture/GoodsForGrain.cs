using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What a pood buys: goods that reach the village over grain that leaves it, both against the norms' year.</summary>
/// <remarks>
/// pood = (goods bought in the village / norm) / (grain sold / <c>farms.marketed_share</c> of a normal harvest), each a mean of the last twelve months. Whatever the prices say, money that finds nothing on the shelves
/// buys nothing (Johnson and Temin 1993 on the goods famine; EAG-12, EIN-09). Sales and sowing answer to it as to terms of trade.
/// </remarks>
internal sealed class GoodsForGrain : Mechanism
{
    private const double Memory = 12;
    private readonly CropTable _crops;
    private readonly OwnNeed _ownNeed;
    private readonly double _marketed;
    private readonly double[] _parts;
    private readonly int _grain;

    internal GoodsForGrain(Country country, CropTable crops, OwnNeed ownNeed)
    {
        _crops = crops;
        _marketed = country.Parameters.Value("farms.marketed_share", "1");
        (_ownNeed, _parts) = (ownNeed, new double[country.Technology.Zones]);
        _grain = country.Technology.Product("grain");
    }

    internal override MechanismInfo Info { get; } = new(
        "goods-for-grain",
        "What a pood buys",
        ["EAG-12", "EIN-09"],
        "Johnson and Temin 1993; Nettl 2222-2227, 3439-3443",
        "a pood buys what its price says, whether the goods are there or not");

    /// <summary>Goods for a pood in a zone, 1 = as in the norms' year; from a third to three times.</summary>
    internal double Pood(Country country, int r) =>
        On && country.Upheaval is { } upheaval ? Math.Clamp(upheaval.Goods[r] / Math.Max(0.01, upheaval.Sold[r]), 1 / 3.0, 3) : 1;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        var technology = country.Technology;
        _ownNeed.Parts(country, _parts);
        for (var r = 0; r < technology.Zones; r++)
        {
            var village = country.People.Group(Place.Village, r);
            double bought = 0, norm = 0;
            for (var p = 0; p < technology.Products; p++)
            {
                if (!technology.Made[p]) continue;
                bought += technology.Price[p] * country.Homes.Month[(village * technology.Products) + p];
                norm += technology.Price[p] * country.Norms.Village[p] / 12 * country.People.Total(village);
            }

            if (norm <= 0 || _parts[r] <= 0) continue;
            var sold = technology.Amount(_grain, country.Goods.OfMonth(Flow.Delivered, country.Goods.Cell(Holder.Village, r, _grain)));
            upheaval.Goods[r] += ((bought / norm) - upheaval.Goods[r]) / Memory;
            upheaval.Sold[r] += ((12 * sold / (_marketed * _parts[r] * _crops.Normal(technology, country.Farms, r, _grain))) - upheaval.Sold[r]) / Memory;
        }
    }
}
