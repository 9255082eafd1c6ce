using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>A harvest does not fail in all districts of a zone alike; where it does people eat their seed before they starve, and sow less, and the quota is not got.</summary>
/// <remarks>
/// What a ninth (<see cref="DistrictBarns"/>) can sow = net harvest + what was left of the last - what was taken + relief - the least food until the sowing, over its seed, from 0 to 1; the zone sows the mean of that, and of what kolkhozy have laid by (<see cref="Collective.SeedFund"/>) what no food was taken off (Davies and Wheatcroft 2004, ch. 7 on seed; Fisher 1927 on the Volga in 1921-22; EAG-20). By quota all are taken alike as far as they have it; a tax or a sale comes out of what each has reaped.
/// </remarks>
internal sealed class Districts : Mechanism
{
    /// <summary>Part of a year from the harvest to the sowing.</summary>
    private const double Wait = 0.75;
    private readonly CropTable _crops;
    private readonly DistrictBarns _barns;
    private readonly double _minimum;
    private readonly int _grain;

    internal Districts(Country country, CropTable crops)
    {
        (_crops, _barns) = (crops, new DistrictBarns(country, crops));
        _minimum = country.Parameters.Value("population.food.grain_minimum", "t/yr");
        _grain = country.Technology.Product("grain");
    }

    internal override MechanismInfo Info { get; } = new(
        "districts",
        "Seed eaten where the harvest failed",
        ["EAG-20", "EAG-19", "EAG-21"],
        "Fisher 1927; Davies and Wheatcroft 2004; Nettl 3858-3872",
        "all districts of a zone reap alike");

    /// <summary>The seed of kolkhozy, a switch of its own.</summary>
    internal required Collective.SeedFund SeedFund { get; init; }

    /// <summary>The field in question: zone, and tonnes of seed that it takes.</summary>
    internal (int Zone, double Seed) Field { get; set; }

    /// <summary>Part of the seed that the districts still have.</summary>
    internal double Kept { get; private set; } = 1;

    /// <summary>Part of a zone's quota that its districts can give; 1 until the harvest is in.</summary>
    internal double Given(Country country, int r, double quota) =>
        On && !Harvest.ComesIn(country.Now.Month) ? _barns.Given(country, r, quota) : 1;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (r, seed) = Field;
        var harvest = country.Farms.Harvest[(r * country.Technology.Products) + _grain];
        var lacking = _barns.Lacking(country, r);
        var village = country.Goods.Cell(Holder.Village, r, _grain);
        var relief = country.Technology.Amount(_grain, country.Goods.OfYear(Flow.Procured, village)) - country.Farms.SeedLoan[r];
        var taken = country.Farms.Delivered[r];
        var food = Math.Max(0, _minimum - country.Farms.FromState(r)) * country.People.Total(country.People.Group(Place.Village, r)) * Wait;
        Kept = 1;
        if (seed <= 0 || lacking <= 0) return;
        Kept = 0;
        var outOfReach = SeedFund.Part(country, r);
        var given = country.Plan.GrainYear[r] > 0 ? _barns.Given(country, r, lacking, taken) : 0;
        for (var k = 0; k < _barns.Count; k++)
        {
            var reaped = _barns.Reaped(r, lacking, k);
            var left = (harvest * (1 - _crops.Loss[_grain]) * reaped) - (given > 0 ? _barns.Got(country, r, lacking, k, taken) / given : taken * reaped) + relief + country.Farms.CarriedOver[r];
            Kept += ((outOfReach * Math.Clamp(left / seed, 0, 1)) + ((1 - outOfReach) * Math.Clamp((left - food) / seed, 0, 1))) / _barns.Count;
        }

        Kept = Math.Min(1, Kept + (country.Farms.SeedLoan[r] / seed));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Kept = 1;
}
