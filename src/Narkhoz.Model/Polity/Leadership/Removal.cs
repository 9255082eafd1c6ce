using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Party;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Leadership;

/// <summary>The coalition of the aggrieved: a majority of the cabinet votes the leader out, and he may go to the committee.</summary>
/// <remarks>
/// PPA-28, PPA-33, PPA-35; Bueno de Mesquita et al. 2003 on winning coalitions; Roeder 1993 on reciprocal accountability. A member is for removal where
///   polity.removal.grievance x grievance + .distance x squared distance - .tie x tie to the leader - fear - risk + .noise x chance > 0;
/// the risk is <c>.risk</c>, or <c>.mild</c> where losers pay with office. Those who are for it move when they are a majority of the able. A leader who falls is pensioned off under mild sanctions and expelled without them.
/// </remarks>
internal sealed class Removal : PolityMechanism
{
    private const uint Stream = 92;
    private readonly double _grievance;
    private readonly double _distance;
    private readonly double _tie;
    private readonly double _risk;
    private readonly double _mild;
    private readonly double _noise;
    private readonly int[] _voters = new int[Ballots.RollCall];

    internal Removal(Country country)
    {
        var p = country.Parameters;
        (_grievance, _distance, _tie) = (p.Value("polity.removal.grievance", "1"), p.Value("polity.removal.distance", "1"), p.Value("polity.removal.tie", "1"));
        (_risk, _mild, _noise) = (p.Value("polity.removal.risk", "1"), p.Value("polity.removal.mild", "1"), p.Value("polity.removal.noise", "1"));
    }

    internal override MechanismInfo Info { get; } = new(
        "removal",
        "A coalition of the aggrieved removes the leader",
        ["PPA-28", "PPA-29", "PPA-33", "PPA-34", "PPA-35"],
        "Linden 1966; Roeder 1993; Bueno de Mesquita et al. 2003; Nettl 6720-6729, 6857-6876, 7529-7578",
        "nobody can vote a leader out between congresses");

    internal required Appeal Appeal { get; init; }

    internal required Defeat Defeat { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (country.Now.Month == 1) polity.Removals.Span.Clear();
        var chief = polity.ChiefRow;
        if (!polity.Able(chief, country.Now)) return;
        var (for_, against) = (0, 0);
        foreach (var row in polity.Seats.Members(polity.Cabinet, country.Now))
        {
            if (row == chief || !polity.Able(row, country.Now) || for_ + against == _voters.Length - 1) continue;
            var wants = Will(country, polity, row, chief) > 0;
            _voters[for_ + against] = wants ? row + 1 : -(row + 1);
            if (wants) for_++;
            else against++;
        }

        _voters[for_ + against] = -(chief + 1);
        if (for_ <= against + 1) return;
        polity.Removals[0]++;
        polity.Ballots.Note(new Ballot(country.Now.Index, polity.Cabinet, Motion.Removal, Math.Abs(_voters[0]) - 1, chief, for_, against + 1), _voters.AsSpan(0, for_ + against + 1));
        if (Appeal.Upheld(country, polity, this, chief))
        {
            polity.Removals[1]++;
            foreach (var voter in _voters.AsSpan(0, for_ + against))
                if (voter > 0) Defeat.Punish(country, polity, voter - 1);
        }
        else
        {
            Fall(country, polity, chief);
        }
    }

    /// <summary>How much a person wants the leader gone; above nought he votes for it.</summary>
    internal double Will(Country country, PolityState polity, int row, int chief)
    {
        var roll = polity.Roll;
        var risk = polity.Constitution.Holds(Procedure.MildSanctions, country.Now) ? _mild : _risk;
        return (_grievance * roll.Grievance[row]) + (_distance * roll.Distance(row, chief)) - (_tie * roll.Tie(row, chief)) - roll[row].Fear - risk
            + (_noise * Draw.Triangular(country.Seed, Stream, country.Now.Index, row));
    }

    private static void Fall(Country country, PolityState polity, int chief)
    {
        polity.Removals[2]++;
        LifeCourse.End(polity, chief, polity.Constitution.Holds(Procedure.MildSanctions, country.Now) ? Standing.Retired : Standing.Expelled);
        polity.ChiefRow = -1;
    }
}
