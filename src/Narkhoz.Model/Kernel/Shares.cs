namespace Narkhoz.Model.Kernel;

/// <summary>Splits whole amounts so that the parts add up exactly.</summary>
internal static class Shares
{
    /// <summary>Gives each part its proportion of the total; the running remainder goes forward.</summary>
    /// <param name="total">What to split, 0 or more.</param>
    /// <param name="weights">Weights, none negative; all zero gives nothing to anybody.</param>
    /// <param name="parts">Receives the parts, as many as weights.</param>
    /// <returns>What was given: the total, or 0 when every weight is 0.</returns>
    internal static long Split(long total, ReadOnlySpan<double> weights, Span<long> parts)
    {
        double sum = 0;
        foreach (var weight in weights) sum += weight;
        parts.Clear();
        if (sum <= 0 || total <= 0) return 0;
        var (run, whole) = (0.0, (double)total);
        long given = 0;
        var last = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0) continue;
            run += weights[i];
            var due = Math.Min(total, double.ConvertToIntegerNative<long>((whole * (run / sum)) + 0.5));
            parts[i] = due - given;
            given = due;
            last = i;
        }

        parts[last] += total - given;
        return total;
    }
}
