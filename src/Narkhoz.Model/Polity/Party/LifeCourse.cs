using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Officials age, die, are pensioned off and moved; newcomers take the rows of those who have gone.</summary>
/// <remarks>
/// Each person's turn comes once a year. Death by the life table of men; leaders of the record die when the record says, unless the scenario spares them. From <c>polity.pension.age</c> on a share <c>polity.pension</c> retires
/// a year. A share <c>polity.turnover</c> of those in office is moved on: to the reserve, from which appointments are made; of the reserve a share <c>polity.leaving</c> goes back to other work. Fear fades by <c>polity.fear.fading</c> a year, convictions come nearer to the patron's by <c>polity.conformity</c>.
/// </remarks>
internal sealed class LifeCourse : PolityMechanism
{
    private const uint Stream = 64;
    private readonly Newcomers _newcomers;
    private readonly LifeTable _table;
    private readonly bool[] _elected;
    private readonly int[] _due;
    private readonly int[] _patrons;
    private readonly double _pensionAge;
    private readonly double _pension;
    private readonly double _turnover;
    private readonly double _leaving;
    private readonly double _fading;
    private readonly double _conformity;
    private readonly DrawStream _die;
    private readonly DrawStream _retire;
    private readonly DrawStream _move;
    private readonly DrawStream _leave;

    internal LifeCourse(Country country, Newcomers newcomers)
    {
        (_newcomers, _table) = (newcomers, new LifeTable(country));
        _elected = new bool[country.Polity?.Roll.Count ?? 0];
        (_due, _patrons) = (new int[(_elected.Length / 12) + 1], new int[(_elected.Length / 12) + 1]);
        (_die, _retire, _move, _leave) = (new(country.Seed, Stream), new(country.Seed, Stream + 1), new(country.Seed, Stream + 2), new(country.Seed, Stream + 5));
        var p = country.Parameters;
        (_pensionAge, _pension) = (12 * p.Value("polity.pension.age", "yr"), p.Value("polity.pension.rate", "1/yr"));
        (_turnover, _leaving) = (p.Value("polity.turnover", "1/yr"), p.Value("polity.leaving", "1/yr"));
        (_fading, _conformity) = (p.Value("polity.fear.fading", "1/yr"), p.Value("polity.conformity", "1/yr"));
    }

    internal override MechanismInfo Info { get; } = new(
        "officials",
        "Officials age, die and are moved",
        ["PPA-23", "PPA-24", "PCC-16"],
        "Fitzpatrick 1979; Gill 1990; Nettl 4511-4543, 6502-6545",
        "everybody stays in office for ever");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        for (var row = 0; row < polity.Leaders.Count; row++) Leader(country, polity, row);
        MarkElected(polity);
        var (turns, gone) = Due(polity, country.Now.Index % 12);
        for (var turn = 0; turn < turns; turn++) Turn(country, polity, _due[turn], _patrons[turn]);
        foreach (var row in _due.AsSpan(_due.Length - gone)) Replace(country, polity, row);
    }

    /// <summary>Those of a month's rows whose turn it is, with their patrons, from the front; from the back the rows whose persons have gone. To look them all up first lets none wait for another.</summary>
    private (int Turns, int Gone) Due(PolityState polity, int first)
    {
        var officials = polity.Roll.Officials;
        int turns = 0, gone = 0;
        for (var row = first; row < officials.Length; row += 12)
        {
            if (officials[row].Active) _due[turns++] = row;
            else if (row >= polity.Leaders.Count) _due[^++gone] = row;
        }

        for (var turn = 0; turn < turns; turn++) _patrons[turn] = polity.Roll.PatronOf(in officials[_due[turn]]);
        _due.AsSpan(_due.Length - gone).Reverse();
        return (turns, gone);
    }

    /// <summary>Takes a person out of every seat.</summary>
    internal static void Unseat(PolityState polity, int row)
    {
        polity.Relieve(row);
        for (var body = 0; body < polity.Seats.Bodies.Length; body++)
            if (polity.Seats.Bodies[body].Institution is null) polity.Seats.Leave(body, row);
    }

    /// <summary>The same for those whose turn it is: few of them have a seat that is elected, and only these are looked for.</summary>
    private void Depart(PolityState polity, int row, Standing standing)
    {
        if (_elected[row])
        {
            End(polity, row, standing);
            return;
        }

        polity.Relieve(row);
        polity.Roll.Register(row, standing);
    }

    /// <summary>Marks whoever has a seat in an elected body.</summary>
    private void MarkElected(PolityState polity)
    {
        Array.Clear(_elected);
        for (var body = 0; body < polity.Seats.Bodies.Length; body++)
        {
            if (polity.Seats.Bodies[body].Institution is not null) continue;
            var (from, to) = polity.Seats.All(body);
            foreach (var row in polity.Seats.Holder.Span[from..to])
                if (row >= 0) _elected[row] = true;
        }
    }

    /// <summary>Ends a person's active life.</summary>
    internal static void End(PolityState polity, int row, Standing standing)
    {
        Unseat(polity, row);
        polity.Roll.Register(row, standing);
    }

    private static void Leader(Country country, PolityState polity, int row)
    {
        var leader = polity.Leaders[row];
        if (polity.Roll[row].Status == Standing.None && leader.Joined <= country.Now) polity.Roll.Register(row, Standing.Active);
        if (leader.Died == country.Now && polity.Roll.Active(row) && !polity.Setting.Spared.Contains(leader.Id)) End(polity, row, Standing.Dead);
    }

    private void Turn(Country country, PolityState polity, int row, int patron)
    {
        var (roll, month, leader) = (polity.Roll, country.Now.Index, row < polity.Leaders.Count);
        ref var official = ref roll[row];
        var months = month - official.Born;
        if (!leader || polity.Setting.Spared.Contains(polity.Leaders[row].Id))
        {
            if (_die.Uniform(month, row) < _table.Death[Math.Clamp(months / 60, 0, People.Ages - 1)] * _table.Male) Depart(polity, row, Standing.Dead);
            else if (months > _pensionAge && _retire.Uniform(month, row) < _pension && row != polity.ChiefRow) Depart(polity, row, Standing.Retired);
            if (!official.Active) return;
        }

        official.Fear *= (float)(1 - _fading);
        if (roll.Active(patron)) Conform(ref official.Stand, in roll[patron].Stand);
        if (official.Office < 0)
        {
            if (!leader && month - official.Since >= 12 && _leave.Uniform(month, row) < _leaving && !polity.Seats.Sits(polity.Cabinet, row)) Depart(polity, row, Standing.Retired);
            return;
        }

        if (_move.Uniform(month, row) >= _turnover || (leader && polity.Seats.Sits(polity.Cabinet, row))) return;
        polity.Relieve(row);
        official.Since = month;
    }

    /// <summary>Convictions come nearer to the patron's.</summary>
    private void Conform(ref Official.Views stand, in Official.Views patrons)
    {
        for (var issue = 0; issue < Stance.Issues; issue++) stand[issue] += (float)(_conformity * (patrons[issue] - stand[issue]));
    }

    /// <summary>A newcomer takes the row, as long as there are trained members in the region.</summary>
    private void Replace(Country country, PolityState polity, int row)
    {
        var region = (int)(Draw.Uniform(country.Seed, Stream + 3, country.Now.Index, row) * polity.Territory.Regions);
        ref var trained = ref polity.Purge.Trained[region];
        if (trained < 1) return;
        trained--;
        _newcomers.Enter(country, polity, row, region, (Institution)(int)(Draw.Uniform(country.Seed, Stream + 4, country.Now.Index, row) * Newcomers.Careers));
    }
}
