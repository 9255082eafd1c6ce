using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Questions;

/// <summary>Counts over an ensemble how often, when and why a leadership turns from one general line to another.</summary>
internal sealed class CourseCount(IReadOnlyList<PolicyLine> lines)
{
    private readonly List<IReadOnlyList<AdoptionSheet>> _runs = [];
    private readonly Lock _gate = new();

    /// <summary>Takes the adoptions of a run.</summary>
    public void Add(IReadOnlyList<AdoptionSheet> adoptions)
    {
        lock (_gate) _runs.Add(adoptions);
    }

    /// <summary>The first turn of each kind in each run, summed up; those of the record stand first, whether any run took them or not.</summary>
    public IReadOnlyList<CourseTurn> Turns(int seeds)
    {
        var firsts = _runs.SelectMany(First).GroupBy(turn => (turn.From, turn.To)).ToDictionary(group => group.Key, group => group.ToList());
        List<(string From, string To)> record = [.. lines.Zip(lines.Skip(1), (one, next) => (one.Id, next.Id))];
        return [.. record.Concat(firsts.Keys.Except(record).OrderByDescending(kind => firsts[kind].Count).ThenBy(kind => kind.From, StringComparer.Ordinal)).Select(kind => Turn(kind, firsts.GetValueOrDefault(kind) ?? [], seeds, record.Contains(kind)))];
    }

    private CourseTurn Turn((string From, string To) kind, List<(string From, string To, AdoptionSheet When)> turns, int seeds, bool ofRecord)
    {
        var months = turns.Select(turn => (double)turn.When.When.Index).ToList();
        var sample = months.Count > 0 ? Sample.Of(months) : null;
        return new CourseTurn(
            kind.From,
            kind.To,
            turns.Count / (double)seeds,
            months.Count > 0 ? new YearMonth((int)months.Order().ElementAt(months.Count / 2)) : null,
            sample is null ? null : new YearMonth((int)sample.Low),
            sample is null ? null : new YearMonth((int)sample.High),
            ofRecord ? lines.First(line => line.Id == kind.To).Since : null,
            turns.GroupBy(turn => turn.When.Why).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count() / (double)turns.Count));
    }

    private IEnumerable<(string From, string To, AdoptionSheet When)> First(IReadOnlyList<AdoptionSheet> adoptions)
    {
        var seen = new HashSet<(string, string)>();
        var from = lines[0].Id;
        foreach (var adoption in adoptions)
        {
            if (seen.Add((from, adoption.Line))) yield return (from, adoption.Line, adoption);
            from = adoption.Line;
        }
    }
}
