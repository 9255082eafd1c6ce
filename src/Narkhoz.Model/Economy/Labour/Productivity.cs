using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Output a worker relative to 1928.</summary>
/// <remarks>
/// New plant embodies better technique (Solow 1960): 1 + gain x share of capacity commissioned since the start. Times the
/// skill of the workforce, diluted by newcomers from the village, and its effort, which falls with hunger and, at full resolution, answers to pay and norms, and by who runs the works.
/// </remarks>
internal static class Productivity
{
    /// <summary>Productivity of a branch, 1 = 1928.</summary>
    internal static double Of(Country country, int product) =>
        (1 + (country.Homes.Embodied[0] * Modern(country, product))) * country.Homes.Skill[0] * country.Homes.Effort[0] * (country.Management?.Efficiency[0] ?? 1) * (country.Plants?.Effort ?? 1);

    /// <summary>Hands that the norm asks for what a branch makes this month: works that are short of hands get through with fewer, and pay them for it.</summary>
    internal static double NormHands(Country country, int product) =>
        country.Works.Level[product] * country.Technology.Labour[product] * 12 / Of(country, product);

    /// <summary>Share of a branch's capacity commissioned since the start, 0 to 1.</summary>
    internal static double Modern(Country country, int product)
    {
        var capacity = Works.Sum(country.Works.Capacity, country.Technology, product);
        return capacity > 0 ? Works.Sum(country.Works.NewCapacity, country.Technology, product) / capacity : 0;
    }
}
