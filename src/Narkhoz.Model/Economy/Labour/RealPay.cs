using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>What the townspeople's pay buys: consumption a head less what they barter themselves, over that of 1928.</summary>
/// <remarks>Who fetches his food is not at work, and it is not his pay (Strumilin 1923).</remarks>
internal static class RealPay
{
    private const double Least = 0.05;

    /// <summary>Pay of the month, 1928 = 1, at least a twentieth.</summary>
    internal static double Of(Country country)
    {
        var fetched = country.Upheaval is { } upheaval ? upheaval.Bartered[1] : 0;
        return Math.Max(Least, (country.Homes.Goods[0] - fetched) / country.Homes.GoodsBase[0]);
    }
}
