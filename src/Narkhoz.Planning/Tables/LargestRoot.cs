namespace Narkhoz.Planning.Tables;

/// <summary>The largest root of a map without negative cells and the vector that belongs to it (Perron 1907; Frobenius 1912), by iteration.</summary>
/// <param name="Value">The root.</param>
/// <param name="Vector">The vector, not negative, adding up to 1.</param>
/// <param name="Settled">Whether the iteration came to rest.</param>
internal sealed record LargestRoot(double Value, double[] Vector, bool Settled)
{
    /// <summary>Iterates on the mean of a vector and what the map makes of it, which settles where the map goes round in a circle.</summary>
    /// <param name="map">The map; it may keep and return one and the same array.</param>
    /// <param name="size">Number of elements.</param>
    /// <param name="accuracy">Largest relative change of an element in the last round.</param>
    /// <param name="rounds">Most rounds.</param>
    public static LargestRoot Of(Func<double[], double[]> map, int size, double accuracy, int rounds)
    {
        var vector = new double[size];
        Array.Fill(vector, 1.0 / size);
        double root = 0;
        for (var round = 0; round < rounds; round++)
        {
            var next = map(vector);
            root = next.Sum();
            if (!(root > 0 && double.IsFinite(root))) return new LargestRoot(root, vector, Settled: false);
            double change = 0;
            for (var i = 0; i < vector.Length; i++)
            {
                var mean = (vector[i] + (next[i] / root)) / 2;
                if (mean != vector[i]) change = Math.Max(change, Math.Abs(mean - vector[i]) / mean);
                vector[i] = mean;
            }

            if (change <= accuracy) return new LargestRoot(root, vector, Settled: true);
        }

        return new LargestRoot(root, vector, Settled: false);
    }
}
