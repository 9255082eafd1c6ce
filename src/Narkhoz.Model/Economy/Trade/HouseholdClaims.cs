using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>What households ask of goods that industry uses too: fuel, power, building, tools, and goods such as sugar.</summary>
/// <remarks>They come last among the claimants (EMP-08): fuel and the like at the norm of 1928, consumer goods whatever industry leaves.</remarks>
internal sealed class HouseholdClaims : Mechanism
{
    private const int MonthsOfSale = 4;

    /// <summary>The market, where prices clear.</summary>
    internal required MarketPrices Prices { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "claims",
        "Claims of households on goods that industry uses too",
        ["EMP-08", "ETC-04"],
        "Kornai 1980; Nettl 4051-4056",
        "households get none of them");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (technology, norms, works) = (country.Technology, country.Norms, country.Works);
        for (var p = 0; p < technology.Products; p++)
        {
            works.Household[p] = 0;
            if (!norms.Shared[p] || norms.Town[p] + norms.Village[p] <= 0 || technology.ProductIds[p] == "grain") continue;
            var norm = 0.0;
            for (var r = 0; r < technology.Zones; r++) norm += country.Homes.Weight(country, r, p) / 12;
            works.Household[p] = technology.Traits[p].Group == ProductGroup.Service
                ? Industry.WorkProgramme.MonthlyCapacity(country, p)
                : country.Market.AtWork && country.Market.IsRetail(p) ? Prices.Serve(country, p, Left(country, p)) : Math.Max(norm, Left(country, p));
        }
    }

    /// <summary>What industry leaves of a product to households in a month, units.</summary>
    internal static double Left(Country country, int p)
    {
        var (technology, product) = (country.Technology, country.Technology.Traits[p]);
        var left = technology.Sector[p] == Sector.Consumer || product.Group == ProductGroup.Food
            ? Depots.Stock(country, p) - country.Works.LastUse[p]
            : 0;
        return technology.Made[p] ? left : Math.Max(left, Depots.Stock(country, p) / MonthsOfSale);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Works.Household.Span.Clear();
}
