using System.IO.Hashing;
using System.Text.Json;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>A finished run as it lies on disk: <c>runs/&lt;scenario&gt;-&lt;hash&gt;/</c>.</summary>
public sealed class RunFolder
{
    /// <summary>Name of the manifest within the folder.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Name of the file of times within the folder.</summary>
    public const string TimingName = "timing.json";

    /// <summary>Name of the table of figures within the folder.</summary>
    public const string IndicatorsName = "indicators.parquet";

    /// <summary>Name of the chronicle within the folder.</summary>
    public const string ChronicleName = "chronicle.jsonl";

    /// <summary>Name of the report within the folder.</summary>
    public const string ReportName = "report.html";

    /// <summary>Name of the answers of a person who decided, within the folder.</summary>
    public const string AnswersName = "answers.txt";

    private IndicatorTable? indicators;
    private IReadOnlyList<ChronicleEntry>? chronicle;

    private RunFolder(string path, RunManifest manifest) => (Path, Manifest) = (path, manifest);

    /// <summary>Path of the folder.</summary>
    public string Path { get; }

    /// <summary>What the run was.</summary>
    public RunManifest Manifest { get; }

    /// <summary>The figures; read at the first call.</summary>
    /// <exception cref="RunException">The file is damaged.</exception>
    public IndicatorTable Indicators => indicators ??= Read(IndicatorsName, IndicatorFile.Read);

    /// <summary>The events; read at the first call.</summary>
    /// <exception cref="RunException">The file is damaged.</exception>
    public IReadOnlyList<ChronicleEntry> Chronicle => chronicle ??= Read(ChronicleName, ChronicleFile.Read);

    /// <summary>Path of the report.</summary>
    public string Report => System.IO.Path.Combine(Path, ReportName);

    /// <summary>Months after which a checkpoint was kept, in order.</summary>
    public IReadOnlyList<YearMonth> Checkpoints =>
    [
        .. Manifest.Files
            .Where(file => file.Name.StartsWith("checkpoints/", StringComparison.Ordinal))
            .Select(file => YearMonth.TryParse(System.IO.Path.GetFileNameWithoutExtension(file.Name), out var month) ? month : default)
            .Order(),
    ];

    /// <summary>Opens a run: reads the manifest and checks that every file it lists is there in its full length.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="RunException">There is no such run, it is damaged, or it is of another format.</exception>
    public static RunFolder Open(string path)
    {
        var file = System.IO.Path.Combine(path, ManifestName);
        if (!File.Exists(file))
            throw new RunException(path, $"is not a run: it holds no {ManifestName}", "give a folder that `narkhoz run` wrote");
        var manifest = ReadManifest(file);
        foreach (var entry in manifest.Files) CheckLength(path, manifest, entry);
        return new RunFolder(path, manifest);
    }

    /// <summary>Opens a run by its path, its name, or the beginning of its name if only one run begins so.</summary>
    /// <param name="root">Folder that holds the runs.</param>
    /// <param name="name">Path, name, or beginning of the name.</param>
    /// <exception cref="RunException">No run or several runs answer, or the run is damaged.</exception>
    public static RunFolder Find(string root, string name)
    {
        if (Directory.Exists(name)) return Open(name);
        string[] named = Directory.Exists(root) ? Directory.GetDirectories(root, name + "*") : [];
        var found = named.Where(path => !System.IO.Path.GetFileName(path).StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        var exact = found.Find(path => System.IO.Path.GetFileName(path) == name);
        return (exact, found.Count) switch
        {
            ({ } one, _) => Open(one),
            (_, 1) => Open(found[0]),
            (_, 0) => throw new RunException(name, $"is neither a folder nor a run in {root}", "give one of the folders that `narkhoz run` wrote there"),
            _ => throw new RunException(name, $"may be {string.Join(" or ", found.Select(System.IO.Path.GetFileName))}", "give more of its name"),
        };
    }

    /// <summary>Opens the run that a checkpoint belongs to.</summary>
    /// <param name="checkpoint">Path of the checkpoint, <c>.../checkpoints/1932-12.state</c>.</param>
    /// <returns>The run, and the December after which the checkpoint was taken.</returns>
    /// <exception cref="RunException">The file is no checkpoint of a run, or the run is damaged.</exception>
    public static (RunFolder Run, YearMonth After) OfCheckpoint(string checkpoint)
    {
        var path = System.IO.Path.GetFullPath(checkpoint);
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(path));
        if (!File.Exists(path) || folder is null || !YearMonth.TryParse(System.IO.Path.GetFileNameWithoutExtension(path), out var after))
            throw new RunException(checkpoint, "is no checkpoint of a run", "give a file of the run's checkpoints folder, for instance checkpoints/1932-12.state");
        return (Open(folder), after);
    }

    /// <summary>Path of the checkpoint taken after a month.</summary>
    /// <param name="after">The month, a December.</param>
    public string CheckpointPath(YearMonth after) => System.IO.Path.Combine(Path, CheckpointName(after));

    /// <summary>Name of the checkpoint taken after a month, within a run's folder.</summary>
    /// <param name="after">The month, a December.</param>
    internal static string CheckpointName(YearMonth after) => $"checkpoints/{after}.state";

    private static RunManifest ReadManifest(string file)
    {
        const string Again = "run the scenario again";
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("format", out var format)
                || !format.TryGetInt32(out var version))
                throw new RunException(file, "is not a run's manifest", "give a folder that `narkhoz run` wrote");
            if (version != RunManifest.CurrentFormat)
                throw new RunException(file, $"is of format {version}, this program reads format {RunManifest.CurrentFormat}", $"{Again} with this version");
            return document.Deserialize<RunManifest>(RunJson.Indented) ?? throw new JsonException("empty");
        }
        catch (JsonException error)
        {
            throw new RunException(file, $"is truncated or damaged (line {error.LineNumber + 1 ?? 1})", Again);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RunException(file, $"cannot be read ({error.Message.TrimEnd('.')})", "mend the rights");
        }
    }

    private static void CheckLength(string path, RunManifest manifest, FileEntry entry)
    {
        var info = new FileInfo(System.IO.Path.Combine(path, entry.Name));
        if (!info.Exists)
            throw new RunException(info.FullName, "is missing", Again(manifest));
        if (info.Length != entry.Bytes)
            throw new RunException(info.FullName, $"has {info.Length} bytes where the manifest says {entry.Bytes}: it is truncated or was changed", Again(manifest));
    }

    private static string Again(RunManifest manifest) => $"run it again with `narkhoz run {manifest.Scenario.Id}`";

    private T Read<T>(string name, Func<Stream, T> read)
    {
        var path = System.IO.Path.Combine(Path, name);
        var entry = Manifest.Files.FirstOrDefault(file => file.Name == name)
            ?? throw new RunException(path, "is not listed in the manifest", Again(Manifest));
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (Convert.ToHexStringLower(XxHash128.Hash(bytes)) != entry.Hash)
                throw new RunException(path, "does not have the hash that the manifest gives: it was changed", Again(Manifest));
            return read(new MemoryStream(bytes, writable: false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RunException(path, $"cannot be read ({error.Message.TrimEnd('.')})", Again(Manifest));
        }
    }
}
