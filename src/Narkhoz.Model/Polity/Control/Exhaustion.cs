using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Control;

/// <summary>The purge ends itself: the leadership calls a halt when the administration can no longer bear it.</summary>
/// <remarks>
/// A member of the cabinet is for a halt when the shortfall of the administration's capacity exceeds <c>polity.exhaustion.bearable</c> x (1 + .spread x chance), each by his own chance. A majority carries
/// it; the files of the police are closed. Another purge begins when one is ordered after arrests have been at nought. PCC-16, PPA-23: replacements ran out in 1938 (4717-4724).
/// </remarks>
internal sealed class Exhaustion : PolityMechanism
{
    private const uint Stream = 94;
    private readonly int _intensity;
    private readonly double _bearable;
    private readonly double _spread;
    private readonly int[] _voters = new int[Ballots.RollCall];

    internal Exhaustion(Country country)
    {
        _intensity = country.Line.Instrument("course.purge.intensity");
        (_bearable, _spread) = (country.Parameters.Value("polity.exhaustion.bearable", "1"), country.Parameters.Value("polity.exhaustion.spread", "1"));
    }

    internal override MechanismInfo Info { get; } = new(
        "exhaustion",
        "The purge ends itself when replacements run out",
        ["PCC-10", "PCC-16", "PPA-23"],
        "Getty and Naumov 1999; Nettl 4717-4724, 4394-4401",
        "arrests go on as long as they are ordered");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        var purge = polity.Purge;
        if (country.Line[_intensity] <= 0) purge.Halted[0] = 0;
        if (country.Line[_intensity] <= 0 || purge.Halted[0] > 0 || purge.Shortfall < _bearable * (1 - _spread)) return;
        int count = 0, for_ = 0, against = 0;
        foreach (var row in polity.Seats.Members(polity.Cabinet, country.Now))
        {
            if (!polity.Able(row, country.Now) || count == _voters.Length) continue;
            var halts = purge.Shortfall > Bears(country, polity.Roll, row);
            _voters[count++] = halts ? row + 1 : -(row + 1);
            if (halts) for_++;
            else against++;
        }

        if (for_ <= against) return;
        purge.Halted[0] = country.Now.Index;
        purge.Denounced.Span.Clear();
        polity.Ballots.Note(new Ballot(country.Now.Index, polity.Cabinet, Motion.Halt, polity.ChiefRow, -1, for_, against), _voters.AsSpan(0, count));
        country.Chronicle.Note(country.Now.Index, Event.Halt, -1, purge.Shortfall);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => polity.Purge.Halted[0] = 0;

    /// <summary>Shortfall that a person bears; each keeps to his own.</summary>
    private double Bears(Country country, Roll roll, int row) =>
        _bearable * (1 + (_spread * Draw.Triangular(country.Seed, Stream, 0, roll[row].Serial)));
}
