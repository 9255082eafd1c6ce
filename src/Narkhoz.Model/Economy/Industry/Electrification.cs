using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>New plant is driven by electric motors: it takes more power a unit of output than the plant of 1928.</summary>
/// <remarks>
/// Extra power = gain x norm of 1928 x share of capacity commissioned since; GOELRO, and the electrification coefficient of labour. Where a run opens before 1928 the plant that it opens with
/// runs on steam and belts: it takes <c>upheaval.old_power</c> of the norm.
/// </remarks>
internal static class Electrification
{
    /// <summary>Power a unit beyond the norm of 1928, megawatt-hours.</summary>
    internal static double Extra(Country country, int product)
    {
        var technology = country.Technology;
        var power = technology.PowerNorm[product];
        if (power <= 0) return 0;
        var modern = Labour.Productivity.Modern(country, product);
        return (power * country.Works.PowerGain[0] * modern) - (country.Upheaval is { } upheaval ? power * (1 - upheaval.OldPower[0]) * (1 - modern) : 0);
    }
}
