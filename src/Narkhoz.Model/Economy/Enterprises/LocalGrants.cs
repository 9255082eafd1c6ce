using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What the works of each republic are granted of each input, where superiors serve their own first. Workspace of one month, not state.</summary>
/// <remarks>A row is one input of one branch in one republic, at republic * norms + the place of the norm in the table of inputs.</remarks>
internal sealed class LocalGrants
{
    private readonly Technology _technology;
    private readonly int[] _first;
    private readonly double[] _grant;
    private readonly double[] _weight;
    private readonly double[] _reach;

    internal LocalGrants(Technology technology)
    {
        _technology = technology;
        _first = new int[technology.Products + 1];
        for (var p = 0; p < technology.Products; p++) _first[p + 1] = _first[p] + technology.Inputs.RowsOf(p).Length;
        _grant = new double[technology.Republics * Norms];
        _weight = new double[technology.Republics * technology.Products];
        _reach = new double[_weight.Length];
    }

    /// <summary>Whether somebody was served before others this month; otherwise the grants of the ranks hold everywhere.</summary>
    internal bool Uneven { get; set; }

    /// <summary>Number of the norms of input.</summary>
    internal int Norms => _first[^1];

    /// <summary>Row of the first input of a branch in a republic.</summary>
    internal int Row(int republic, int product) => (republic * Norms) + _first[product];

    /// <summary>Share that a row is granted.</summary>
    internal ref double this[int row] => ref _grant[row];

    /// <summary>Share of each of its inputs that a branch is granted in a republic.</summary>
    internal Span<double> Of(int republic, int product) => _grant.AsSpan(Row(republic, product), _first[product + 1] - _first[product]);

    /// <summary>Part of a branch's capacity that stands in a republic.</summary>
    internal double Weight(int republic, int product) => _weight[(republic * _technology.Products) + product];

    /// <summary>Share of its programme that supply lets the branch carry out in a republic.</summary>
    internal ref double Reach(int republic, int product) => ref _reach[(republic * _technology.Products) + product];

    /// <summary>Starts from what the ranks grant, the same in every republic.</summary>
    internal void Open(Country country, Claims claims)
    {
        Uneven = false;
        for (var p = 0; p < _technology.Products; p++)
        {
            var capacity = Works.Sum(country.Works.Capacity, _technology, p);
            var inputs = _technology.Inputs.RowsOf(p);
            for (var r = 0; r < _technology.Republics; r++)
            {
                var cell = (r * _technology.Products) + p;
                _weight[cell] = capacity > 0 ? country.Works.Capacity[cell] / capacity : _technology.RegionShare[cell];
                var grants = Of(r, p);
                for (var k = 0; k < inputs.Length; k++) grants[k] = claims.Grant(_technology.Priority[p], inputs[k]);
            }
        }
    }

    /// <summary>Takes over what the ranks grant of the inputs that cannot be kept, which is settled last.</summary>
    internal void Settle(Claims claims, bool[] stored)
    {
        for (var p = 0; p < _technology.Products; p++)
        {
            var inputs = _technology.Inputs.RowsOf(p);
            for (var k = 0; k < inputs.Length; k++)
            {
                if (stored[inputs[k]]) continue;
                for (var r = 0; r < _technology.Republics; r++) Of(r, p)[k] = claims.Grant(_technology.Priority[p], inputs[k]);
            }
        }
    }

    /// <summary>What a plant gets of what it asked for, republic by republic: what supply let the branch have there; the parts add up. What cannot be kept goes by capacity.</summary>
    /// <param name="plants">The plants.</param>
    /// <param name="p">Their branch.</param>
    /// <param name="level">What the branch was let have.</param>
    /// <param name="deal">By product and republic, receives the share of what was asked for.</param>
    internal void Deal(Plants plants, int p, double level, Span<float> deal)
    {
        var (population, republics) = (plants.Population, _technology.Republics);
        Span<double> asked = stackalloc double[republics];
        asked.Clear();
        if (plants.Stored[p])
        {
            for (var c = population.FirstChunk[p]; c < population.FirstChunk[p + 1]; c++) asked[population.Chunks[c].Cell % republics] += plants.Of(PlantSum.Ask, c);
        }
        else
        {
            plants.Unit.AsSpan(p * republics, republics).CopyTo(asked);
        }

        double all = 0;
        for (var r = 0; r < republics; r++) all += asked[r] * (Uneven ? Reach(r, p) : 1);
        for (var r = 0; r < republics; r++) deal[(p * republics) + r] = all > 0 ? (float)(level * (Uneven ? Reach(r, p) : 1) / all) : 0;
    }
}
