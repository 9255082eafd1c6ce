using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What works are granted of each input where superiors serve their own first: in the whole Union what ministries leave, and in each region what its council makes of it. Workspace of one month, not state.</summary>
/// <remarks>There are two: for what is ordered for the programme, and for what is ordered for stores.</remarks>
internal sealed class LocalGrants
{
    private readonly Technology _technology;
    private readonly Population? _population;
    private readonly int[] _first;
    private readonly double[] _union;
    private readonly double[] _region;
    private readonly double[] _zone;
    private readonly double[] _weight;
    private readonly double[] _reach;
    private readonly double[] _regionReach;

    /// <summary>Opens the workspace.</summary>
    /// <param name="country">The country.</param>
    /// <param name="kinds">Kinds of inputs that come apart; for the programme they come together.</param>
    internal LocalGrants(Country country, int kinds = 1)
    {
        (_technology, _population) = (country.Technology, country.Plants?.Population);
        _first = new int[_technology.Products + 1];
        for (var p = 0; p < _technology.Products; p++) _first[p + 1] = _first[p] + _technology.Inputs.RowsOf(p).Length;
        var regions = _population?.Regions.Count ?? 0;
        (_union, _region, _zone) = (new double[_first[^1]], new double[regions * _first[^1]], new double[_technology.Zones * _first[^1]]);
        _weight = new double[_technology.Zones * _technology.Products];
        (_reach, _regionReach) = (new double[kinds * _weight.Length], new double[kinds * regions * _technology.Products]);
    }

    /// <summary>Whether somebody was served before others this month; otherwise the grants of the ranks hold everywhere.</summary>
    internal bool Uneven { get; set; }

    /// <summary>Whether it hangs on the region how a branch is served.</summary>
    internal bool Regional { get; private set; }

    /// <summary>The regions.</summary>
    internal Regions Regions => _population!.Regions;

    /// <summary>Share of each of its inputs that a branch is granted.</summary>
    internal Span<double> Of(int product) => Row(_union, 0, product);

    /// <summary>The same in a region.</summary>
    internal Span<double> InRegion(int region, int product) => Regional ? Row(_region, region, product) : Of(product);

    /// <summary>The same in a zone: the mean over its regions, by capacity.</summary>
    internal Span<double> InZone(int zone, int product) => Regional ? Row(_zone, zone, product) : Of(product);

    /// <summary>Part of a branch's capacity that stands in a zone.</summary>
    internal double Weight(int zone, int product) => _weight[(zone * _technology.Products) + product];

    /// <summary>Share of its programme that supply lets the branch carry out in a zone, or of its wishes of a kind of inputs that it gets.</summary>
    internal double Reach(int zone, int product, int kind = 0) => _reach[(kind * _weight.Length) + (zone * _technology.Products) + product];

    /// <summary>Opens the month: the same everywhere.</summary>
    internal void Open(Country country)
    {
        (Uneven, Regional) = (false, false);
        for (var p = 0; p < _technology.Products; p++)
        {
            var capacity = Works.Sum(country.Works.Capacity, _technology, p);
            for (var r = 0; r < _technology.Zones; r++)
            {
                var cell = (r * _technology.Products) + p;
                _weight[cell] = capacity > 0 ? country.Works.Capacity[cell] / capacity : _technology.RegionShare[cell];
            }
        }
    }

    /// <summary>Starts from what the ranks grant.</summary>
    internal void Open(Country country, Claims claims)
    {
        Open(country);
        for (var p = 0; p < _technology.Products; p++)
        {
            var inputs = _technology.Inputs.RowsOf(p);
            var grants = Of(p);
            for (var k = 0; k < inputs.Length; k++) grants[k] = claims.Grant(country.Works.Rank[p], inputs[k]);
        }
    }

    /// <summary>Starts from what is left for stores.</summary>
    internal void Open(Country country, Restocking restocking)
    {
        Open(country);
        for (var p = 0; p < _technology.Products; p++) restocking.Of(p).CopyTo(Of(p));
    }

    /// <summary>Gives every region the grants of the Union, for its council to change.</summary>
    internal void Divide()
    {
        Regional = true;
        for (var region = 0; region < Regions.Count; region++) _union.CopyTo(_region.AsSpan(region * _union.Length));
    }

    /// <summary>Takes over what the ranks grant of the inputs that cannot be kept, which is settled last.</summary>
    internal void Settle(Country country, Claims claims, bool[] stored)
    {
        for (var p = 0; p < _technology.Products; p++)
        {
            var inputs = _technology.Inputs.RowsOf(p);
            for (var k = 0; k < inputs.Length; k++)
            {
                if (stored[inputs[k]]) continue;
                Of(p)[k] = claims.Grant(country.Works.Rank[p], inputs[k]);
                for (var region = 0; Regional && region < Regions.Count; region++) InRegion(region, p)[k] = Of(p)[k];
            }
        }

        Mean();
    }

    /// <summary>Reckons what the zones have together.</summary>
    internal void Mean()
    {
        for (var p = 0; p < _technology.Products; p++)
            for (var r = 0; Regional && r < _technology.Zones; r++) Mean(r, p);
    }

    /// <summary>Notes the share of its programme that a branch can carry out in a region.</summary>
    internal void Reached(int region, int product, double reach, int kind = 0) => _regionReach[At(kind, region, product)] = reach;

    /// <summary>Share that it can carry out everywhere together, once that is known of its regions.</summary>
    /// <param name="p">The branch.</param>
    /// <param name="elsewhere">What it could where it has no works yet.</param>
    /// <param name="kind">The kind of inputs, where they come apart.</param>
    internal double Together(int p, double elsewhere, int kind = 0)
    {
        var union = 0.0;
        for (var r = 0; r < _technology.Zones; r++)
        {
            var (reach, placed) = (0.0, 0.0);
            for (var region = Regions.First[r]; region < Regions.First[r + 1]; region++)
            {
                var at = (region * _technology.Products) + p;
                (reach, placed) = (reach + (Regions.Part[at] * _regionReach[At(kind, region, p)]), placed + Regions.Part[at]);
            }

            reach = placed > 0 ? reach / placed : elsewhere;
            _reach[(kind * _weight.Length) + (r * _technology.Products) + p] = reach;
            union += reach * Weight(r, p);
        }

        return union;
    }

    /// <summary>What a plant gets of what it asked for: what supply let the branch have, to plants of each region as it is served; the parts add up. What cannot be kept goes by capacity.</summary>
    /// <param name="simd">Whether eight plants go at once.</param>
    /// <param name="plants">The plants.</param>
    /// <param name="p">Their branch.</param>
    /// <param name="stores">How regions are served for their stores.</param>
    /// <param name="kind">The kind of inputs.</param>
    /// <param name="deal">By product and zone, receives the share of what was asked for.</param>
    internal void Deal(bool simd, Plants plants, int p, LocalGrants stores, int kind, Span<float> deal)
    {
        var level = plants.Delivered[plants.Kinds.At(kind, p)] + plants.Restocked[plants.Kinds.At(kind, p)];
        var zones = _technology.Zones;
        double all = 0;
        if (plants.Stored[p])
        {
            if (Regional) Weigh(simd, plants, p, stores, kind);
            all = plants.Total(PlantSum.Ask + kind, p);
        }
        else
        {
            for (var r = 0; r < zones; r++) all += plants.Unit[(p * zones) + r] * (Regional ? Reach(r, p) : 1);
        }

        for (var r = 0; r < zones; r++) deal[(p * zones) + r] = all > 0 ? (float)(level * (Regional && !plants.Stored[p] ? Reach(r, p) : 1) / all) : 0;
    }

    /// <summary>What plants of a region ask for counts as far as the region is served.</summary>
    private void Weigh(bool simd, Plants plants, int p, LocalGrants stores, int kind)
    {
        var (asked, ordered, wished) = (plants.Ask[kind], plants.Ordered[plants.Kinds.At(kind, p)], plants.Wished[plants.Kinds.At(kind, p)]);
        for (var region = 0; region < Regions.Count; region++)
        {
            var reach = (float)((ordered * _regionReach[At(0, region, p)]) + (wished * stores._regionReach[At(kind, region, p)]));
            foreach (ref var ask in asked.AsSpan(Regions.Plants(region, p))) ask *= reach;
        }

        for (var c = _population!.FirstChunk[p]; c < _population.FirstChunk[p + 1]; c++)
        {
            var chunk = _population.Chunks[c];
            plants.Note(PlantSum.Ask + kind, c, plants.Unit[chunk.Cell] * Lane.Dot(simd, _population.Share.AsSpan(chunk.First, chunk.Count), asked.AsSpan(chunk.First, chunk.Count)));
        }
    }

    private void Mean(int zone, int p)
    {
        var mean = InZone(zone, p);
        mean.Clear();
        var placed = 0.0;
        for (var region = Regions.First[zone]; region < Regions.First[zone + 1]; region++)
        {
            var part = Regions.Part[(region * _technology.Products) + p];
            var grants = InRegion(region, p);
            placed += part;
            for (var k = 0; k < mean.Length; k++) mean[k] += part * grants[k];
        }

        if (placed <= 0) Of(p).CopyTo(mean);
        else foreach (ref var grant in mean) grant /= placed;
    }

    private int At(int kind, int region, int product) => (((kind * Regions.Count) + region) * _technology.Products) + product;

    private Span<double> Row(double[] grants, int place, int product) => grants.AsSpan((place * _union.Length) + _first[product], _first[product + 1] - _first[product]);
}
