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
    private readonly double _pensionAge;
    private readonly double _pension;
    private readonly double _turnover;
    private readonly double _leaving;
    private readonly double _fading;
    private readonly double _conformity;

    internal LifeCourse(Country country, Newcomers newcomers)
    {
        (_newcomers, _table) = (newcomers, new LifeTable(country));
        _elected = new bool[country.Polity?.Roll.Count ?? 0];
        var p = country.Parameters;
        (_pensionAge, _pension) = (p.Value("polity.pension.age", "yr"), p.Value("polity.pension.rate", "1/yr"));
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
        for (var row = country.Now.Index % 12; row < polity.Roll.Count; row += 12)
        {
            if (polity.Roll.Active(row)) Turn(country, polity, row);
            else if (row >= polity.Leaders.Count) Replace(country, polity, row);
        }
    }

    /// <summary>Takes a person out of every seat.</summary>
    internal static void Unseat(PolityState polity, int row)
    {
        if (polity.Roll.Office[row] is var seat and >= 0) polity.Seats.Holder[seat] = -1;
        polity.Roll.Office[row] = -1;
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

        if (polity.Roll.Office[row] is var seat and >= 0) polity.Seats.Holder[seat] = -1;
        (polity.Roll.Office[row], polity.Roll.Status[row]) = (-1, (int)standing);
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
        polity.Roll.Status[row] = (int)standing;
    }

    private static void Leader(Country country, PolityState polity, int row)
    {
        var leader = polity.Leaders[row];
        if (polity.Roll.Status[row] == (int)Standing.None && leader.Joined <= country.Now) polity.Roll.Status[row] = (int)Standing.Active;
        if (leader.Died == country.Now && polity.Roll.Active(row) && !polity.Setting.Spared.Contains(leader.Id)) End(polity, row, Standing.Dead);
    }

    private void Turn(Country country, PolityState polity, int row)
    {
        var (roll, month) = (polity.Roll, country.Now.Index);
        var age = roll.Age(row, month);
        var (chance, named) = (Draw.Uniform(country.Seed, Stream, month, row), row < polity.Leaders.Count && !polity.Setting.Spared.Contains(polity.Leaders[row].Id));
        if (!named && chance < _table.Death[Math.Clamp((int)(age / 5), 0, People.Ages - 1)] * _table.Male) Depart(polity, row, Standing.Dead);
        else if (!named && age > _pensionAge && Draw.Uniform(country.Seed, Stream + 1, month, row) < _pension && row != polity.ChiefRow) Depart(polity, row, Standing.Retired);
        if (!roll.Active(row)) return;
        roll.Fear[row] *= (float)(1 - _fading);
        if (roll.PatronOf(row) is var patron and >= 0)
            foreach (var stance in roll.Stances) stance[row] += (float)(_conformity * (stance[patron] - stance[row]));
        if (roll.Office[row] < 0 && row >= polity.Leaders.Count && !polity.Seats.Sits(polity.Cabinet, row) && month - roll.Since[row] >= 12 && Draw.Uniform(country.Seed, Stream + 5, month, row) < _leaving) Depart(polity, row, Standing.Retired);
        if (roll.Office[row] is not (var seat and >= 0) || Draw.Uniform(country.Seed, Stream + 2, month, row) >= _turnover) return;
        if (row < polity.Leaders.Count && polity.Seats.Sits(polity.Cabinet, row)) return;
        polity.Seats.Holder[seat] = -1;
        (roll.Office[row], roll.Since[row]) = (-1, month);
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
