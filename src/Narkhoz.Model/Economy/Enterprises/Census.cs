using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Takes the census: how many plants each product has in each zone, how large they are, who supplies them.</summary>
/// <remarks>
/// Number by employment over the mean size of a works of the group; size lognormal inside a cell (Gibrat 1931), with the spread that the census of
/// 1 January 1938 gives; suppliers drawn in proportion to size, the own zone favoured as hauls are dear.
/// </remarks>
internal sealed class Census(Country country)
{
    internal const uint SizeStream = 41;
    internal const uint AbilityStream = 42;
    internal const uint DaringStream = 43;
    internal const uint SupplierStream = 44;
    private readonly Technology _technology = country.Technology;
    private readonly ParameterBook _parameters = country.Parameters;

    /// <summary>Makes the population of a run.</summary>
    /// <exception cref="RecordException">Fewer plants are asked for than there are products in zones.</exception>
    internal Population Take()
    {
        var cells = _technology.Products * _technology.Zones;
        var weights = Weights();
        var wanted = (int)_parameters.Value("enterprises.population", "1");
        var fewest = weights.Count(weight => weight > 0);
        if (wanted < fewest)
            throw new RecordException(_parameters["enterprises.population"].File, _parameters["enterprises.population"].Line, $"{wanted} enterprises are fewer than one for each product and zone", $"ask for {fewest} or more");
        var counts = new long[cells];
        Shares.Split(wanted - fewest, weights, counts);
        var population = new Population(wanted, _technology.Products, _technology.Zones, new Regions(country));
        for (var cell = 0; cell < cells; cell++)
        {
            population.CellFirst[cell + 1] = population.CellFirst[cell] + (int)counts[cell] + (weights[cell] > 0 ? 1 : 0);
            population.First[(cell / _technology.Zones) + 1] = population.CellFirst[cell + 1];
        }

        for (var cell = 0; cell < cells; cell++)
        {
            Sizes(population, cell);
            population.Regions.Place(country, population, cell);
        }

        new SupplierNetwork(country, population).Draw();
        population.Cut();
        return population;
    }

    /// <summary>Works by employment over mean size; territories that join later get those of half a per cent of the branch.</summary>
    private double[] Weights()
    {
        var weights = new double[_technology.Products * _technology.Zones];
        for (var p = 0; p < _technology.Products; p++)
        {
            if (!_technology.Made[p]) continue;
            var mean = _parameters.Value($"enterprises.mean_workers.{_technology.Traits[p].Group.ToString().ToLowerInvariant()}", "person");
            for (var r = 0; r < _technology.Zones; r++)
                weights[(p * _technology.Zones) + r] = Math.Max(1e-9, _technology.Labour[p] * _technology.Output[p]) * Math.Max(0.005, _technology.RegionShare[(r * _technology.Products) + p]) / mean;
        }

        return weights;
    }

    private void Sizes(Population population, int cell)
    {
        var (first, end) = (population.CellFirst[cell], population.CellFirst[cell + 1]);
        var sigma = _parameters.Value("enterprises.size_spread", "1");
        var reserve = _parameters.Value("enterprises.reserve_spread", "1");
        double sum = 0, able = 0;
        for (var i = first; i < end; i++)
        {
            var size = Portable.Exp(sigma * Draw.Normal(country.Seed, SizeStream, i));
            sum += size;
            population.Reach[i] = sum;
            population.Ability[i] = (float)(1 + (reserve * Draw.Triangular(country.Seed, AbilityStream, 0, i)));
            population.Daring[i] = (float)(2 * Draw.Uniform(country.Seed, DaringStream, 0, i));
            able += size * population.Ability[i];
        }

        for (var i = first; i < end; i++)
        {
            population.Share[i] = (float)((population.Reach[i] - (i > first ? population.Reach[i - 1] : 0)) / sum);
            population.Ability[i] *= (float)(sum / able);
        }
    }
}
