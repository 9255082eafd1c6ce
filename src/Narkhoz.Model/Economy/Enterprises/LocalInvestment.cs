using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A council builds for its region: a part of what is to be built there goes into works that make what the region's works lack.</summary>
/// <remarks>
/// Nove 1961 and 1977 and Kibita 2013: councils turned funds and materials of centrally planned projects to the needs of their own region. Of what is begun in a zone in branches that stand under councils (works whose goods can be kept,
/// arms left out) they direct the share <c>enterprises.council_funds</c>, by value of the materials, to branches in proportion to what works of its regions have lacked in the year past. A region's part in the capacity of a product is given by the census, so the regions of a
/// zone build together.
/// </remarks>
internal sealed class LocalInvestment(Country country) : Mechanism
{
    private readonly double _share = country.Parameters.Value("enterprises.council_funds", "1");
    private readonly bool[] _governed = [.. country.Technology.Traits.Select((product, p) => product.Storable && country.Technology.Made[p] && product.Group != ProductGroup.Defence && country.Technology.BuildCost[p] > 0)];

    internal override MechanismInfo Info { get; } = new(
        "local-investment",
        "Councils build for their own region",
        ["EPL-27", "EPL-28"],
        "Nove 1961, 1977; Kibita 2013; Nettl 2818-2820, 7258-7285",
        "what is built in a region is what the plan has there");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }

    /// <summary>Directs what is begun in a zone in a month.</summary>
    /// <param name="country">The country.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="begun">Capacity begun of each product, units a year.</param>
    internal void Direct(Country country, int zone, Span<double> begun)
    {
        if (!On || country.Plants is null) return;
        double lacked = 0, funds = 0;
        for (var p = 0; p < begun.Length; p++) lacked += Lacked(country, zone, p);
        if (lacked <= 0) return;
        for (var p = 0; p < begun.Length; p++)
        {
            if (!_governed[p]) continue;
            funds += _share * begun[p] * country.Technology.BuildCost[p];
            begun[p] *= 1 - _share;
        }

        for (var p = 0; p < begun.Length; p++)
            if (Lacked(country, zone, p) is > 0 and var own) begun[p] += funds * own / lacked / country.Technology.BuildCost[p];
    }

    /// <summary>Counts what has been begun of a product, units a year.</summary>
    internal void Count(Country country, int p, double begun)
    {
        if (!_governed[p] || country.Plants is not { } plants) return;
        var value = begun * country.Technology.BuildCost[p];
        plants.Book.Begun[0] += value;
        if (country.Works.Rank[p] == 1) plants.Book.Begun[1] += value;
    }

    /// <summary>What works of a zone have lacked of a product that is made there, roubles of 1926/27.</summary>
    private double Lacked(Country country, int zone, int p) =>
        _governed[p] && country.Works.Capacity[(zone * _governed.Length) + p] > 0 ? country.Plants!.Book.Lacked[(p * country.Technology.Zones) + zone] : 0;
}
