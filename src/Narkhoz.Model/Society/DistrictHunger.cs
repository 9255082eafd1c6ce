using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Villages starve where the harvest failed, while others of the same republic eat.</summary>
/// <remarks>
/// What a harvest lacks of a normal one of its time, share l, falls on ninths of a republic as in <see cref="Districts"/>, so that what they reap varies by v l / (1 - l), v being <c>farms.district_variation</c>; of that <c>farms.district_diet</c> x (1 - trade) comes through to what people eat until the next harvest,
/// trade being <c>course.market.private_trade</c> x carriage of the month over that of the norms' year, at most 1: grain goes to where it is dear if it may and can (McAlpin 1983, Burgess and Donaldson 2010 on railways and famine). Food in the villages then varies by
/// sqrt(<c>population.hunger.inequality</c>^2 + (diet (1 - trade) v l / (1 - l))^2): the hungriest ninths die, of a mean that would keep all of them alive (Sen 1981; Fisher 1927 on the Volga in 1921-22; EAG-20, DEM-03).
/// </remarks>
internal sealed class DistrictHunger : Mechanism
{
    private readonly Hunger _hunger;
    private readonly CropTable _crops;
    private readonly double _variation;
    private readonly int _grain;
    private readonly int _free;

    internal DistrictHunger(Country country, CropTable crops, Hunger hunger)
    {
        (_crops, _hunger) = (crops, hunger);
        var p = country.Parameters;
        _grain = country.Technology.Product("grain");
        _free = country.Line.Instrument("course.market.private_trade");
        _variation = p.Value("farms.district_diet", "1") * p.Value("farms.district_variation", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "district-hunger",
        "Hunger where the harvest failed",
        ["EAG-20", "DEM-03"],
        "Sen 1981; Fisher 1927; Burgess and Donaldson 2010; Nettl 2331-2336",
        "villages of a republic eat alike but for what families differ by");

    /// <summary>How the food of a republic's people differs by district.</summary>
    internal DistrictFood Of(Country country, Place place, int r)
    {
        if (place != Place.Village) return default;
        var lacking = country.Farms.Failed[r];
        return new DistrictFood(On ? _variation * (1 - Trade(country)) * lacking / (1 - lacking) : 0, country.Upheaval?.Relief[r] ?? 0);
    }

    /// <summary>What the villagers of a republic lack of their need, mean over them, beyond that of a usual year.</summary>
    internal double Lacking(Country country, int r) => _hunger.Sharing.Lacking(country.Homes.Food[country.People.Group(Place.Village, r)], Of(country, Place.Village, r), _hunger.Normal);

    /// <summary>How far districts feed each other by trade, 0 to 1.</summary>
    private double Trade(Country country) => country.Line[_free] * Economy.Industry.Carriage.Able(country);

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != Harvest.LastMonth) return;
        for (var r = 0; r < country.Technology.Republics; r++)
        {
            var cell = (r * country.Technology.Products) + _grain;
            var normal = country.Farms.Sown[cell] * _crops.Yield[cell] * _crops.Technique(country);
            country.Farms.Failed[r] = Districts.Lacking(country.Farms.Harvest[cell], normal);
        }
    }
}
