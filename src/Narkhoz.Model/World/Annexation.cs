using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Territory annexed brings its people, land, animals and works into the ledgers.</summary>
/// <remarks>Exogenous: <c>world.annexation.&lt;zone&gt;.*</c> decisions, from the statistics of the states annexed (A4's 1940 column is in the new frontiers).</remarks>
internal sealed class Annexation : Mechanism
{
    private readonly List<(int Month, int Zone, string What, double Value)> _facts = [];
    private readonly int _grain;
    private readonly int _potatoes;
    private readonly double _grainYield;
    private readonly double _potatoYield;

    internal Annexation(Country country, IEnumerable<Decision> decisions)
    {
        (_grain, _potatoes) = (country.Technology.Product("grain"), country.Technology.Product("potatoes"));
        _grainYield = country.Parameters.Value("product.grain.yield", "t/ha");
        _potatoYield = country.Parameters.Value("product.potatoes.yield", "t/ha");
        foreach (var decision in decisions)
            if (decision.Instrument.Split('.') is ["world", "annexation", var zone, var what] && country.Technology.FindZone(zone) is var r and >= 0)
                _facts.Add((decision.From.Index, r, what, decision.Value * Factor(country, decision, what)));
    }

    internal override MechanismInfo Info { get; } = new(
        "annexation",
        "Annexation of territory",
        ["DEM-04"],
        "Nettl 4957-4967, 6176-6182",
        "the frontiers of 1928 hold");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        foreach (var (month, zone, what, value) in _facts)
            if (month == country.Now.Index) Take(country, zone, what, value);
    }

    private static double Factor(Country country, Decision decision, string what)
    {
        var unit = what switch
        {
            "population_town" or "population_village" => "person",
            "area_grain" => "ha",
            "capacity_share" => "1",
            _ when country.Technology.Find(what) is var herd and >= 0 && country.Technology.Herd[herd] => country.Technology.Traits[herd].Unit,
            _ => throw new RecordException(decision.File, decision.Line, $"nothing in the model answers to '{decision.Instrument}'", "name people, grain land, a herd or the share of capacity that comes in"),
        };
        return Units.TryFactor(decision.Unit, unit, out var factor)
            ? factor
            : throw new RecordException(decision.File, decision.Line, $"{decision.Instrument} is in {unit}, not in {decision.Unit}", $"give the value in {unit}");
    }

    private void Take(Country country, int r, string what, double value)
    {
        switch (what)
        {
            case "population_town" or "population_village":
                Settle(country, r, what == "population_town" ? Place.Town : Place.Village, value);
                break;
            case "area_grain":
                Land(country, r, value);
                break;
            case "capacity_share":
                for (var p = 0; p < country.Technology.Products; p++)
                    if (country.Technology.Made[p]) country.Works.Capacity[(r * country.Technology.Products) + p] += value * Works.Sum(country.Works.Capacity, country.Technology, p);
                break;
            default:
                Herd(country, r, country.Technology.Product(what), value);
                break;
        }
    }

    private static void Settle(Country country, int r, Place place, double persons)
    {
        var group = country.People.Group(place, r);
        for (var sex = 0; sex < 2; sex++)
            for (var age = 0; age < People.Ages; age++)
                country.People.Post(Vital.Annexed, People.Cohort(group, sex, age), (long)(persons * country.AgeShare[(sex * People.Ages) + age]));
        country.Homes.Food[group] = 1.15;
        country.Chronicle.Note(country.Now.Index, Event.Annexation, r, persons);
    }

    private static void Herd(Country country, int r, int herd, double head)
    {
        country.Goods.Post(Flow.Annexed, country.Goods.Cell(Holder.Village, r, herd), country.Technology.Quanta(herd, head));
        country.Farms.BaseHerd[(r * country.Technology.Products) + herd] += head;
    }

    /// <summary>Grain land, the other crops in proportion, and the harvest in the barns.</summary>
    private void Land(Country country, int r, double hectares)
    {
        Field(country, r, _grain, hectares, _grainYield);
        Field(country, r, _potatoes, hectares * 0.1, _potatoYield);
    }

    private static void Field(Country country, int r, int crop, double area, double yield)
    {
        country.Farms.NewLand[(r * country.Technology.Products) + crop] += area;
        country.Farms.Sown[(r * country.Technology.Products) + crop] += area;
        country.Goods.Post(Flow.Annexed, country.Goods.Cell(Holder.Village, r, crop), country.Technology.Quanta(crop, area * yield * 0.7));
    }
}
