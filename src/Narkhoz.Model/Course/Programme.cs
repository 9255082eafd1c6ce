using Narkhoz.Record;

namespace Narkhoz.Model.Course;

/// <summary>The decisions of the record that belong to a general line, counted in months from its adoption.</summary>
/// <remarks>
/// What a leadership adopts is a line; what comes with it is what came with it in the record: on adoption every instrument stands as it stood when the record adopted the line, then each decision of the line takes force as many months later as
/// it did in the record. Facts of the outside world belong to no line, and neither does the calendar of congresses.
/// </remarks>
internal static class Programme
{
    private const string Calendar = "course.party.congress_interval";

    /// <summary>Whether a decision is one that a line brings.</summary>
    internal static bool Belongs(Decision decision) => decision.Instrument != Calendar && decision.Instrument.Split('.')[0] is "course" or "plan";

    /// <summary>The decisions of a line, each with the months after its adoption at which it takes force: 0 for all that stood when the record adopted it.</summary>
    internal static IEnumerable<(int Offset, Decision Decision)> Of(PolicyLine line, IReadOnlyList<Decision> decisions)
    {
        foreach (var decision in decisions)
            if (Belongs(decision) && decision.From <= line.Since) yield return (0, decision);
        foreach (var decision in decisions)
            if (Belongs(decision) && decision.From > line.Since && decision.From < line.Until) yield return (decision.From.Index - line.Since.Index, decision);
    }
}
