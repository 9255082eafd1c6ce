using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Which superior stands over the suppliers of every row of <see cref="LocalGrants"/>, and which over the works that claim.</summary>
/// <param name="superiors">Number of superiors.</param>
internal sealed class SupplyTies(int superiors)
{
    private readonly List<SupplyTie> _ties = [];

    /// <summary>Number of superiors.</summary>
    internal int Superiors => superiors;

    /// <summary>The ties, claimant after claimant.</summary>
    internal IReadOnlyList<SupplyTie> All => _ties;

    /// <summary>Ties by republic, as the census drew the suppliers: a council stands over all plants of its republic.</summary>
    internal static SupplyTies ByRepublic(Country country, LocalGrants grants)
    {
        var (technology, population, ties) = (country.Technology, country.Plants!.Population, new SupplyTies(country.Technology.Republics));
        var from = new double[technology.Republics];
        for (var p = 0; p < technology.Products; p++)
        {
            if (!technology.Made[p]) continue;
            var inputs = technology.Inputs.RowsOf(p);
            var norms = technology.Inputs.ValuesOf(p);
            var tied = SupplierNetwork.Dearest(technology, p);
            for (var r = 0; r < technology.Republics; r++)
            {
                var cell = (p * technology.Republics) + r;
                for (var k = 0; k < tied.Length; k++)
                {
                    Array.Clear(from);
                    for (var i = population.CellFirst[cell]; i < population.CellFirst[cell + 1]; i++)
                        from[population.CellOf(population.Supplier[(k * population.Count) + i]) % technology.Republics] += population.Share[i];
                    var place = inputs.IndexOf(tied[k]);
                    var all = from.Sum();
                    for (var s = 0; s < from.Length; s++)
                        if (from[s] > 0) ties._ties.Add(new SupplyTie(grants.Row(r, p) + place, p, r, tied[k], norms[place], s, from[s] / all, s == r));
                }
            }
        }

        return ties;
    }

    /// <summary>Ties by branch: the ministry of a group of products stands over the plants that make them, wherever they are.</summary>
    internal static SupplyTies ByMinistry(Country country, LocalGrants grants)
    {
        var technology = country.Technology;
        var ties = new SupplyTies(technology.Traits.Max(product => (int)product.Group) + 1);
        for (var p = 0; p < technology.Products; p++)
        {
            if (!technology.Made[p]) continue;
            var inputs = technology.Inputs.RowsOf(p);
            var norms = technology.Inputs.ValuesOf(p);
            for (var r = 0; r < technology.Republics; r++)
            {
                for (var k = 0; k < inputs.Length; k++)
                {
                    if (technology.Made[inputs[k]] && technology.Traits[inputs[k]].Storable)
                        ties._ties.Add(new SupplyTie(grants.Row(r, p) + k, p, r, inputs[k], norms[k], (int)technology.Traits[inputs[k]].Group, 1, technology.Traits[inputs[k]].Group == technology.Traits[p].Group));
                }
            }
        }

        return ties;
    }
}

/// <summary>Part of an input that works are to get from the plants of one superior.</summary>
/// <param name="Row">Row of the claimant.</param>
/// <param name="Product">Branch of the works that claim.</param>
/// <param name="Republic">Republic in which they stand.</param>
/// <param name="Input">What is supplied.</param>
/// <param name="Norm">Units of it in a unit of output.</param>
/// <param name="Superior">Superior of the suppliers.</param>
/// <param name="Share">Part of the input that comes from them; the parts of a row add up to 1.</param>
/// <param name="Own">Whether he stands over the claimant too.</param>
internal readonly record struct SupplyTie(int Row, int Product, int Republic, int Input, double Norm, int Superior, double Share, bool Own);
