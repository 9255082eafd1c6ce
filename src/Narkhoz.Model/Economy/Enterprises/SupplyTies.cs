using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Which superior stands over the works that claim an input, and which over those that are to supply it.</summary>
/// <param name="superiors">Number of superiors.</param>
internal sealed class SupplyTies(int superiors)
{
    private readonly List<SupplyTie> _rows = [];
    private readonly List<int> _others = [];
    private readonly List<double> _parts = [];

    /// <summary>Number of superiors.</summary>
    internal int Superiors => superiors;

    /// <summary>The ties, claimant after claimant.</summary>
    internal IReadOnlyList<SupplyTie> All => _rows;

    /// <summary>The other superiors from whose plants claimants are supplied, tie after tie.</summary>
    internal IReadOnlyList<int> Others => _others;

    /// <summary>Part of the input that comes from the plants of each of them.</summary>
    internal IReadOnlyList<double> Parts => _parts;

    /// <summary>Ties by region, as the census drew the suppliers: a council stands over all plants of its region.</summary>
    internal static SupplyTies ByRegion(Country country)
    {
        var (technology, population) = (country.Technology, country.Plants!.Population);
        var (regions, ties) = (population.Regions, new SupplyTies(population.Regions.Count));
        var (of, from) = (regions.OfPlants(population.Count), new double[regions.Count]);
        for (var p = 0; p < technology.Products; p++)
        {
            if (!technology.Made[p]) continue;
            var tied = SupplierNetwork.Dearest(technology, p);
            for (var region = 0; region < regions.Count; region++)
            {
                var (first, end) = (regions.Plants(region, p).Start.Value, regions.Plants(region, p).End.Value);
                if (first == end) continue;
                for (var k = 0; k < tied.Length; k++)
                {
                    Array.Clear(from);
                    for (var i = first; i < end; i++) from[of[population.Supplier[(k * population.Count) + i]]] += population.Share[i];
                    ties.Add(technology, p, tied[k], region, region, from);
                }
            }
        }

        return ties;
    }

    /// <summary>Ties by branch: the ministry of a group of products stands over the plants that make them, wherever they are.</summary>
    internal static SupplyTies ByMinistry(Country country)
    {
        var technology = country.Technology;
        var ties = new SupplyTies(technology.Traits.Max(product => (int)product.Group) + 1);
        var from = new double[ties.Superiors];
        for (var p = 0; p < technology.Products; p++)
        {
            if (!technology.Made[p]) continue;
            foreach (var input in technology.Inputs.RowsOf(p))
            {
                if (!technology.Made[input] || !technology.Traits[input].Storable) continue;
                Array.Clear(from);
                from[(int)technology.Traits[input].Group] = 1;
                ties.Add(technology, p, input, 0, (int)technology.Traits[p].Group, from);
            }
        }

        return ties;
    }

    private void Add(Technology technology, int p, int input, int territory, int superior, double[] from)
    {
        var (all, first) = (from.Sum(), _others.Count);
        for (var s = 0; s < from.Length; s++)
        {
            if (s == superior || from[s] <= 0) continue;
            _others.Add(s);
            _parts.Add(from[s] / all);
        }

        var place = technology.Inputs.RowsOf(p).IndexOf(input);
        _rows.Add(new SupplyTie(territory, p, input, place, technology.Inputs.ValuesOf(p)[place], superior, from[superior] / all, first, _others.Count));
    }
}

/// <summary>An input of the works of a branch in a territory, and from whose plants it is to come.</summary>
/// <param name="Territory">Region in which the works stand, or 0 for the Union.</param>
/// <param name="Product">Branch of the works that claim.</param>
/// <param name="Input">What is supplied.</param>
/// <param name="Place">Its place among the inputs of the branch.</param>
/// <param name="Norm">Units of it in a unit of output.</param>
/// <param name="Superior">Superior of the works that claim.</param>
/// <param name="Own">Part of the input that comes from his own plants.</param>
/// <param name="First">First of the others from whose plants it comes, in <see cref="SupplyTies.Others"/>.</param>
/// <param name="End">Behind the last of them.</param>
internal readonly record struct SupplyTie(int Territory, int Product, int Input, int Place, double Norm, int Superior, double Own, int First, int End);
