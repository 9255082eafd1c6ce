using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Hard budgets: a works makes, and hires for, what pays.</summary>
/// <remarks>
/// Khozraschet of the trusts: output = control figure x (price / unit cost)^elasticity, within capacity, so hands whose product does not pay their wage are not taken on, and those who come to town beyond them find no work (Kornai 1980; Allen 2003, ch. 8).
/// </remarks>
internal sealed class HardBudget : Mechanism
{
    internal override MechanismInfo Info { get; } = new(
        "hard-budget",
        "Hard budgets hire what pays",
        ["EPL-18", "LAB-04", "LAB-05"],
        "Kornai 1980; Allen 2003, ch. 8; Nettl 3417-3423",
        "losses are made good: works run at the capacity they have and hire whoever comes");

    /// <summary>What a works sets out to make in a month with its capacity, units; at an even margin what its control figure says.</summary>
    internal double Programme(Country country, int product, double capacity) =>
        On ? Math.Min(capacity, country.Works.Desired[product] * country.Market.Reply(product)) : capacity;

    /// <inheritdoc/>
    protected override void Apply(Country country) => country.Market.Soft[0] = 0;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Market.Soft[0] = 1;
}
