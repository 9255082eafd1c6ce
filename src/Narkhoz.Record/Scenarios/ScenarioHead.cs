using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>What a scenario is called and when it runs: enough for a list, and read without the record.</summary>
/// <param name="Id">Short name in small letters.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Summary">What the scenario is for, in a sentence or two.</param>
/// <param name="From">First month of the run.</param>
/// <param name="To">Last month of the run, inclusive.</param>
/// <param name="File">The scenario file as it was named.</param>
public sealed record ScenarioHead(string Id, string Name, string Summary, YearMonth From, YearMonth To, string File)
{
    /// <summary>Reads the head of a scenario file; what it sets and decides is checked by <see cref="Scenario.Read"/> only.</summary>
    /// <param name="file">Path of the file.</param>
    /// <exception cref="RecordException">The file is no scenario: a field is unknown or missing, or a month is wrong.</exception>
    public static ScenarioHead Read(string file)
    {
        var source = new SourceFile(file, file);
        if (YamlText.Parse(source, source.Load()) is not { } root) throw new RecordException(file, 0, "the scenario is empty", "add id, name, summary, from, to and seed");
        var map = root.AsMap("the scenario");
        map.OnlyKnown("the scenario", ScenarioReader.Known);
        var id = map.Need("id", "the scenario").AsText("the id");
        return new ScenarioHead(
            id,
            map.Need("name", id).AsText("the name"),
            map.Need("summary", id).AsText("the summary"),
            map.Need("from", id).AsMonth("from"),
            map.Need("to", id).AsMonth("to"),
            file);
    }
}
