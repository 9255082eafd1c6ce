namespace Narkhoz.Lab.Questions;

/// <summary>What a figure came to over the seeds of an ensemble.</summary>
/// <param name="Mean">Mean of the seeds.</param>
/// <param name="Low">Fifth percentile of the seeds: the lower end of the 90 % interval.</param>
/// <param name="High">Ninety-fifth percentile.</param>
/// <param name="Seeds">Number of the seeds.</param>
public sealed record Sample(double Mean, double Low, double High, int Seeds)
{
    /// <summary>Standard error of the mean; 0 for one seed. The interval tells how seeds differ, this how well their mean is known.</summary>
    public double Error { get; init; }

    /// <summary>Sums values up; percentiles are interpolated between order statistics (Hyndman and Fan 1996, type 7).</summary>
    /// <param name="values">One for each seed.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Sample Of(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("a sample needs a value", nameof(values));
        double[] ordered = [.. values.Order()];
        var mean = values.Average();
        var spread = values.Sum(value => (value - mean) * (value - mean));
        return new Sample(mean, Percentile(ordered, 0.05), Percentile(ordered, 0.95), values.Count) { Error = values.Count > 1 ? Math.Sqrt(spread / (values.Count - 1) / values.Count) : 0 };
    }

    private static double Percentile(double[] ordered, double share)
    {
        var at = share * (ordered.Length - 1);
        var below = (int)Math.Floor(at);
        var above = Math.Min(ordered.Length - 1, below + 1);
        return ordered[below] + ((at - below) * (ordered[above] - ordered[below]));
    }
}
