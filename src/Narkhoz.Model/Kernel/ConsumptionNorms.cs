using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>Consumption a head of 1928, from the record, and which goods households share with industry.</summary>
internal sealed class ConsumptionNorms
{
    internal ConsumptionNorms(Technology technology, ParameterBook parameters)
    {
        (Town, Village, Carted) = (new double[technology.Products], new double[technology.Products], new double[technology.Products]);
        Energy = new double[technology.Products];
        Shared = new bool[technology.Products];
        RawMaterial = new bool[technology.Products];
        for (var p = 0; p < technology.Products; p++)
        {
            var (id, unit) = (technology.ProductIds[p], technology.Traits[p].Unit);
            Town[p] = Find($"consumption.town.{id}", $"{unit}/person/yr");
            Village[p] = Find($"consumption.village.{id}", $"{unit}/person/yr");
            Carted[p] = Find($"consumption.carted.{id}", $"{unit}/person/yr");
            Energy[p] = Find($"population.food.kcal.{id}", $"kcal/{unit}");
            foreach (var input in technology.Inputs.RowsOf(p)) Shared[input] |= input != p;
            foreach (var input in technology.Build.RowsOf(p)) Shared[input] = true;
            RawMaterial[p] = !technology.Made[p] && !technology.Herd[p] && Energy[p] <= 0;
            Shared[p] |= !technology.Traits[p].Storable;
        }

        double Find(string id, string unit) => parameters.TryGet(id, out _) ? parameters.Value(id, unit) : 0;
    }

    /// <summary>Consumption of a person in town, units a year.</summary>
    internal double[] Town { get; }

    /// <summary>Consumption of a person in a village, units a year.</summary>
    internal double[] Village { get; }

    /// <summary>What peasants carted to the towns of 1928 past all figures of the state, units a year for each person in town.</summary>
    internal double[] Carted { get; }

    /// <summary>Food energy of a unit, kilocalories; 0 for what is not food.</summary>
    internal double[] Energy { get; }

    /// <summary>Whether a farm product is no food and so goes to the works: cotton, beet, oilseeds, hides.</summary>
    internal bool[] RawMaterial { get; }

    /// <summary>Whether industry uses the product too, so that households claim it beside the works.</summary>
    internal bool[] Shared { get; }
}
