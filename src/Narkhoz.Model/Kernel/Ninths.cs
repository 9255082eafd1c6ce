namespace Narkhoz.Model.Kernel;

/// <summary>A lognormal spread about a mean, by nine equal parts of those among whom it is spread.</summary>
internal sealed class Ninths
{
    /// <summary>Standard normal quantiles at the middles of nine equal parts.</summary>
    private static readonly double[] s_quantiles = [-1.5932, -0.9674, -0.5895, -0.2822, 0, 0.2822, 0.5895, 0.9674, 1.5932];
    private readonly double[] _shares = new double[s_quantiles.Length];

    /// <summary>A spread with a coefficient of variation.</summary>
    internal Ninths(double variation) => Spread(variation);

    /// <summary>Takes another coefficient of variation.</summary>
    internal void Spread(double variation)
    {
        var spread = Math.Sqrt(Portable.Log(1 + (variation * variation)));
        double sum = 0;
        for (var k = 0; k < _shares.Length; k++) sum += _shares[k] = Portable.Exp(spread * s_quantiles[k]);
        var mean = sum / _shares.Length;
        for (var k = 0; k < _shares.Length; k++) _shares[k] /= mean;
    }

    /// <summary>What each ninth has over the mean, from the least to the most.</summary>
    internal ReadOnlySpan<double> Shares => _shares;
}
