using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Party;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Leadership;

/// <summary>The cabinet votes on the general line: in December, after a congress, and when an emergency is reported.</summary>
/// <remarks>
/// Spatial voting with retrospection (Enelow and Hinich 1984; Fiorina 1981). A member weighs lines by their squared distance from where he stands in the situation as it is reported:
///   pace* = pace + restoration x (polity.line.restoration + .threat x threat); squeeze* = squeeze + .grain x max(missing grain, hunger of the towns) x (1 + centralism) - .unrest x unrest; centralism* = centralism + .threat x threat / 2,
/// and the line in force besides by .failure x what the worse of hunger of the towns and unrest has grown by since it was adopted. The leader proposes what is best for him; where that is the line in force, the member who stands farthest from it may propose. A motion is carried by the majority of
/// those who vote, with chance and with ties to the proposer. What is adopted takes force next month with its programme (<see cref="Course.Programme"/>).
/// </remarks>
internal sealed class GeneralLine : PolityMechanism
{
    private const uint Stream = 90;
    private const int Pause = 6;
    private readonly Situation _situation;
    private readonly double[] _weights;
    private readonly double _failure;
    private readonly double _inertia;
    private readonly double _tie;
    private readonly double _noise;
    private readonly double _emergency;
    private readonly int[] _voters = new int[Ballots.RollCall];

    internal GeneralLine(Country country, IEnumerable<Decision> decisions)
    {
        var p = country.Parameters;
        _situation = new Situation(country, decisions);
        _weights = [p.Value("polity.line.grain", "1"), 0, p.Value("polity.line.unrest", "1"), p.Value("polity.line.restoration", "1"), p.Value("polity.line.threat", "1")];
        (_failure, _inertia) = (p.Value("polity.line.failure", "1"), p.Value("polity.line.inertia", "1"));
        (_tie, _noise) = (p.Value("polity.line.tie", "1"), p.Value("polity.line.noise", "1"));
        _emergency = p.Value("polity.line.emergency", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "general-line",
        "The cabinet votes on the general line",
        ["PPA-05", "PPA-17", "PPA-20", "XSY-01", "XSY-02", "XSY-06", "XSY-08"],
        "Enelow and Hinich 1984; Fiorina 1981; Lewin 1968; Nettl 1373-1379, 1484-1509, 3105-3134, 4439-4462",
        "the line of the start stays in force");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (polity.Setting.Decides != Decides.Politburo) return;
        _situation.Read(country, polity);
        if (polity.Line[0] == 0 || polity.ChiefRow < 0) return;
        var cabinet = polity.Seats.Members(polity.Cabinet, country.Now);
        if (!Meets(country, polity)) return;
        var (proposer, line) = Proposal(country, polity, cabinet);
        if (line < 0) return;
        var (for_, against) = Count(country, polity, cabinet, proposer, line, -1);
        polity.Ballots.Note(new Ballot(country.Now.Index, polity.Cabinet, Motion.Line, proposer, line, for_, against), _voters.AsSpan(0, for_ + against));
        if (for_ <= against) return;
        polity.Adopt(line, country.Now.Index + 1, (int)Why(country, polity, cabinet, proposer, line));
        polity.Distress[0] = Math.Max(_situation.Signals[(int)Reason.Hunger], _situation.Signals[(int)Reason.Unrest]);
        country.Chronicle.Note(country.Now.Index, Event.Line, line, polity.Line[2]);
    }

    private bool Meets(Country country, PolityState polity)
    {
        if (country.Now.Month == 12 || polity.Congress[0] == country.Now.Index) return true;
        if (country.Now.Index - polity.Line[1] < Pause) return false;
        var signals = _situation.Signals;
        return country.Now.Month % 3 == 0 && Math.Max(signals[(int)Reason.Grain], Math.Max(signals[(int)Reason.Hunger], signals[(int)Reason.Unrest])) > _emergency;
    }

    /// <summary>What is put to the vote, and by whom; no line where everybody is content.</summary>
    private (int Proposer, int Line) Proposal(Country country, PolityState polity, ReadOnlySpan<int> cabinet)
    {
        var chief = polity.ChiefRow;
        var best = Best(polity, chief);
        if (best != polity.Line[0] - 1) return (chief, best);
        var (farthest, most) = (-1, 0.0);
        foreach (var row in cabinet)
        {
            if (!polity.Able(row, country.Now) || Best(polity, row) == best) continue;
            var wants = Worth(polity, row, Best(polity, row), -1) - Worth(polity, row, best, -1);
            if (wants > most) (farthest, most) = (row, wants);
        }

        return farthest < 0 ? (-1, -1) : (farthest, Best(polity, farthest));
    }

    private int Best(PolityState polity, int row)
    {
        var best = polity.Line[0] - 1;
        var worth = Worth(polity, row, best, -1) + _inertia;
        for (var line = 0; line < polity.Lines.Count; line++)
            if (line != polity.Line[0] - 1 && Worth(polity, row, line, -1) is var other && other > worth) (best, worth) = (line, other);
        return best;
    }

    /// <summary>What a line is worth to a person: less its squared distance from where he stands, with one signal left out, or none (-1).</summary>
    private double Worth(PolityState polity, int row, int line, int without)
    {
        var (roll, stance) = (polity.Roll, polity.Lines[line].Stance);
        var (grain, hunger, unrest) = (Signal(Reason.Grain, without), Signal(Reason.Hunger, without), Signal(Reason.Unrest, without));
        var (restoration, threat) = (Signal(Reason.Restoration, without), Signal(Reason.Threat, without));
        double centralism = roll[row].Stand[2];
        double sum = 0;
        for (var issue = 0; issue < Stance.Issues; issue++)
        {
            double wanted = roll[row].Stand[issue];
            wanted += issue switch
            {
                0 => restoration * (_weights[3] + (_weights[4] * threat)),
                1 => (_weights[0] * Math.Max(grain, hunger) * (1 + centralism)) - (_weights[2] * unrest),
                2 => _weights[4] * threat / 2,
                _ => 0,
            };
            var apart = Math.Clamp(wanted, -1, 1) - stance[issue];
            sum += apart * apart;
        }

        var failed = line == polity.Line[0] - 1 ? _failure * Math.Max(0, Math.Max(hunger, unrest) - polity.Distress[0]) : 0;
        return -sum - failed;
    }

    private double Signal(Reason reason, int without) => (int)reason == without ? 0 : _situation.Signals[(int)reason];

    private (int For, int Against) Count(Country country, PolityState polity, ReadOnlySpan<int> cabinet, int proposer, int line, int without)
    {
        int for_ = 0, against = 0;
        foreach (var row in cabinet)
        {
            if (!polity.Able(row, country.Now) || for_ + against == _voters.Length) continue;
            var gain = Worth(polity, row, line, without) - Worth(polity, row, polity.Line[0] - 1, without) - _inertia
                + (_tie * polity.Roll.Tie(row, proposer)) + (proposer == polity.ChiefRow ? polity.Roll[row].Fear : 0)
                + (_noise * Draw.Triangular(country.Seed, Stream, country.Now.Index, row));
            _voters[for_ + against] = gain > 0 ? row + 1 : -(row + 1);
            if (gain > 0) for_++;
            else against++;
        }

        return (for_, against);
    }

    /// <summary>The gravest signal without which the motion would have failed.</summary>
    private Reason Why(Country country, PolityState polity, ReadOnlySpan<int> cabinet, int proposer, int line)
    {
        var (why, gravest) = (Reason.Leader, 0.0);
        for (var signal = 0; signal < _situation.Signals.Length; signal++)
        {
            var (for_, against) = Count(country, polity, cabinet, proposer, line, signal);
            if (for_ <= against && _situation.Signals[signal] > gravest) (why, gravest) = ((Reason)signal, _situation.Signals[signal]);
        }

        return why;
    }
}
