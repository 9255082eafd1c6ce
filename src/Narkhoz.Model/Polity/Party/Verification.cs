using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Verification of members: those doubted are expelled, newcomers before others.</summary>
/// <remarks>Doubted are <c>polity.membership.doubt.fresh</c> of the new members and .settled of the others; of them ln 2 x <c>course.party.verification</c> go a year, so that at 1 half are gone within it. So a campaign brings the next purge (PPA-18; Rigby 1968).</remarks>
internal sealed class Verification : PolityMechanism
{
    private readonly int _strictness;
    private readonly double _fresh;
    private readonly double _settled;

    internal Verification(Country country)
    {
        _strictness = country.Line.Instrument("course.party.verification");
        (_fresh, _settled) = (country.Parameters.Value("polity.membership.doubt.fresh", "1"), country.Parameters.Value("polity.membership.doubt.settled", "1"));
    }

    internal override MechanismInfo Info { get; } = new(
        "verification",
        "Members are verified and those doubted expelled",
        ["PPA-18", "PPA-10"],
        "Rigby 1968; Getty 1985; Nettl 3165-3167, 4475-4500",
        "nobody is expelled for doubt");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        var strictness = country.Line[_strictness];
        if (strictness <= 0) return;
        var (state, rate) = (polity.Membership, 0.6931471805599453 * strictness / 12);
        for (var cell = 0; cell < state.Members.Length; cell++)
        {
            ref var fresh = ref state.Fresh[cell];
            var (newcomers, others) = (rate * _fresh * fresh, rate * _settled * (state.Members[cell] - fresh));
            fresh -= newcomers;
            state.Members[cell] -= newcomers + others;
            state.Expelled[0] += newcomers + others;
        }
    }
}
