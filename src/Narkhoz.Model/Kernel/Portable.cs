namespace Narkhoz.Model.Kernel;

/// <summary>Elementary functions that give the same bits on every machine.</summary>
/// <remarks>
/// Built from + - * / only: the library's versions differ in the last bit between processors. Relative error below 1e-12
/// over the range the model uses. Series: Abramowitz and Stegun 4.1.27 (logarithm), 4.2.1 (exponential).
/// </remarks>
internal static class Portable
{
    private const double Ln2 = 0.69314718055994530942;

    /// <summary>e to the power x; x is held to [-700, 700].</summary>
    internal static double Exp(double x)
    {
        x = Math.Clamp(x, -700, 700);
        var k = Math.Floor((x / Ln2) + 0.5);
        var r = x - (k * Ln2);
        double term = 1, sum = 1;
        for (var n = 1; n <= 16; n++)
        {
            term *= r / n;
            sum += term;
        }

        return Math.ScaleB(sum, (int)k);
    }

    /// <summary>Natural logarithm of a positive number.</summary>
    internal static double Log(double x)
    {
        var k = Math.ILogB(x);
        var m = Math.ScaleB(x, -k);
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            k++;
        }

        var z = (m - 1) / (m + 1);
        var z2 = z * z;
        double power = z, sum = 0;
        for (var n = 1; n <= 25; n += 2)
        {
            sum += power / n;
            power *= z2;
        }

        return (2 * sum) + (k * Ln2);
    }

    /// <summary>x to the power y for x at or above 0.</summary>
    internal static double Pow(double x, double y) => x <= 0 ? 0 : Exp(y * Log(x));
}
