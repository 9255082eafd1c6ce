using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Works beyond the front stand, and their crews look for another living; who comes back with the territory has still to be taught again as far as they had gone.</summary>
/// <remarks>
/// gone' = <c>labour.leaving</c> x (1 - gone) a month in every zone, of the hands beyond the front there. Those who are still together are skilled hands when the territory comes back; the others count as newly hired.
/// </remarks>
internal static class Dispersal
{
    /// <summary>Share of a zone whose hands are with their works: all that was held a month ago, and what has come back since as far as the crews have not gone.</summary>
    internal static double Together(Country country, int r)
    {
        var upheaval = country.Upheaval!;
        var gained = Math.Max(0, upheaval.Control[r] - upheaval.Held[r]);
        return upheaval.Control[r] - (gained * upheaval.Gone[r]);
    }

    /// <summary>Moves on by a month.</summary>
    /// <param name="country">The country.</param>
    /// <param name="leaving">Share of those still together who leave in a month.</param>
    internal static void Follow(Country country, double leaving)
    {
        if (country.Upheaval is not { } upheaval) return;
        for (var r = 0; r < country.Technology.Zones; r++) upheaval.Ruin(ref upheaval.Gone[r], r, leaving);
    }
}
