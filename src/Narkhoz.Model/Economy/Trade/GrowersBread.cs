using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Who grows cotton, flax or beet for the state on contract buys bread of it, for he has no field left to grow his own.</summary>
/// <remarks>
/// Grain that a zone's growers are promised in a month = <c>course.procurement.growers_bread</c> / 12 x the contracted part of their last harvest, at the prices of 1926/27; they take no more than what the barns of the villages lack of the norm
/// (Carr and Davies 1969 on contracts; Davies 1980 on the grain of the cotton regions; EAG-21).
/// </remarks>
internal sealed class GrowersBread : Mechanism
{
    private readonly Depots _depots;
    private readonly (int Crop, int Contract)[] _crops;
    private readonly int _promise;
    private readonly int _grain;
    private readonly long[] _sold;

    internal GrowersBread(Country country, Agriculture.CropTable crops, Depots depots)
    {
        _depots = depots;
        _grain = country.Technology.Product("grain");
        _promise = country.Line.Instrument("course.procurement.growers_bread");
        _crops = [.. crops.Crops.Where(crop => country.Norms.RawMaterial[crop]).Select(crop => (crop, country.Line.Find($"course.procurement.{country.Technology.ProductIds[crop]}"))).Where(pair => pair.Item2 >= 0)];
        _sold = new long[country.Technology.Zones];
    }

    internal override MechanismInfo Info { get; } = new(
        "growers-bread",
        "Bread for the growers of cotton, flax and beet",
        ["EAG-21", "ETC-04"],
        "Carr and Davies 1969; Davies 1980; Nettl 3868-3872",
        "growers eat what their own fields bear");

    /// <summary>Bread that growers took this month, tonnes.</summary>
    internal double Taken { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Otherwise(country);
        var (technology, farms) = (country.Technology, country.Farms);
        var promise = country.Line[_promise] / 12;
        if (promise <= 0) return;
        for (var r = 0; r < _sold.Length; r++) _sold[r] = technology.Quanta(_grain, Math.Min(promise * Contracted(country, r), farms.Lacking[r]));
        _depots.Ship(country, _grain, _sold);
        for (var r = 0; r < _sold.Length; r++)
        {
            var bought = BreadShops.Sell(country, r, _grain, _sold[r]);
            Taken += bought;
            farms.Relieved[r] = farms.Lacking[r] > 0 ? Math.Min(1, bought / farms.Lacking[r]) : 0;
            farms.Lacking[r] -= bought;
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        Taken = 0;
        country.Farms.Relieved.Span.Clear();
    }

    /// <summary>The contracted part of the last harvest of raw materials, while it comes in of what it promises, roubles of 1926/27.</summary>
    private double Contracted(Country country, int r)
    {
        double roubles = 0;
        foreach (var (crop, contract) in _crops)
            roubles += country.Line[contract] * country.Farms.Harvest[(r * country.Technology.Products) + crop] * country.Technology.Price[crop];
        return roubles / Agriculture.Harvest.LateReaped(country.Now.Month);
    }
}
