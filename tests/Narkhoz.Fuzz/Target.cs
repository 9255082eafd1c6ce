using Narkhoz.Planning.Tables;
using Narkhoz.Record;

namespace Narkhoz.Fuzz;

/// <summary>A reader under fuzzing: it takes any text, and only an error of one line that the user can mend counts as an answer.</summary>
/// <param name="Name">What the reader reads.</param>
/// <param name="Good">A text that it takes.</param>
/// <param name="Take">Reads a text; a wrong one throws.</param>
internal sealed record Target(string Name, string Good, Action<string> Take)
{
    /// <summary>All readers.</summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        Scenario(),
        OfRecord("republics", "geography/republics.yaml"),
        OfRecord("instruments", "instruments.yaml"),
        OfRecord("technology", "technology/10-industry.yaml"),
        OfRecord("parameters", "parameters/farm.yaml"),
        OfRecord("decisions", "decisions/course.yaml"),
        OfRecord("regimes", "regimes/command.yaml"),
        new Target("constitution", Seeds.Constitution, text => Constitution.Parse("constitution.yaml", text)),
        OfRecord("leaders", "polity/leaders.yaml"),
        OfRecord("lines", "polity/lines.yaml"),
        new Target("table", Seeds.Table, text => CsvTable.Parse("table.csv", text)),
        .. PlanningTargets.All,
    ];

    /// <summary>The reader of a name, or null.</summary>
    public static Target? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    /// <summary>Reads a text and swallows the errors that a user may see, once they have been found to be one line.</summary>
    /// <returns>Whether the text was taken.</returns>
    public bool Read(string text)
    {
        try
        {
            Take(text);
            return true;
        }
        catch (Exception e) when (e is RecordException or TableException && !e.Message.Contains('\n', StringComparison.Ordinal))
        {
            // The reader has named file, line and mend, as it should.
            return false;
        }
    }

    private static Target OfRecord(string name, string file) => new(name, Seeds.Files[file], text => Open(file, text));

    private static RecordBook Open(string file, string text) =>
        RecordBook.FromTexts("data", new Dictionary<string, string>(Seeds.Files, StringComparer.Ordinal) { [file] = text });

    private static Target Scenario()
    {
        var record = RecordBook.FromTexts("data", Seeds.Files);
        return new Target("scenario", Seeds.Scenario, text => ScenarioReader.Of(record, ["wedge", "priority"]).ReadText("scenario.yaml", text));
    }
}
