using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Who supplies whom: for each of its dearest inputs a plant is tied to one supplier.</summary>
internal sealed class SupplierNetwork(Country country, Population population)
{
    private readonly Technology _technology = country.Technology;
    private readonly double _home = country.Parameters.Value("enterprises.home_supplier", "1");
    private readonly double _near = country.Parameters.Value("enterprises.near_supplier", "1");
    private readonly int[] _region = population.Regions.OfPlants(population.Count);

    /// <summary>Draws the suppliers of every plant.</summary>
    internal void Draw()
    {
        Array.Fill(population.Supplier, population.Count);
        for (var p = 0; p < _technology.Products; p++)
        {
            if (!_technology.Made[p]) continue;
            var inputs = Dearest(_technology, p);
            for (var k = 0; k < inputs.Length; k++)
            {
                var (regions, all) = Regions(inputs[k]);
                for (var r = 0; r < _technology.Zones; r++)
                {
                    var cell = (p * _technology.Zones) + r;
                    for (var i = population.CellFirst[cell]; i < population.CellFirst[cell + 1]; i++)
                        population.Supplier[(k * population.Count) + i] = Supplier(inputs[k], r, _region[i], regions, all, (k * 3 * population.Count) + i);
                }
            }
        }
    }

    private int Supplier(int input, int home, int region, double[] regions, double all, int agent)
    {
        var zone = home;
        if (regions[home] <= 0 || Kernel.Draw.Uniform(country.Seed, Census.SupplierStream, 0, agent) >= _home)
        {
            var at = Kernel.Draw.Uniform(country.Seed, Census.SupplierStream, 1, agent) * all;
            for (zone = 0; zone < regions.Length - 1 && at >= regions[zone]; zone++) at -= regions[zone];
        }

        var (cell, chance) = ((input * regions.Length) + zone, Kernel.Draw.Uniform(country.Seed, Census.SupplierStream, 2, agent));
        var near = population.Regions.Plants(region, input);
        return zone == home && near.Start.Value < near.End.Value && Kernel.Draw.Uniform(country.Seed, Census.SupplierStream, 3, agent) < _near
            ? population.Pick(near.Start.Value, near.End.Value, population.CellFirst[cell], chance)
            : population.Pick(cell, chance);
    }

    private (double[] Regions, double Sum) Regions(int input)
    {
        var regions = new double[_technology.Zones];
        for (var r = 0; r < regions.Length; r++) regions[r] = _technology.RegionShare[(r * _technology.Products) + input];
        return (regions, regions.Sum());
    }

    /// <summary>The inputs that cost most among those that works make and depots keep, the dearest first.</summary>
    internal static int[] Dearest(Technology technology, int p)
    {
        var inputs = technology.Inputs.RowsOf(p).ToArray();
        var norms = technology.Inputs.ValuesOf(p).ToArray();
        return [.. Enumerable.Range(0, inputs.Length)
            .Where(k => technology.Made[inputs[k]] && technology.Traits[inputs[k]].Storable && inputs[k] != p)
            .OrderByDescending(k => norms[k] * technology.Price[inputs[k]])
            .ThenBy(k => inputs[k])
            .Take(Population.Suppliers)
            .Select(k => inputs[k])];
    }
}
