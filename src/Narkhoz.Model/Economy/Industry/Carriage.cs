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

    /// <summary>What railways and fleets can carry over what they could in the norms' year, at most 1: capacity in order x the part of what is asked of them that hands and fuel let them carry.</summary>
    internal static double Able(Country country)
    {
        var (freight, technology, works) = (country.Technology.Freight, country.Technology, country.Works);
        var part = works.Desired[freight] > 0 ? works.Level[freight] / works.Desired[freight] : 1;
        return Math.Min(1, part * 12 * WorkProgramme.MonthlyCapacity(country, freight) * technology.Utilisation[freight] / technology.Output[freight]);
    }
}
