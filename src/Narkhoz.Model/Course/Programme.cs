using Narkhoz.Record;

namespace Narkhoz.Model.Course;

/// <summary>The decisions of the record that belong to a general line, and when they take force where it is adopted in another month.</summary>
/// <remarks>
/// What a leadership adopts is a line; what comes with it is what came with it in the record: on adoption every instrument stands as it stood when the record adopted the line, then its decisions come in the record's order and at the record's distances.
/// What came within half a year is the turn itself and comes as soon after; the rest is moved by whole years, the nearest to what parts the two adoptions, since collections, sowing and yearly plans have their season, but never before the turn is over.
/// Facts of the outside world belong to no line, and neither does the calendar of congresses; nor do answers to what happened in the record (<c>answer_to</c>), to which <see cref="Polity.Leadership.FailedHarvest"/> is the model's own.
/// </remarks>
internal static class Programme
{
    private const string Calendar = "course.party.congress_interval";
    private const int Year = 12;
    private const int Turn = 6;

    /// <summary>Whether a decision is the leadership's own.</summary>
    internal static bool Belongs(Decision decision) => decision.Instrument != Calendar && decision.Instrument.Split('.')[0] is "course" or "plan";

    /// <summary>The decisions that a line brings, the earliest first.</summary>
    internal static IEnumerable<Decision> Of(PolicyLine line, IReadOnlyList<Decision> decisions) =>
        decisions.Where(decision => Belongs(decision) && decision.AnswerTo is null && decision.From < line.Until).OrderBy(decision => decision.From.Index);

    /// <summary>Month in which a decision of a line takes force.</summary>
    /// <param name="decided">Month in which it did in the record.</param>
    /// <param name="adoptedInRecord">Month in which the record adopted the line.</param>
    /// <param name="adopted">Month in which the leadership of the model adopted it.</param>
    internal static int TakesForce(int decided, int adoptedInRecord, int adopted)
    {
        var turn = Math.Clamp(decided - adoptedInRecord, 0, Turn);
        return turn < Turn ? adopted + turn : Math.Max(adopted + turn, decided + Moved(adoptedInRecord, adopted));
    }

    /// <summary>Months by which what has a season is moved: whole years.</summary>
    internal static int Moved(int adoptedInRecord, int adopted) => Year * (int)Math.Round((adopted - adoptedInRecord) / (double)Year, MidpointRounding.AwayFromZero);
}
