using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The indicator of 1959: the bonus rests on the plan of cost, output being a condition of it.</summary>
/// <remarks>
/// Nove 1961 on the bonus rules of October 1959; Berliner 1957 on cost as a second indicator. Overtime and stores cost money, so a share <c>enterprises.cost_weight</c> of the reason for
/// making more than the plan goes; the kind that is hard to make costs more, so that nothing is gained for the assortment.
/// </remarks>
internal sealed class CostPlan(Country country) : Mechanism
{
    private readonly float _weight = (float)country.Parameters.Value("enterprises.cost_weight", "1");

    internal override MechanismInfo Info { get; } = new(
        "cost-plan",
        "Bonus for the plan of cost",
        ["EPL-31", "EMP-12"],
        "Nove 1961; Berliner 1957; Nettl 8118-8133, 8140-8143",
        "what it costs to make the plan is nobody's business");

    /// <summary>Weight of cost in what the manager is judged by.</summary>
    internal float Weight => On ? _weight : 0;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
