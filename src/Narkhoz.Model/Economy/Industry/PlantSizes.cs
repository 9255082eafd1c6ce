using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>How the hands of industry spread over works of different size.</summary>
/// <remarks>
/// Share of the hands in works of more than n: 1 / (1 + n / m), m being <c>industry.plant_median</c>, the size above which half of the hands work. So of L hands the works above n are
/// L / m x (ln(1 + m / n) - 1 / (1 + n / m)). One number gives the three shares that are on record for 1914 (in works of more than 1,000, of more than 500, of more than 100) to within five points.
/// </remarks>
internal sealed class PlantSizes
{
    private readonly double _median;
    private readonly double _hands;

    internal PlantSizes(Country country)
    {
        _median = country.Parameters.Value("industry.plant_median", "person");
        var technology = country.Technology;
        for (var p = 0; p < technology.Products; p++)
            if (OfIndustry(technology, p)) _hands += technology.Labour[p] * technology.Output[p];
    }

    /// <summary>Whether a product is made by works that a decree on size can reach: railways, builders and offices are the state's or nobody's.</summary>
    internal static bool OfIndustry(Technology technology, int p) =>
        technology.Made[p] && technology.Traits[p].Group is not (ProductGroup.Transport or ProductGroup.Construction or ProductGroup.Service);

    /// <summary>Share of the hands in works of more than so many.</summary>
    internal double HandsAbove(double size) => 1 / (1 + (size / _median));

    /// <summary>Number of works of more than so many hands.</summary>
    internal double WorksAbove(double size) => _hands / _median * (Portable.Log(1 + (_median / size)) - HandsAbove(size));

    /// <summary>Size above which there are so many works, no less than a bound.</summary>
    internal double SizeOf(double works, double least)
    {
        var (low, high) = (least, 1e6);
        if (WorksAbove(least) <= works) return least;
        for (var i = 0; i < 40; i++)
        {
            var middle = Math.Sqrt(low * high);
            if (WorksAbove(middle) > works) low = middle;
            else high = middle;
        }

        return high;
    }
}
