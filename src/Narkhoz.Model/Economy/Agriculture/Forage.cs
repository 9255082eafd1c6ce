using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Drought takes the grass as well: in a bad year there is neither hay nor straw, and what does not live on grain starves too.</summary>
/// <remarks>
/// Forage a head = ((1 - s) x weather + s x grain harvest over that of the norms' year) / (1 - <c>farms.forage_slack</c>) / (grazing animals over those of the norms' year), at most 1, from one September to the next, s being <c>farms.straw_share</c>.
/// Animals lack dependence x (1 - feed) + (1 - dependence) x (1 - forage) of what they need (Fisher 1927 and Davies and Wheatcroft 2004 on cattle in years without hay; EAG-19).
/// </remarks>
internal sealed class Forage : Mechanism
{
    private readonly CropTable _crops;
    private readonly Weather _weather;
    private readonly double[] _grazing;
    private readonly double _straw;
    private readonly double _slack;
    private readonly int _grain;

    internal Forage(Country country, CropTable crops, Weather weather)
    {
        (_crops, _weather) = (crops, weather);
        var p = country.Parameters;
        (_straw, _slack) = (p.Value("farms.straw_share", "1"), p.Value("farms.forage_slack", "1"));
        _grain = country.Technology.Product("grain");
        _grazing = new double[country.Technology.Products];
        foreach (var herd in crops.Herds) _grazing[herd] = 1 - p.Value($"product.{country.Technology.ProductIds[herd]}.feed_dependence", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "forage",
        "Hay and straw fail with the weather",
        ["EAG-19", "EIN-05"],
        "Fisher 1927; Davies and Wheatcroft 2004; Nettl 2331-2336",
        "grass and hay never fail");

    /// <summary>Forage a head over need, at most 1.</summary>
    internal double Of(Country country, int r) => On ? country.Farms.Forage[r] : 1;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != Harvest.LastMonth) return;
        var (technology, farms) = (country.Technology, country.Farms);
        for (var r = 0; r < technology.Zones; r++)
        {
            double animals = 0, usual = 0;
            foreach (var herd in _crops.Herds)
            {
                var cell = (r * technology.Products) + herd;
                animals += _grazing[herd] * technology.Amount(herd, country.Goods.Stock(country.Goods.Cell(Holder.Village, r, herd)));
                usual += _grazing[herd] * farms.BaseHerd[cell];
            }

            var normal = _crops.Normal(technology, farms, r, _grain);
            var straw = normal > 0 ? farms.Harvest[(r * technology.Products) + _grain] / normal : 1;
            var cut = ((1 - _straw) * _weather.Of(country, r, 1)) + (_straw * straw);
            farms.Forage[r] = animals > 0 ? Math.Clamp(cut / (1 - _slack) * usual / animals, 0, 1) : 1;
        }
    }
}
