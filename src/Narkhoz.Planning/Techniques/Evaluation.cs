using Narkhoz.Planning.InputOutput;

namespace Narkhoz.Planning.Techniques;

/// <summary>Labour values of the techniques that are in use, v = l + v A, from the values of those that were in use before.</summary>
/// <remarks>The techniques are laid out in tiles once, and those that have changed since are read where they are, until a tenth have.</remarks>
/// <param name="substitution">The techniques.</param>
/// <param name="chosen">Technique of each product; may change between evaluations.</param>
/// <param name="threads">How many threads may work; null for as many as there are cores.</param>
internal sealed class Evaluation(SubstitutionSystem substitution, int[] chosen, int? threads)
{
    private const int MostPasses = 2_000;
    private const int MostCorrections = 20;
    private readonly ParallelOptions _threads = new() { MaxDegreeOfParallelism = threads ?? -1 };
    private readonly double[] _residual = new double[substitution.Products];
    private readonly int[] _laid = new int[substitution.Products];
    private readonly List<int> _changed = [];
    private TiledMatrix? _tiles;

    /// <summary>Corrects values until they fit.</summary>
    /// <param name="values">Values to start from; replaced.</param>
    /// <param name="accuracy">Largest relative residual; rounding may leave a little more.</param>
    /// <returns>How often the chosen techniques were read, and the largest relative residual that is left.</returns>
    public (int Passes, double Residual) Evaluate(double[] values, double accuracy)
    {
        var (passes, last) = (0, double.PositiveInfinity);
        LayOut();
        for (var correction = 0; ; correction++)
        {
            passes++;
            var relative = Residual(values);
            // A residual that no longer falls is rounding.
            if (!(relative > accuracy) || relative > last / 2 || correction == MostCorrections) return (passes, relative);
            last = relative;
            var found = new AndersonIteration(_residual, _threads).Run(Materials, Math.Clamp(accuracy / relative, 1e-13, 0.1), MostPasses);
            passes += found.Passes;
            for (var product = 0; product < values.Length; product++) values[product] += found.Values[product];
        }
    }

    private void LayOut()
    {
        _changed.Clear();
        for (var product = 0; product < chosen.Length && _tiles is not null; product++)
            if (chosen[product] != _laid[product]) _changed.Add(product);
        if (_tiles is not null && _changed.Count <= chosen.Length / 10) return;
        _tiles = null;
        _tiles = new TiledMatrix(substitution.NormsOf(chosen), _threads);
        chosen.CopyTo(_laid, 0);
        _changed.Clear();
    }

    private void Materials(double[] values, double[] result)
    {
        _tiles!.TransposedTimes(values, result);
        foreach (var product in _changed) result[product] = substitution.Materials(chosen[product], values);
    }

    private double Residual(double[] values)
    {
        Materials(values, _residual);
        double relative = 0;
        for (var product = 0; product < values.Length; product++)
        {
            _residual[product] += substitution.Direct(chosen[product]) - values[product];
            if (_residual[product] != 0) relative = Math.Max(relative, Math.Abs(_residual[product] / values[product]));
        }

        return relative;
    }
}
