namespace Narkhoz.Record.Tests;

/// <summary>A small data folder that is right in every respect; a test spoils one file of it.</summary>
internal sealed class DataFolder : IDisposable
{
    public const string Technology = "technology/10-industry.yaml";
    public const string Parameters = "parameters/farm.yaml";
    public const string Decisions = "decisions/course.yaml";
    public const string Instruments = "instruments.yaml";
    public const string Republics = "geography/republics.yaml";

    public const string Command = "regimes/command.yaml";

    private const string Source = "source: \"engineering estimate: for a test\", confidence: estimate";

    public DataFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "narkhoz-" + Guid.NewGuid().ToString("N"));
        Write(Republics, string.Concat(RepublicIds.All.Select((id, i) => $"- {{id: {id}, name: {id}, number: {i + 1}}}\n")));
        Write(Instruments, """
            - id: course.procurement.grain
              unit: "1"
              range: [0, 1]
              default: 0.15
              what: "Share of the harvest."
              source: "engineering estimate: for a test"
            """);
        Write(Technology, """
            - id: ^mine
              group: energy
              unit: t
              labour: {value: 0.005, unit: "person yr/t", SOURCE}
            - id: coal
              inherits: ^mine
              name: Coal
              book_row: Coal
              book_scale: 1e6
              output: {value: 35500000, unit: t/yr, SOURCE}
              input:
                steel: {value: 0.01, unit: t/t, SOURCE}
            - id: steel
              name: Steel
              group: metal
              unit: t
              book_row: Steel
              book_scale: 1e6
              input:
                coal: {value: 1.5, unit: t/t, prior: [1, 2, triangular], SOURCE}
              labour: {value: 0.02, unit: "person yr/t", SOURCE}
              regions: {source: "engineering estimate: for a test", confidence: estimate, shares: {RSFSR: 0.4, UKR: 0.6}}
            """);
        Write(Parameters, """
            farm:
              draught: {value: 0.3, unit: "1", prior: [0.1, 0.6, uniform], SOURCE}
              weather: {values: {1929-01: 0.9, 1928-01: 1.0}, unit: "1", SOURCE}
            """);
        Write(Decisions, """
            - {from: 1930-01, instrument: course.procurement.grain, value: 30, unit: "%", what: "The quota rises.", source: "book line 4359", confidence: read}
            - {from: 1928-10, due: 1933-09, instrument: plan.first.steel, value: 10.4, unit: Mt, what: "10.4 million t", source: "plan law", confidence: recalled}
            """);
        Write(Command, """
            id: command
            name: Command
            summary: "Orders."
            from_to: 1929-57
            source: "book line 3933"
            mechanisms:
              - priority
              - wedge
            couplings: {economy_from_party: 3, society_from_party: 3, party_from_society: 0, polity_from_external: 2}
            confidence: estimate
            """);
    }

    public string Path { get; }

    public RecordBook Open() => RecordBook.Open(Path);

    /// <summary>The message of the error on opening, with the folder left out.</summary>
    public string Error() => Relative(Assert.Throws<RecordException>(Open).Message);

    /// <summary>What the lint finds, with the folder left out.</summary>
    public IReadOnlyList<string> Findings() => [.. Lint.Run(Path, System.IO.Path.Combine(Path, "scenarios")).Findings.Select(f => Relative(f.ToString()))];

    public DataFolder With(string file, string old, string now)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
        return this;
    }

    public string Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.Replace("SOURCE", Source, StringComparison.Ordinal));
        return path;
    }

    public string Relative(string message) => message.Replace(Path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/');

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
