using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Villages starve where the harvest failed, while others of the same zone eat.</summary>
/// <remarks>
/// A harvest fails in some ninths of a zone and not in others, and they give their quota all the same; what each is left with to eat, people before animals, varies by u (<see cref="DistrictBarns.Uneven"/>). Of that <c>farms.district_diet</c> x (1 - trade) comes through to what people eat in the year, little of it after the harvest and twice as much before the next: who has less begins like the others and comes down to it evenly.
/// Trade is the freedom of private trade or of the peasant market (<c>course.market.private_trade</c>, <c>course.market.kolkhoz</c>) x that of bread on it (<c>course.market.bread</c>) x that of going for it (<c>course.movement.*</c>) x carriage of the month over that of the norms' year, at most 1: grain goes to where it is dear if it may and can (McAlpin 1983, Burgess and Donaldson 2010 on railways and famine; Levchuk et al. 2020 on closed borders in 1933). Food in the villages then varies by
/// sqrt(<c>population.hunger.inequality</c>^2 + (diet (1 - trade) u t)^2), t from nought to two: the hungriest ninths die, of a mean that would keep all of them alive (Sen 1981; Fisher 1927 on the Volga in 1921-22; EAG-20, DEM-03).
/// </remarks>
internal sealed class DistrictHunger : Mechanism
{
    private readonly Hunger _hunger;
    private readonly DistrictBarns _barns;
    private readonly double _diet;
    private readonly int _free;
    private readonly int _kolkhoz;
    private readonly int _bread;

    internal DistrictHunger(Country country, CropTable crops, Hunger hunger)
    {
        (_barns, _hunger) = (new DistrictBarns(country, crops), hunger);
        (_free, _kolkhoz, _bread) = (country.Line.Instrument("course.market.private_trade"), country.Line.Instrument("course.market.kolkhoz"), country.Line.Instrument("course.market.bread"));
        Passage = new Passage(country);
        _diet = country.Parameters.Value("farms.district_diet", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "district-hunger",
        "Hunger where the harvest failed",
        ["EAG-20", "DEM-03"],
        "Sen 1981; Fisher 1927; Burgess and Donaldson 2010; Nettl 2331-2336",
        "villages of a zone eat alike but for what families differ by");

    /// <summary>How far villagers may go for bread, and bread may come to them.</summary>
    internal Passage Passage { get; }

    /// <summary>How the food of a zone's people differs by district.</summary>
    internal DistrictFood Of(Country country, Place place, int r)
    {
        if (place != Place.Village) return default;
        return new DistrictFood(On ? _diet * Spent(country.Now.Month) * (1 - Trade(country, r)) * country.Farms.Uneven[r] : 0, country.Homes.Relief[r], Passage.Closed(country, r));
    }

    /// <summary>What the villagers of a zone lack of their need, mean over them, beyond that of a usual year.</summary>
    internal double Lacking(Country country, int r) => _hunger.Sharing.Lacking(country.Homes.Food[country.People.Group(Place.Village, r)], Of(country, Place.Village, r), _hunger.Normal);

    /// <summary>The same of all of them together: people whose whole need is lacking.</summary>
    internal double Hungry(Country country, int r) => country.People.Total(country.People.Group(Place.Village, r)) is > 0 and var people ? people * Lacking(country, r) : 0;

    /// <summary>How far districts part in a month, mean over the year 1: with new grain all eat alike, and who reaped less comes down evenly to what makes up his part of the year.</summary>
    private static double Spent(int month) => 2 * (1 - ((Barns.MonthsToHarvest(month) - 1) / 11.0));

    /// <summary>How far the districts of a zone feed each other by trade, 0 to 1.</summary>
    private double Trade(Country country, int r) => Math.Max(country.Line[_free], country.Line[_kolkhoz]) * country.Line[_bread] * Passage.Open(country, r);

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (Harvest.ComesIn(country.Now.Month)) return;
        for (var r = 0; r < country.Technology.Zones; r++) country.Farms.Uneven[r] = _barns.Uneven(country, r);
    }
}
