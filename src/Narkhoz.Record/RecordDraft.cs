using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>The record as its files say it, before anything is checked across files.</summary>
internal sealed class RecordDraft(string folder, Problems problems)
{
    /// <summary>The data folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Takes what is wrong with single files.</summary>
    public Problems Problems { get; } = problems;

    /// <summary>Parameters in file order, those of products first.</summary>
    public List<Parameter> Parameters { get; } = [];

    /// <summary>Products in file order.</summary>
    public List<Product> Products { get; } = [];

    /// <summary>Templates of the technology files.</summary>
    public List<Template> Templates { get; } = [];

    /// <summary>Republics in file order.</summary>
    public List<Republic> Republics { get; } = [];

    /// <summary>Instruments in file order.</summary>
    public List<Instrument> Instruments { get; } = [];

    /// <summary>Decisions in file order.</summary>
    public List<Decision> Decisions { get; } = [];

    /// <summary>Parameters that a recorded calibration has fitted, with their lines in its file.</summary>
    public Dictionary<string, int> Fitted { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the files of a data folder.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="problems">Takes what is wrong with single files.</param>
    /// <exception cref="RecordException">The folder does not exist, or a file is wrong and reading does not go on.</exception>
    public static RecordDraft Read(string folder, Problems problems)
    {
        if (!Directory.Exists(folder)) throw new RecordException(folder, 0, "there is no such data folder", "name the folder that holds republics, technology and parameters");
        var draft = new RecordDraft(folder, problems);
        problems.Guard(() => RepublicReader.Read(draft, SourceFile.In(folder, System.IO.Path.Combine(folder, "geography", "republics.yaml"))));
        problems.Guard(() => InstrumentReader.Read(draft, SourceFile.In(folder, System.IO.Path.Combine(folder, "instruments.yaml"))));
        TechnologyReader.Read(draft, Files(folder, "technology"));
        foreach (var file in Files(folder, "parameters"))
        {
            problems.Guard(() =>
            {
                if (YamlText.Read(file) is { } root) ParameterReader.ReadTree("", root.AsMap("the file"), draft.Parameters, problems);
            });
        }

        DecisionReader.Read(draft, Files(folder, "decisions"));
        problems.Guard(() => FittedReader.Read(draft, SourceFile.In(folder, System.IO.Path.Combine(folder, "calibration.yaml"))));
        return draft;
    }

    /// <summary>The path of one of the folder's files as the user knows it.</summary>
    public string PathOf(string file) => System.IO.Path.Combine(Folder, file);

    /// <summary>The instruments as a book.</summary>
    public InstrumentBook InstrumentBook() => new(Folder, Instruments);

    /// <summary>The parameters as a book; of two with one id the first counts.</summary>
    public ParameterBook ParameterBook() => new(Folder, Parameters.DistinctBy(p => p.Id));

    /// <summary>The YAML files of a folder in ordinal order; none where there is no such folder.</summary>
    public static string[] YamlFiles(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var files = Directory.GetFiles(folder, "*.yaml");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static IEnumerable<SourceFile> Files(string folder, string part) =>
        YamlFiles(System.IO.Path.Combine(folder, part)).Select(f => SourceFile.In(folder, f));
}
