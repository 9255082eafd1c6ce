using Narkhoz.Record;

namespace Narkhoz.Lab.Reference;

/// <summary>The instruments of the course.</summary>
internal static class InstrumentPage
{
    /// <summary>The page.</summary>
    internal static string Text(RecordBook record)
    {
        var decided = record.Timeline.CountBy(decision => decision.Instrument).ToDictionary(StringComparer.Ordinal);
        var table = new MarkdownTable("id", "unit", "#from", "#to", "#default", "#decisions", "what", "source");
        foreach (var instrument in record.Instruments)
        {
            table.Row(
                $"`{instrument.Id}`",
                instrument.Unit,
                MarkdownTable.Number(instrument.Low),
                MarkdownTable.Number(instrument.High),
                MarkdownTable.Number(instrument.Default),
                MarkdownTable.Number(decided.GetValueOrDefault(instrument.Id)),
                instrument.What,
                instrument.Source);
        }

        return ReferencePages.Head(
            "Instruments",
            "What the leadership decides. The default holds until a decision of the timeline, a scenario or a fork sets another value; *decisions* counts those of the timeline (`./narkhoz data show <id>`).") + table;
    }
}
