namespace Narkhoz.Lab.Questions;

/// <summary>What a figure came to over the seeds of an ensemble.</summary>
/// <param name="Mean">Mean of the seeds.</param>
/// <param name="Low">Fifth percentile of the seeds: the lower end of the 90 % interval.</param>
/// <param name="High">Ninety-fifth percentile.</param>
/// <param name="Seeds">Number of the seeds.</param>
public sealed record Sample(double Mean, double Low, double High, int Seeds)
{
    /// <summary>Sums values up; percentiles are interpolated between order statistics (Hyndman and Fan 1996, type 7).</summary>
    /// <param name="values">One for each seed.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Sample Of(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("a sample needs a value", nameof(values));
        double[] ordered = [.. values.Order()];
        return new Sample(values.Average(), Percentile(ordered, 0.05), Percentile(ordered, 0.95), values.Count);
    }

    /// <summary>The same with the 90 % interval of the mean, by the normal approximation: for figures that are 0 or 1 in a run, of which the seeds themselves have no interval.</summary>
    /// <param name="values">One for each seed.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Sample OfMean(IReadOnlyList<double> values)
    {
        var mean = Of(values).Mean;
        var variance = values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Count - 1);
        var half = Normal95 * Math.Sqrt(variance / values.Count);
        return new Sample(mean, mean - half, mean + half, values.Count);
    }

    private const double Normal95 = 1.6449;

    private static double Percentile(double[] ordered, double share)
    {
        var at = share * (ordered.Length - 1);
        var below = (int)Math.Floor(at);
        var above = Math.Min(ordered.Length - 1, below + 1);
        return ordered[below] + ((at - below) * (ordered[above] - ordered[below]));
    }
}
