using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The indicator of 1965: a plant is judged by what it sells and by its profit, no longer by what it makes alone.</summary>
/// <remarks>
/// Liberman 1962; decree of 4 October 1965; Ellman 1971; Schroeder 1973. What counts for the bonus is w x sold + (1 - w) x made, w <c>enterprises.sales_weight</c>: ministries went on asking for
/// gross output beside the new indicators. What is made beyond the plan earns less than what is planned (<c>enterprises.over_plan</c>), and overtime costs profit.
/// </remarks>
internal sealed class SalesProfit(Country country) : Mechanism
{
    private readonly float _weight = (float)country.Parameters.Value("enterprises.sales_weight", "1");

    internal override MechanismInfo Info { get; } = new(
        "sales-profit",
        "Sales and profit in place of gross output",
        ["EPL-29", "EPL-30", "EPL-31", "EIN-18", "EIN-19"],
        "Liberman 1962; Ellman 1971; Schroeder 1973; Nettl 8118-8148, 8156-8160",
        "what is made counts, whether anybody wants it or not");

    /// <summary>Weight of sales and profit in what the manager is judged by.</summary>
    internal float Weight => On ? _weight : 0;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
