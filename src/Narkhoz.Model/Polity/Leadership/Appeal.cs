using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Leadership;

/// <summary>The committee as a court of appeal: a leader outvoted in the cabinet takes it there.</summary>
/// <remarks>PPA-28: June 1957, when 255 members and candidates overturned the majority of the cabinet. Members vote by the same will as those of the cabinet (<see cref="Removal.Will"/>), but a vote in the open plenum risks nothing that the leader's fall would not undo: who appointed them and what
/// the course did to them decide.</remarks>
internal sealed class Appeal : PolityMechanism
{
    internal override MechanismInfo Info { get; } = new(
        "appeal",
        "The Central Committee as court of appeal",
        ["PPA-28", "PST-18"],
        "Linden 1966; Roeder 1993; Nettl 6714-6729, 6857-6876, 7564-7572",
        "the vote of the cabinet is final");

    /// <summary>Whether the committee keeps a leader whom the cabinet has voted out.</summary>
    internal bool Upheld(Country country, PolityState polity, Removal removal, int chief)
    {
        if (!On || !polity.Constitution.Holds(Procedure.Appeal, country.Now)) return false;
        int for_ = 0, against = 0;
        foreach (var row in polity.Seats.Members(polity.Committee, country.Now))
        {
            if (!polity.Roll.Active(row)) continue;
            if (row == chief || removal.Will(country, polity, row, chief) <= 0) for_++;
            else against++;
        }

        polity.Ballots.Note(new Ballot(country.Now.Index, polity.Committee, Motion.Appeal, chief, chief, for_, against), []);
        return for_ > against;
    }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
    }
}
