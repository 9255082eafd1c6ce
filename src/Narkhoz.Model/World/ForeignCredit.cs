using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Who has repudiated his debts is lent little: imports go as far as exports and short credits pay for them.</summary>
/// <remarks>Exogenous, <c>world.credit</c>: the most that the world lends, roubles of foreign trade. Without it <c>world.credit.limit</c>, the debt of 1931-32, stands from the first year (ETC-06; Dohan 1969 on the credits of the 1920s).</remarks>
internal sealed class ForeignCredit(IEnumerable<Decision> decisions, double limit) : Mechanism
{
    /// <summary>Kind of the facts, <c>world.credit</c>.</summary>
    internal const string Kind = "credit";
    private readonly DatedFacts _facts = new(decisions, Kind, "rouble");

    internal override MechanismInfo Info { get; } = new(
        "foreign-credit",
        "Isolation from foreign credit",
        ["ETC-06", "ETC-03"],
        "Dohan 1969; Nettl 2568-2578",
        "the world lends in the 1920s what it lent in 1931");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is { } upheaval) upheaval.Credit[0] = _facts.InForce(country.Now.Index, "", limit);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Upheaval is { } upheaval) upheaval.Credit[0] = limit;
    }
}
