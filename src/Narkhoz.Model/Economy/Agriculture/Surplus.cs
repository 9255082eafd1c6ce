using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What a village keeps for itself of a normal harvest, and what of the last harvest was beyond that.</summary>
internal sealed class Surplus
{
    private readonly CropTable _crops;
    private readonly Fodder _fodder;
    private readonly double _norm;
    private readonly double _marketed;
    private readonly double[] _people;
    private readonly int _grain;

    internal Surplus(Country country, CropTable crops)
    {
        (_crops, _fodder) = (crops, new Fodder(country, crops));
        _grain = country.Technology.Product("grain");
        _norm = country.Parameters.Value("consumption.village.grain", "t/person/yr");
        _people = [.. country.Technology.ZoneIds.Select(id => country.Parameters.TryGet($"population.initial.{id}.village", out var people) ? people.Value : 0)];
        _marketed = country.Parameters.Value("farms.marketed_share", "1");
    }

    /// <summary>Share of the normal grain area that feeds the village's own people and animals; at most what is not marketed in a normal year.</summary>
    internal double OwnShare(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        var normal = NetYield(country, r) * (_crops.Area[cell] + country.Farms.NewLand[cell]);
        return normal > 0 ? OwnShare<Number>(new(Own(country, r)), new(normal)).Value : 1;
    }

    /// <summary>The same of a village or of farms, from their own need and normal net harvest, tonnes.</summary>
    internal T OwnShare<T>(T own, T normal)
        where T : struct, IMeasure<T> => T.Min(own / normal, T.Of(1 - _marketed));

    /// <summary>What a hectare leaves in normal weather when losses and seed are taken off, tonnes.</summary>
    internal double NetYield(Country country, int r) => (_crops.Yield[(r * country.Technology.Products) + _grain] * (1 - _crops.Loss[_grain])) - _crops.Seed[_grain];

    /// <summary>Share that was taken of what the last harvest left beyond seed and own need, 0 to 1.</summary>
    internal double Taken(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        var harvest = country.Farms.Harvest[cell];
        return harvest > 0 ? Taken<Number>(new(harvest), new(country.Farms.Sown[cell]), new(country.Farms.Delivered[r]), new(Own(country, r))).Value : 0;
    }

    /// <summary>The same of a village or of farms: from harvest, hectares sown, deliveries and own need.</summary>
    internal T Taken<T>(T harvest, T sown, T delivered, T own)
        where T : struct, IMeasure<T>
    {
        var beyond = (harvest * T.Of(1 - _crops.Loss[_grain])) - (T.Of(_crops.Seed[_grain]) * sown) - own;
        return T.Min(T.Max(delivered / T.Max(beyond, T.Of(_marketed) * harvest), T.Of(0)), T.Of(1));
    }

    /// <summary>The last harvest of a zone, as reaped and less losses and seed, and its own need of the year, tonnes.</summary>
    internal ((double Reaped, double Net) Harvest, double Own) Year(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        return (Harvest(country.Farms.Harvest[cell], country.Farms.Sown[cell]), Own(country, r));
    }

    /// <summary>The same of the norms' year.</summary>
    internal ((double Reaped, double Net) Harvest, double Own) UsualYear(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        var own = (Food(country, r) * _people[r]) + (12 * _fodder.UsualNeed(country, r));
        return (Harvest(_crops.Area[cell] * _crops.Yield[cell], _crops.Area[cell]), own);
    }

    private (double Reaped, double Net) Harvest(double reaped, double sown) => (reaped, (reaped * (1 - _crops.Loss[_grain])) - (_crops.Seed[_grain] * sown));

    /// <summary>Grain that the last harvest has left a villager when seed, deliveries and feed are taken off, over the norm of food; 1 before there was one.</summary>
    internal double Kept(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        var food = Food(country, r) * country.People.Total(country.People.Group(Place.Village, r));
        var net = Harvest(country.Farms.Harvest[cell], country.Farms.Sown[cell]).Net;
        return food > 0 && country.Farms.Harvest[cell] > 0 ? Math.Max(0, net - country.Farms.Delivered[r] - Feed(country, r)) / food : 1;
    }

    /// <summary>What is left of a harvest of farms, losses and seed taken off, when deliveries and feed are, tonnes; never below nought.</summary>
    internal T Left<T>(T harvest, T sown, T delivered, T feed)
        where T : struct, IMeasure<T> => T.Max(T.Of(0), (harvest * T.Of(1 - _crops.Loss[_grain])) - (T.Of(_crops.Seed[_grain]) * sown) - delivered - feed);

    /// <summary>Grain that a villager eats of the village's own in a year, tonnes.</summary>
    internal double Food(Country country, int r) => _norm - country.Farms.FromState(r);

    /// <summary>Grain that the herds of a zone need in a year, tonnes.</summary>
    internal double Feed(Country country, int r) => 12 * _fodder.GrainNeed(country, r);

    /// <summary>Food and feed of a year, tonnes.</summary>
    private double Own(Country country, int r) => (Food(country, r) * country.People.Total(country.People.Group(Place.Village, r))) + Feed(country, r);
}
