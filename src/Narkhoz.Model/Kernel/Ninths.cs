namespace Narkhoz.Model.Kernel;

/// <summary>A lognormal spread about a mean, by nine equal parts of those among whom it is spread.</summary>
internal sealed class Ninths
{
    /// <summary>Standard normal quantiles at the middles of nine equal parts.</summary>
    private static readonly double[] s_quantiles = [-1.5932, -0.9674, -0.5895, -0.2822, 0, 0.2822, 0.5895, 0.9674, 1.5932];
    private readonly double[] _shares;

    /// <summary>A spread with a coefficient of variation.</summary>
    internal Ninths(double variation)
    {
        var spread = Math.Sqrt(Portable.Log(1 + (variation * variation)));
        _shares = [.. s_quantiles.Select(z => Portable.Exp(spread * z))];
        var mean = _shares.Average();
        for (var k = 0; k < _shares.Length; k++) _shares[k] /= mean;
    }

    /// <summary>What each ninth has over the mean, from the least to the most.</summary>
    internal ReadOnlySpan<double> Shares => _shares;
}
