using System.Text;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Polity;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands.Polity;

/// <summary>Puts what the leadership sees before the user, and reads what is decided.</summary>
/// <remarks>An answer is one line: the id of a line to adopt, instruments such as <c>course.procurement.grain=0.2</c>, both, or nothing to keep things as they are. The end of the input keeps them to the end.</remarks>
/// <param name="desk">Where the questions are shown.</param>
/// <param name="record">The record.</param>
/// <param name="input">Where the answers come from.</param>
internal sealed class CouncilSeat(Desk desk, RecordBook record, TextReader input)
{
    private readonly StringBuilder transcript = new();
    private bool ended;

    /// <summary>The answers given, one a line; the same text read again gives the same run.</summary>
    public string Transcript => transcript.ToString();

    /// <summary>Asks until an answer can be understood.</summary>
    /// <param name="briefing">What lies before the leadership.</param>
    public IReadOnlyList<Decision> Ask(Briefing briefing)
    {
        if (ended) return [];
        BriefingDrawing.Draw(desk, briefing);
        while (input.ReadLine() is { } text)
        {
            try
            {
                var decisions = Read(text, briefing);
                transcript.Append(text.Trim()).Append('\n');
                return decisions;
            }
            catch (UserException misunderstood)
            {
                desk.Error.WriteLine(misunderstood.Message);
            }
        }

        ended = true;
        return [];
    }

    private IReadOnlyList<Decision> Read(string text, Briefing briefing)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var lines = words.Where(word => !word.Contains('=', StringComparison.Ordinal)).ToList();
        if (lines.Count > 1) throw new UserException($"'{text.Trim()}' names {lines.Count} lines", "name one, and instruments as course.procurement.grain=0.2");
        var decisions = new List<Decision>();
        if (lines.Count == 1) decisions.Add(Adoption(lines[0], briefing));
        decisions.AddRange(SetValues.ReadDecisions(words.Except(lines), briefing.Month, record));
        return decisions;
    }

    private static Decision Adoption(string id, Briefing briefing) => briefing.Lines.FirstOrDefault(line => line.Id == id) is { } line
        ? new Decision(briefing.Month, $"line.{id}", 1, "1", $"The leadership adopts the line: {line.Name}", "the user's decision", Confidence.Estimate, "answer", 0)
        : throw new UserException($"no line is called '{id}'", Nearest.Mend(id, [.. briefing.Lines.Select(known => known.Id)]));
}
