using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What a village keeps for itself of a normal harvest, and what of the last harvest was beyond that.</summary>
internal sealed class Surplus
{
    private readonly CropTable _crops;
    private readonly Fodder _fodder;
    private readonly double _norm;
    private readonly double _marketed;
    private readonly int _grain;

    internal Surplus(Country country, CropTable crops)
    {
        (_crops, _fodder) = (crops, new Fodder(country, crops));
        _grain = country.Technology.Product("grain");
        _norm = country.Parameters.Value("consumption.village.grain", "t/person/yr");
        _marketed = country.Parameters.Value("farms.marketed_share", "1");
    }

    /// <summary>Share of the normal grain area that feeds the village's own people and animals; at most what is not marketed in a normal year.</summary>
    internal double OwnShare(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        var net = (_crops.Yield[cell] * (1 - _crops.Loss[_grain])) - _crops.Seed[_grain];
        var normal = net * (_crops.Area[cell] + country.Farms.NewLand[cell]);
        return normal > 0 ? Math.Min(Own(country, r) / normal, 1 - _marketed) : 1;
    }

    /// <summary>Share that was taken of what the last harvest left beyond seed and own need, 0 to 1.</summary>
    internal double Taken(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        var harvest = country.Farms.Harvest[cell];
        if (harvest <= 0) return 0;
        var beyond = (harvest * (1 - _crops.Loss[_grain])) - (_crops.Seed[_grain] * country.Farms.Sown[cell]) - Own(country, r);
        return Math.Clamp(country.Farms.Delivered[r] / Math.Max(beyond, _marketed * harvest), 0, 1);
    }

    /// <summary>Food and feed of a year, tonnes.</summary>
    private double Own(Country country, int r) =>
        ((_norm - country.Farms.BroughtIn[r]) * country.People.Total(country.People.Group(Place.Village, r))) + (12 * _fodder.GrainNeed(country, r));
}
