using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>New plant is driven by electric motors: it takes more power a unit of output than the plant of 1928.</summary>
/// <remarks>Extra power = gain x norm of 1928 x share of capacity commissioned since; GOELRO, and the electrification coefficient of labour.</remarks>
internal static class Electrification
{
    /// <summary>Power a unit beyond the norm of 1928, megawatt-hours.</summary>
    internal static double Extra(Country country, int product)
    {
        var technology = country.Technology;
        var power = technology.PowerNorm[product];
        return power <= 0 ? 0 : power * country.Works.PowerGain[0] * Labour.Productivity.Modern(country, product);
    }
}
