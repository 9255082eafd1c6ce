using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Narkhoz.Record;

namespace Narkhoz.Lab.Calibration;

/// <summary>Fits the listed global parameters: draws from the priors, then a simplex from the best draws.</summary>
/// <remarks>Draws are seeded; the simplex is Nelder and Mead's (MathNet.Numerics). The result depends on the budget, not on the number of processors.</remarks>
public static class Calibrator
{
    private const int Starts = 4;

    /// <summary>Fits.</summary>
    /// <param name="record">The record; its present values are the first candidate.</param>
    /// <param name="scenario">The scenario to replay.</param>
    /// <param name="budget">Replays to spend, at least 20.</param>
    /// <param name="progress">Told the share of the budget spent and the best loss so far, or null.</param>
    /// <returns>The fit, with the rows before and after.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The budget is below 20.</exception>
    /// <exception cref="RecordException">The task names an unknown parameter or one without a prior.</exception>
    public static CalibrationResult Run(RecordBook record, Scenario scenario, int budget, IProgress<(double Share, double Loss)>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 20);
        var task = CalibrationTask.Read(record);
        var objective = new Objective(record, scenario, task);
        var priors = task.Parameters.Select(id => record.Parameters[id].Prior!).ToArray();
        var present = task.Parameters.Select(id => record.Parameters[id].Value).ToArray();
        var search = new Search(objective, priors, budget, progress);

        var draws = budget / 3;
        var candidates = new (double Loss, double[] Values)[draws];
        Parallel.For(0, draws, i =>
        {
            var values = i == 0 ? present : Draw(priors, present, i);
            candidates[i] = (search.Loss(values), values);
        });
        Array.Sort(candidates, static (a, b) => a.Loss.CompareTo(b.Loss));

        var ends = new (double Loss, double[] Values)[Starts];
        Parallel.For(0, Starts, i => ends[i] = search.Descend(candidates[i].Values, (budget - draws) / Starts));
        var best = ends.Append(candidates[0]).MinBy(end => end.Loss);
        return new CalibrationResult(task, present, best.Values, search.Loss(present), best.Loss, budget, objective.Replay(present), objective.Replay(best.Values));
    }

    /// <summary>A draw from the priors; every second one stays near the present values.</summary>
    private static double[] Draw(Prior[] priors, double[] present, int index)
    {
        var random = new Random(1917 + index);
        var values = new double[priors.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var drawn = priors[i].Low + (random.NextDouble() * (priors[i].High - priors[i].Low));
            values[i] = index % 2 == 0 ? drawn : present[i] + (0.3 * (drawn - present[i]));
        }

        return values;
    }

    /// <summary>Counts replays and searches in units of the priors' half-widths, held inside the priors.</summary>
    private sealed class Search(Objective objective, Prior[] priors, int budget, IProgress<(double Share, double Loss)>? progress)
    {
        private readonly Lock _gate = new();
        private double _best = double.MaxValue;
        private int _spent;

        internal double Loss(double[] values)
        {
            var loss = objective.Loss(values);
            lock (_gate)
            {
                _spent++;
                _best = Math.Min(_best, loss);
                progress?.Report((Math.Min(1, _spent / (double)budget), _best));
            }

            return loss;
        }

        internal (double Loss, double[] Values) Descend(double[] start, int replays)
        {
            var best = (Loss: double.MaxValue, Values: start);
            var function = ObjectiveFunction.Value(point =>
            {
                var values = Values(point);
                var loss = Loss(values);
                if (loss < best.Loss) best = (loss, values);
                return loss;
            });
            var first = Vector<double>.Build.Dense(start.Length, i => (start[i] - priors[i].Low) / (priors[i].High - priors[i].Low));
            var steps = Vector<double>.Build.Dense(start.Length, i => first[i] > 0.7 ? -0.15 : 0.15);
            try
            {
                NelderMeadSimplex.Minimum(function, first, steps, 1e-4, Math.Max(1, replays - start.Length - 1));
            }
            catch (MaximumIterationsException)
            {
                // The budget is spent; the best point seen stands.
            }

            return best;
        }

        private double[] Values(Vector<double> point)
        {
            var values = new double[priors.Length];
            for (var i = 0; i < values.Length; i++) values[i] = priors[i].Low + (Math.Clamp(point[i], 0, 1) * (priors[i].High - priors[i].Low));
            return values;
        }
    }
}
