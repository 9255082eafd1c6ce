using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>People leave the village for the town.</summary>
/// <remarks>
/// Allen, Farm to Factory, ch. 6: yearly rate = a r + b, r the ratio of town to village consumption a head
/// (that of 1928 is the ratio at which his free village sends off what it did in 1928); a and b differ between free and collectivised villages and are mixed by the collectivised share. Vacancies draw beyond that by
/// organised recruitment (orgnabor); passports hold back those of the kolkhoz who are not recruited.
/// </remarks>
internal sealed class Migration : Mechanism
{
    private readonly double _freeSlope;
    private readonly double _freeConstant;
    private readonly double _kolkhozSlope;
    private readonly double _kolkhozConstant;
    private readonly double _ratio0;
    private readonly double _restraint;
    private readonly int _passports;
    private readonly double _maximum;
    private readonly Movement _movement = new(youth: 4);

    internal Migration(Country country)
    {
        var p = country.Parameters;
        _freeSlope = p.Value("population.migration.nep_slope", "1/yr");
        _freeConstant = p.Value("population.migration.nep_constant", "1/yr");
        _kolkhozSlope = p.Value("population.migration.collective_slope", "1/yr");
        _kolkhozConstant = p.Value("population.migration.collective_constant", "1/yr");
        double village = 0;
        foreach (var initial in p.Under("population.initial")) village += initial.Id.EndsWith(".village", StringComparison.Ordinal) ? initial.Value : 0;
        _ratio0 = ((p.Value("population.migration.village_to_town", "person/yr") / village) - _freeConstant) / _freeSlope;
        _restraint = p.Value("labour.passport_restraint", "1");
        _passports = country.Line.Instrument("course.labour.passports");
        _maximum = p.Value("labour.maximum_departure", "1/yr");
    }

    /// <summary>Hands that works fetch, a switch of its own.</summary>
    internal required Recruitment Recruitment { get; init; }

    /// <summary>The way back, a switch of its own.</summary>
    internal required Flight Flight { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "migration",
        "Labour comes from the village",
        ["LAB-05", "DEM-04", "EPL-03"],
        "Allen 2003, ch. 6; Nettl 3797-3800, 4227-4234",
        "nobody moves");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var people = country.People;
        double village = 0;
        for (var r = 0; r < country.Technology.Zones; r++) village += people.Total(people.Group(Place.Village, r));
        Recruitment.Run(country);
        country.Enter(Info.Id);
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var from = people.Group(Place.Village, r);
            var there = people.Total(from);
            if (there == 0 || people.Total(people.Group(Place.Town, r)) == 0 || Flight.Deters(country, r)) continue;
            var rate = Math.Min(_maximum / 12, Math.Max(Rate(country, r) / 12, Recruitment.Drawn / village));
            _movement.Move(country, from, people.Group(Place.Town, r), (long)(there * rate));
        }
    }

    private double Rate(Country country, int r)
    {
        var homes = country.Homes;
        var ratio = Math.Min(3, _ratio0 * (homes.Goods[0] / homes.GoodsBase[0]) / Math.Max(0.05, homes.Goods[1] / homes.GoodsBase[1]));
        var shared = country.Farms.Collectivised[r];
        var leave = 1 - (_restraint * shared * country.Line[_passports]);
        return leave * Math.Max(0, (shared * ((_kolkhozSlope * ratio) + _kolkhozConstant)) + ((1 - shared) * ((_freeSlope * ratio) + _freeConstant)));
    }
}
