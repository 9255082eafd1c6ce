using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>How unevenly a harvest fails in the districts of each zone.</summary>
/// <remarks>Coefficient of variation <c>farms.district_variation</c> x <c>farms.district_spread.&lt;zone&gt;</c>, the latter 1 where nothing is said: a drought seldom goes over the whole of the Ukraine, and seldom spares a part of the Volga (Fisher 1927).</remarks>
internal sealed class DistrictSpread(Country country)
{
    private readonly Ninths[] _ninths = [.. country.Technology.ZoneIds.Select(zone => new Ninths(
        country.Parameters.Value("farms.district_variation", "1") * (country.Parameters.TryGet($"farms.district_spread.{zone}", out var spread) ? spread.Value : 1)))];

    /// <summary>How many districts stand for a zone.</summary>
    internal int Count => _ninths[0].Shares.Length;

    /// <summary>Part of a zone's want that falls on each of its districts, 1 = the mean, from the least to the most.</summary>
    internal ReadOnlySpan<double> Of(int zone) => _ninths[zone].Shares;
}
