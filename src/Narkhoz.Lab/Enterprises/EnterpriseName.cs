using System.Globalization;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Enterprises;

/// <summary>Finds enterprises by what the user calls them, and says what there is where none is called so.</summary>
internal sealed class EnterpriseName
{
    private readonly RunFolder run;
    private readonly RecordBook record;

    /// <summary>Prepares for a run.</summary>
    /// <exception cref="RunException">The run is at sector resolution.</exception>
    public EnterpriseName(RunFolder run, RecordBook record)
    {
        (this.run, this.record) = (run, record);
        if (run.Manifest.Scenario.Resolution != Resolution.Full)
            throw new RunException(run.Path, "has no enterprises, it was run by branches", $"make one that has with narkhoz run {run.Manifest.Scenario.Id} --resolution full");
    }

    /// <summary>Number of an enterprise.</summary>
    /// <param name="simulation">The run.</param>
    /// <param name="name">Number, or <c>product/zone/n</c>.</param>
    /// <exception cref="RunException">There is none.</exception>
    public int Find(Simulation simulation, string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= simulation.Enterprises ? number : throw None(name, $"give a number from 1 to {simulation.Enterprises}, or product/zone/n such as steel/UKR/1");
        if (name.Split('/') is not [var product, var zone, var place] || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var nth))
            throw None(name, "write it as product/zone/n, such as steel/UKR/1 for the largest, or give its number");
        var count = List(simulation, $"{product}/{zone}", name).Count;
        var found = simulation.FindEnterprise(product, zone, nth);
        return found > 0 ? found : throw None(name, count == 1 ? $"the only one there is {product}/{zone}/1" : $"there they are {product}/{zone}/1 to {product}/{zone}/{count}");
    }

    /// <summary>The enterprises of a product, of a product in a zone, or all.</summary>
    /// <param name="simulation">The run.</param>
    /// <param name="filter"><c>product</c>, <c>product/zone</c>, or empty.</param>
    /// <param name="name">What the user asked for.</param>
    /// <exception cref="RunException">There are none.</exception>
    public IReadOnlyList<(int Number, string Name)> List(Simulation simulation, string filter, string name)
    {
        var parts = filter.Split('/');
        var (product, zone) = (parts[0].Length > 0 ? parts[0] : null, parts.Length > 1 ? parts[1] : null);
        var found = simulation.FindEnterprises(product, zone).ToList();
        if (found.Count > 0) return found;
        if (record.Products.All(known => known.Id != product)) throw None(name, $"for the product {Nearest.Mend(product ?? "", [.. record.Products.Select(known => known.Id)])}");
        var places = simulation.FindEnterprises(product, null).Select(plant => plant.Name.Split('/')[1]).Distinct(StringComparer.Ordinal).ToList();
        throw None(name, places.Count == 0 ? $"farms make {product}" : $"{product} is made in {string.Join(", ", places)}");
    }

    private RunException None(string name, string mend) => new(run.Path, $"has no enterprise '{name}'", mend);
}
