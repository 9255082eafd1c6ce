using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>The wedge: the shop price above cost goes to the budget as turnover tax.</summary>
/// <remarks>
/// Above all the margin between what the town pays for bread and what the farm is paid (EMP-07; Preobrazhensky 1926; Sah and
/// Stiglitz 1984 on the price squeeze). Without it shops sell at cost, farms are paid what the town pays, and the budget must
/// find investment elsewhere.
/// </remarks>
internal sealed class Wedge(Prices prices) : Mechanism
{
    internal override MechanismInfo Info { get; } = new(
        "wedge",
        "Food-price wedge as accumulation",
        ["EMP-07", "EMP-08", "ETC-04"],
        "Preobrazhensky 1926; Sah and Stiglitz 1984; Holzman 1955; Nettl 3824-3832",
        "shops sell at cost and farms are paid what the town pays");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var technology = country.Technology;
        Span<double> taxes = stackalloc double[technology.Products];
        var due = country.Plants is { } plants ? plants.Ledger.TaxDue.Span : [];
        due.Clear();
        for (var r = 0; r < technology.Zones; r++)
        {
            double wedge = 0;
            taxes.Clear();
            for (var place = Place.Town; place <= Place.Village; place++)
            {
                var first = country.People.Group(place, r) * technology.Products;
                for (var p = 0; p < technology.Products; p++)
                {
                    if (place == Place.Village && !technology.Made[p]) continue;
                    var above = country.Homes.PriceLevel[(int)place] * country.Homes.Month[first + p] * (prices.Shop(country, p) - prices.Cost(country, p));
                    taxes[p] += above;
                    wedge += above;
                }
            }

            var tax = Math.Clamp((long)(wedge * 100), 0, country.Money.Balance(Purse.Enterprises, r));
            country.Money.Pay(Purpose.TurnoverTax, Purse.Enterprises, Purse.Budget, r, tax);
            Owe(country, due, taxes, wedge > 0 ? tax / 100.0 / wedge : 0);
        }
    }

    /// <summary>At full resolution, what of the tax the plants of each product owe; what lies on goods of the village is paid by those who collect them.</summary>
    private static void Owe(Country country, Span<double> due, ReadOnlySpan<double> taxes, double paid)
    {
        for (var p = 0; p < due.Length; p++)
            if (country.Plants!.Stored[p]) due[p] += taxes[p] * paid / country.Homes.Wage[0];
    }
}
