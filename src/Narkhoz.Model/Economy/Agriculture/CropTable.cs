using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Crops and herds of 1928 by zone, from the record.</summary>
internal sealed class CropTable
{
    private readonly CropSpread _spread;
    private readonly double _technique;

    internal CropTable(Country country)
    {
        var (technology, parameters) = (country.Technology, country.Parameters);
        _spread = new CropSpread(country);
        Crops = [.. Of(technology, ProductGroup.Crop)];
        Herds = [.. Of(technology, ProductGroup.Animal).Where(p => parameters.TryGet($"product.{technology.ProductIds[p]}.birth", out _))];
        Area = new double[technology.Zones * technology.Products];
        Yield = new double[Area.Length];
        _technique = parameters.Value("farms.technique", "1/yr");
        HalfDose = parameters.Value("farms.fertiliser_half_dose", "t/ha");
        Dressing = new double[technology.Products];
        Exposure = new double[technology.Products];
        (Seed, Loss, Draught) = (new double[technology.Products], new double[technology.Products], new double[technology.Products]);
        Hands = new double[technology.Products];
        var usual = parameters.Value("product.grain.labour", "worker*month/ha");
        foreach (var crop in Crops)
        {
            var id = $"product.{technology.ProductIds[crop]}";
            var unit = technology.Traits[crop].Unit;
            var area = parameters.Value($"{id}.area", "ha");
            var yield = parameters.Value($"{id}.yield", $"{unit}/ha");
            Seed[crop] = parameters.Value($"{id}.seed", $"{unit}/ha");
            Loss[crop] = parameters.Value($"{id}.loss", "1");
            Dressing[crop] = parameters.TryGet($"farms.dressing.{technology.ProductIds[crop]}", out var dressing) ? dressing.Value : 0;
            Exposure[crop] = parameters.TryGet($"{id}.weather", out var exposure) ? exposure.Value : 1;
            Draught[crop] = parameters.Value($"{id}.draught", "horse/ha");
            Hands[crop] = parameters.Value($"{id}.labour", "worker*month/ha") / usual;
            double weighted = 0;
            for (var r = 0; r < technology.Zones; r++) weighted += technology.RegionShare[(r * technology.Products) + crop] * Factor(parameters, id, technology.ZoneIds[r]);
            for (var r = 0; r < technology.Zones; r++)
            {
                var cell = (r * technology.Products) + crop;
                Area[cell] = area * technology.RegionShare[cell];
                Yield[cell] = yield * Factor(parameters, id, technology.ZoneIds[r]) / Math.Max(weighted, 1e-9);
            }
        }
    }

    /// <summary>Closes the grain balance of every zone in a normal year of 1928.</summary>
    /// <remarks>What the harvest does not leave for feed came from pasture; what it lacks for people came by trade from other zones.</remarks>
    internal void Close(Country country, double villageNorm, ReadOnlySpan<double> feed)
    {
        var technology = country.Technology;
        var grain = technology.Product("grain");
        for (var r = 0; r < technology.Zones; r++)
        {
            var cell = (r * technology.Products) + grain;
            var people = country.People.Total(country.People.Group(Place.Village, r));
            double need = 0;
            foreach (var herd in Herds) need += feed[herd] * technology.Output[herd] * technology.RegionShare[(r * technology.Products) + herd];
            var left = (Area[cell] * ((Yield[cell] * (1 - Loss[grain])) - Seed[grain])) - ((villageNorm - country.Farms.OnWages[r]) * people);
            country.Farms.FeedScale[r] = need > 0 ? Math.Clamp(left / need, 0.1, 1) : 1;
            country.Farms.BroughtIn[r] = people > 0 ? Math.Clamp((-left / people) + (0.1 * villageNorm * (left < 0 ? 1 : 0)), 0, villageNorm) : 0;
        }
    }

    /// <summary>Yield of better seed, ploughing and rotations over that of the norms' year.</summary>
    internal double Technique(Country country) => 1 + (_technique * country.SinceNorms / 12.0);

    /// <summary>Work of hands that a hectare takes, grain = 1, by product.</summary>
    internal double[] Hands { get; }

    /// <summary>Indices of the crops.</summary>
    internal int[] Crops { get; }

    /// <summary>Fertiliser at which half of its gain is had, tonnes a hectare.</summary>
    internal double HalfDose { get; }

    /// <summary>Indices of the herds.</summary>
    internal int[] Herds { get; }

    /// <summary>Area of 1928 by zone and crop, hectares.</summary>
    internal double[] Area { get; }

    /// <summary>Yield of 1928 in normal weather by zone and crop, units a hectare.</summary>
    internal double[] Yield { get; }

    /// <summary>Seed, units a hectare.</summary>
    internal double[] Seed { get; }

    /// <summary>Share of the harvest lost afterwards.</summary>
    internal double[] Loss { get; }

    /// <summary>Weight of a crop in the distribution of fertiliser.</summary>
    internal double[] Dressing { get; }

    /// <summary>How far the weather moves the yield: 1 as the record's index.</summary>
    internal double[] Exposure { get; }

    /// <summary>Draught power, horses a hectare.</summary>
    internal double[] Draught { get; }

    /// <summary>Seed of a crop that a zone's fields take where a part of them is ordered to be sown, units.</summary>
    internal double SeedOf(Country country, int cell, int crop, double order) => Seed[crop] * order * Fields(country, cell, crop);

    /// <summary>Area that peace would sow of a crop in a zone, hectares.</summary>
    internal double Fields(Country country, int cell, int crop) => (Area[cell] * _spread.Of(country, crop)) + country.Farms.NewLand[cell];

    /// <summary>Working animals that the fields of the norms' year take in the whole Union, in horses.</summary>
    internal double DraughtNeed(Technology technology) => Crops.Sum(crop => Draught[crop] * Enumerable.Range(0, technology.Zones).Sum(zone => Area[(zone * technology.Products) + crop]));

    /// <summary>What the area sown in a zone brings in a normal year of its time, units.</summary>
    internal double Usual(Country country, int cell) => country.Farms.Sown[cell] * Yield[cell] * Technique(country);

    /// <summary>Normal harvest of a crop in a zone, units.</summary>
    internal double Normal(Technology technology, Farms farms, int zone, int crop)
    {
        var cell = (zone * technology.Products) + crop;
        return (Area[cell] + farms.NewLand[cell]) * Yield[cell];
    }

    /// <summary>How far a crop is dressed with fertiliser: 0 not at all, 1 all it can use. It goes to industrial crops first.</summary>
    internal double Dressed(Country country, int zone, int crop)
    {
        var technology = country.Technology;
        if (Dressing[crop] <= 0) return 0;
        double area = 0;
        foreach (var other in Crops) area += Dressing[other] * Area[(zone * technology.Products) + other];
        var dose = area > 0 ? Dressing[crop] * country.Farms.Fertiliser[zone] / area : 0;
        return dose / (dose + HalfDose);
    }

    private static double Factor(ParameterBook parameters, string id, string zone) =>
        parameters.TryGet($"{id}.yield_factor.{zone}", out var factor) ? factor.Value : 1;

    private static IEnumerable<int> Of(Technology technology, ProductGroup group)
    {
        for (var p = 0; p < technology.Products; p++)
            if (technology.Traits[p].Group == group) yield return p;
    }
}
