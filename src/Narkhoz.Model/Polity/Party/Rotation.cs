using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Renewal by election: a share of those in office may not stand again and leaves for good.</summary>
/// <remarks>Rules of the Party of 1961, in force to 1966: at each election a quarter of the centre, a third of regions, half of districts. <c>course.party.rotation</c> is the share a year; the leader and his cabinet are left out. It is the other way of elite renewal beside the purge (Q41, 6037-6067).</remarks>
internal sealed class Rotation(Country country) : PolityMechanism
{
    private const uint Stream = 103;
    private readonly int _share = country.Line.Instrument("course.party.rotation");

    internal override MechanismInfo Info { get; } = new(
        "rotation",
        "Officials who may not stand again",
        ["PCC-16", "PPA-24"],
        "Armstrong 1966; Nettl 6037-6067",
        "whoever is in office may stand again");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        var share = country.Line[_share];
        if (share <= 0) return;
        for (var row = country.Now.Index % 12; row < polity.Roll.Count; row += 12)
        {
            if (polity.Roll[row].Office < 0 || row == polity.ChiefRow || polity.Seats.Sits(polity.Cabinet, row)) continue;
            if (Draw.Uniform(country.Seed, Stream, country.Now.Index, row) < share) LifeCourse.End(polity, row, Standing.Retired);
        }
    }
}
