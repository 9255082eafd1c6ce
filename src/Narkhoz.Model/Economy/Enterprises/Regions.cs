using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The economic regions of the zones, and which plants stand in which: inside a product and zone plants lie region by region.</summary>
/// <remarks>
/// How many each zone had in 1957 is in the record (<c>enterprises.regions</c>). How large they are, and what is made where, is drawn: a region's part in the plants of a product is lognormal, one
/// half of its variance being the region's own and one half that of the region and the product, so that some regions are large and most are specialised.
/// </remarks>
internal sealed class Regions
{
    private const uint SizeStream = 47;
    private const uint PlaceStream = 48;
    private readonly int[] _first;

    /// <summary>Numbers the regions, zone by zone.</summary>
    internal Regions(Country country)
    {
        var (technology, parameters) = (country.Technology, country.Parameters);
        Products = technology.Products;
        First = new int[technology.Zones + 1];
        for (var r = 0; r < technology.Zones; r++)
            First[r + 1] = First[r] + (parameters.TryGet($"enterprises.regions.{technology.ZoneIds[r]}", out var number) ? (int)number.Value : 1);
        Zone = [.. Enumerable.Range(0, technology.Zones).SelectMany(r => Enumerable.Repeat(r, First[r + 1] - First[r]))];
        Part = new double[Count * Products];
        _first = new int[(Count * Products) + 1];
    }

    /// <summary>Number of regions.</summary>
    internal int Count => Zone.Length;

    /// <summary>Number of products.</summary>
    internal int Products { get; }

    /// <summary>First region of a zone; the next zone's is the end.</summary>
    internal int[] First { get; }

    /// <summary>Zone of a region.</summary>
    internal int[] Zone { get; }

    /// <summary>Part of a zone's capacity in a product that stands in a region, at region * products + product.</summary>
    internal double[] Part { get; }

    /// <summary>Plants of a product in a region.</summary>
    internal Range Plants(int region, int product) => _first[At(region, product)].._first[At(region, product) + 1];

    /// <summary>Region of every plant.</summary>
    internal int[] OfPlants(int plants)
    {
        var of = new int[plants];
        for (var p = 0; p < Products; p++)
            for (var region = 0; region < Count; region++) of.AsSpan()[Plants(region, p)].Fill(region);
        return of;
    }

    /// <summary>Region in which a plant stands.</summary>
    internal int Of(int plant, int product)
    {
        var region = 0;
        while (plant >= Plants(region, product).End.Value) region++;
        return region;
    }

    /// <summary>What a region is called: the zone, or its number in it where there are several.</summary>
    internal string Name(Technology technology, int region)
    {
        var zone = Zone[region];
        return First[zone + 1] - First[zone] == 1 ? technology.ZoneIds[zone] : FormattableString.Invariant($"{technology.ZoneIds[zone]} region {region - First[zone] + 1}");
    }

    /// <summary>Places the plants of a product in a zone, once their sizes are known.</summary>
    internal void Place(Country country, Population population, int cell)
    {
        var (p, r) = (cell / population.Zones, cell % population.Zones);
        var (first, end) = (population.CellFirst[cell], population.CellFirst[cell + 1]);
        Span<double> weights = stackalloc double[First[r + 1] - First[r]];
        Span<int> counts = stackalloc int[weights.Length];
        var spread = country.Parameters.Value("enterprises.region_spread", "1") * Math.Sqrt(0.5);
        double all = 0;
        for (var k = 0; k < weights.Length; k++)
        {
            var region = First[r] + k;
            weights[k] = Portable.Exp(spread * (Draw.Normal(country.Seed, SizeStream, region) + Draw.Normal(country.Seed, SizeStream, Count + At(region, p))));
            all += weights[k];
        }

        counts.Clear();
        for (var i = first; i < end; i++)
        {
            var (at, k) = (Draw.Uniform(country.Seed, PlaceStream, 0, i) * all, 0);
            for (; k < weights.Length - 1 && at >= weights[k]; k++) at -= weights[k];
            counts[k]++;
        }

        for (var (k, from) = (0, first); k < counts.Length; k++)
        {
            var to = from + counts[k];
            _first[At(First[r] + k, p)] = from;
            _first[At(First[r] + k, p) + 1] = to;
            var until = to > first ? population.Reach[to - 1] : 0;
            if (to > from) Part[((First[r] + k) * Products) + p] = (until - (from > first ? population.Reach[from - 1] : 0)) / population.Reach[end - 1];
            from = to;
        }
    }

    /// <summary>Plants lie by product, then zone, then region.</summary>
    private int At(int region, int product) => (product * Count) + region;
}
