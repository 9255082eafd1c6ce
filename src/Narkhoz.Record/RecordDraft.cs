using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>The record as its files say it, before anything is checked across files.</summary>
internal sealed class RecordDraft(string folder, Problems problems)
{
    private const string RepublicsFile = "geography/republics.yaml";
    private const string InstrumentsFile = "instruments.yaml";
    private const string CalibrationFile = "calibration.yaml";
    private const string LeadersFile = "polity/leaders.yaml";
    private const string LinesFile = "polity/lines.yaml";
    private static readonly string[] Parts = ["technology", "parameters", "decisions", "regimes", "constitutions", "polity"];

    /// <summary>The data folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Takes what is wrong with single files.</summary>
    public Problems Problems { get; } = problems;

    /// <summary>Parameters in file order, those of products last.</summary>
    public List<Parameter> Parameters { get; } = [];

    /// <summary>Products in file order.</summary>
    public List<Product> Products { get; } = [];

    /// <summary>Templates of the technology files.</summary>
    public List<Template> Templates { get; } = [];

    /// <summary>Republics in file order.</summary>
    public List<Republic> Republics { get; } = [];

    /// <summary>Zones of the republics, in file order.</summary>
    public IEnumerable<Zone> Zones => Republics.SelectMany(republic => republic.Zones);

    /// <summary>Instruments in file order.</summary>
    public List<Instrument> Instruments { get; } = [];

    /// <summary>Decisions in file order.</summary>
    public List<Decision> Decisions { get; } = [];

    /// <summary>Regimes in file order.</summary>
    public List<Regime> Regimes { get; } = [];

    /// <summary>Constitutions in file order.</summary>
    public List<Constitution> Constitutions { get; } = [];

    /// <summary>Leaders in file order.</summary>
    public List<Leader> Leaders { get; } = [];

    /// <summary>General lines in file order.</summary>
    public List<PolicyLine> Lines { get; } = [];

    /// <summary>Ids of the mechanisms of the model, or null where they are not known.</summary>
    public IReadOnlyCollection<string>? Mechanisms { get; init; }

    /// <summary>Parameters that a recorded calibration has fitted, with their lines in its file.</summary>
    public Dictionary<string, int> Fitted { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the files of a data folder.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="problems">Takes what is wrong with single files.</param>
    /// <param name="mechanisms">Ids of the mechanisms of the model, or null where they are not known.</param>
    /// <exception cref="RecordException">The folder does not exist, or a file is wrong and reading does not go on.</exception>
    public static RecordDraft Read(string folder, Problems problems, IReadOnlyCollection<string>? mechanisms = null)
    {
        if (!Directory.Exists(folder)) throw new RecordException(folder, 0, "there is no such data folder", "name the folder that holds republics, technology and parameters");
        List<string> names = [RepublicsFile, InstrumentsFile];
        if (File.Exists(Path.Combine(folder, CalibrationFile))) names.Add(CalibrationFile);
        foreach (var part in Parts) names.AddRange(SourceFile.PathsIn(Path.Combine(folder, part), "*.yaml").Select(path => $"{part}/{Path.GetFileName(path)}"));
        return Build(folder, YamlFiles.Parse(folder, names), problems, mechanisms);
    }

    /// <summary>Takes what parsed files say.</summary>
    /// <param name="folder">The data folder, for error messages.</param>
    /// <param name="files">The files.</param>
    /// <param name="problems">Takes what is wrong with single files.</param>
    /// <param name="mechanisms">Ids of the mechanisms of the model, or null where they are not known.</param>
    /// <exception cref="RecordException">A file is wrong and reading does not go on.</exception>
    public static RecordDraft Build(string folder, YamlFiles files, Problems problems, IReadOnlyCollection<string>? mechanisms = null)
    {
        var draft = new RecordDraft(folder, problems) { Mechanisms = mechanisms };
        var technology = new TechnologyReader(draft);
        foreach (var name in files.Names)
        {
            problems.Guard(() =>
            {
                if (files.Root(name) is { } root) draft.Take(name, root, files.Text(name), technology);
            });
        }

        technology.ResolveAll();
        return draft;
    }

    /// <summary>The path of one of the folder's files as the user knows it.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>The instruments as a book.</summary>
    public InstrumentBook InstrumentBook() => new(Folder, Instruments);

    /// <summary>The regimes as a book.</summary>
    public RegimeBook RegimeBook() => new(Folder, Regimes);

    /// <summary>The parameters as a book; of two with one id the first counts.</summary>
    public ParameterBook ParameterBook() => new(Folder, Parameters.DistinctBy(p => p.Id));

    private void Take(string name, Node root, string text, TechnologyReader technology)
    {
        switch (name)
        {
            case RepublicsFile:
                RepublicReader.Read(this, root);
                break;
            case InstrumentsFile:
                InstrumentReader.Read(this, root);
                break;
            case CalibrationFile:
                FittedReader.Read(this, root);
                break;
            case var _ when name.StartsWith("technology/", StringComparison.Ordinal):
                technology.Read(root);
                break;
            case var _ when name.StartsWith("decisions/", StringComparison.Ordinal):
                DecisionReader.Read(this, root);
                break;
            case var _ when name.StartsWith("regimes/", StringComparison.Ordinal):
                Regimes.Add(RegimeReader.Read(root));
                break;
            case LeadersFile:
                LeaderReader.Read(this, root);
                break;
            case LinesFile:
                PolicyLineReader.Read(this, root);
                break;
            case var _ when name.StartsWith("constitutions/", StringComparison.Ordinal):
                Constitutions.Add(ConstitutionReader.Read(root) with { Text = text });
                break;
            default:
                ParameterReader.ReadTree("", root.AsMap("the file"), Parameters, Problems);
                break;
        }
    }
}
