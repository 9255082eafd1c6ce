using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Carriage beyond the norms of works: what the farms send off, and hauls that lengthen as industry moves east.</summary>
/// <remarks>Hauls lengthen by <c>transport.haul_growth</c> a year (EPL-21; Hunter 1957 on the Urals-Kuznetsk combine).</remarks>
internal static class Carriage
{
    /// <summary>Tonne-kilometres a month that a product claims beyond the norm in its inputs.</summary>
    internal static double Of(Country country, int product)
    {
        var norm = country.Technology.FreightNorm[product];
        if (norm <= 0) return 0;
        var growth = country.SinceNorms / 12.0 * country.Works.HaulGrowth[0];
        return country.Technology.Made[product]
            ? norm * country.Works.Desired[product] * growth
            : norm * country.Plan.True[product] / 12 * (1 + growth);
    }

    /// <summary>Carriage of the month over that of the norms' year, at most 1.</summary>
    internal static double Moved(Country country) =>
        Math.Min(1, 12 * country.Works.Level[country.Technology.Freight] / country.Technology.Output[country.Technology.Freight]);
}
