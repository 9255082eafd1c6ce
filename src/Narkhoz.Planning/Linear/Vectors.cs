namespace Narkhoz.Planning.Linear;

/// <summary>What is reckoned of whole vectors.</summary>
internal static class Vectors
{
    /// <summary>The inner product, summed in ascending order so that it has the same bits everywhere.</summary>
    internal static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
