using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity;
using Narkhoz.Record;

namespace Narkhoz.Model.Course;

/// <summary>The decisions of the record that belong to a general line, counted in months from its adoption.</summary>
/// <remarks>
/// What a leadership adopts is a line; what comes with it is what came with it in the record: on adoption every instrument stands as it stood when the record adopted the line, then each decision of the line takes force as many months later as
/// it did in the record. Facts of the outside world belong to no line, and neither does the calendar of congresses.
/// </remarks>
internal sealed class Programme
{
    private const string Calendar = "course.party.congress_interval";
    private readonly List<Decision>[] _before;
    private readonly List<(int Offset, Decision Decision)>[] _after;

    internal Programme(IReadOnlyList<PolicyLine> lines, IReadOnlyList<Decision> decisions)
    {
        _before = [.. lines.Select(line => decisions.Where(decision => Belongs(decision) && decision.From <= line.Since).ToList())];
        _after = [.. lines.Select(line => decisions.Where(decision => Belongs(decision) && decision.From > line.Since && decision.From < line.Until).Select(decision => (decision.From.Index - line.Since.Index, decision)).ToList())];
    }

    /// <summary>Whether a decision is one that a line brings.</summary>
    internal static bool Belongs(Decision decision) => decision.Instrument != Calendar && decision.Instrument.Split('.')[0] is "course" or "plan";

    /// <summary>The decisions of a line that take force in a month, each with the months by which it is late against the record.</summary>
    internal IEnumerable<(Decision Decision, int Late)> Of(PolityState polity, YearMonth now)
    {
        var (line, since) = (polity.Line[0] - 1, polity.Line[1]);
        if (line < 0) yield break;
        var late = since - polity.Lines[line].Since.Index;
        if (now.Index == since)
        {
            foreach (var decision in _before[line]) yield return (decision, late);
        }

        foreach (var (offset, decision) in _after[line])
            if (since + offset == now.Index) yield return (decision, late);
    }
}
