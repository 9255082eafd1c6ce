using System.Text;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Where the files of a table are: a folder, one file, or texts in memory.</summary>
public sealed class TableSource
{
    private readonly string _shown;
    private readonly Dictionary<string, Func<Stream>> _files;
    private readonly Dictionary<string, long> _lengths;
    private ReadingWatch? _watch;

    private TableSource(string shown, string? only, Dictionary<string, Func<Stream>> files, Dictionary<string, long> lengths) =>
        (_shown, Only, _files, _lengths) = (shown, only, files, lengths);

    /// <summary>Name of the folder or file, without what stands before it.</summary>
    public string Name => Path.GetFileName(_shown.TrimEnd('/', '\\')) is { Length: > 0 } name ? name : _shown;

    /// <summary>The one file where a file was named; null for a folder.</summary>
    public string? Only { get; }

    /// <summary>Names of the files, in order of name.</summary>
    public IEnumerable<string> Files => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>A folder or a file on disk.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="shown">The path as messages name it; null for the path itself.</param>
    /// <exception cref="TableException">There is no such folder or file.</exception>
    public static TableSource At(string path, string? shown = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        shown ??= path;
        if (Directory.Exists(path)) return Of(shown, only: null, Directory.EnumerateFiles(path));
        if (File.Exists(path)) return Of(Path.GetDirectoryName(shown) ?? "", Path.GetFileName(path), Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!));
        throw new TableException(shown, 0, "there is no such table", "name a folder of CSV files or a file");
    }

    /// <summary>Texts in memory, as if they stood in a folder.</summary>
    /// <param name="name">Name of the folder.</param>
    /// <param name="texts">Text of each file by its name.</param>
    /// <param name="only">The file to be read where one file was named; null for the folder.</param>
    public static TableSource OfTexts(string name, IReadOnlyDictionary<string, string> texts, string? only = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(texts);
        var bytes = texts.ToDictionary(pair => pair.Key, pair => Encoding.UTF8.GetBytes(pair.Value), StringComparer.Ordinal);
        return new TableSource(
            only is null ? name : Path.Combine(name, only),
            only,
            bytes.ToDictionary(pair => pair.Key, pair => (Func<Stream>)(() => new MemoryStream(pair.Value, writable: false)), StringComparer.Ordinal),
            bytes.ToDictionary(pair => pair.Key, pair => pair.Value.LongLength, StringComparer.Ordinal));
    }

    /// <summary>The same files, with what has been read of them reported, and given up when the user interrupts.</summary>
    /// <param name="progress">Takes the share that has been read, 0 to 1; a format that reads a file twice comes to 1 early.</param>
    /// <param name="stop">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public TableSource Watched(IProgress<double> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var bytes = Only is null ? _lengths.Values.Sum() : _lengths[Only];
        return new TableSource(_shown, Only, _files, _lengths) { _watch = new ReadingWatch(bytes, progress, stop) };
    }

    /// <summary>Whether there is a file of a name.</summary>
    public bool Has(string file) => _files.ContainsKey(file);

    /// <summary>Bytes of a file.</summary>
    public long LengthOf(string file) => _lengths[file];

    /// <summary>Opens a file; the caller closes it.</summary>
    /// <exception cref="TableException">It is not there, or cannot be read.</exception>
    public Stream Open(string file)
    {
        if (!_files.TryGetValue(file, out var open)) throw new TableException(Shown(file), 0, "the file is missing", "add it");
        try
        {
            return _watch is null ? open() : new WatchedStream(open(), _watch);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new TableException(Shown(file), 0, $"the file cannot be read ({error.Message.TrimEnd('.')})", "check that you may read it");
        }
    }

    /// <summary>A file of the source as messages name it.</summary>
    public string Shown(string file) => Only is null ? (file.Length == 0 ? _shown : Path.Combine(_shown, file)) : Path.Combine(Path.GetDirectoryName(_shown) ?? "", file);

    private static TableSource Of(string folder, string? only, IEnumerable<string> paths)
    {
        var list = paths.ToList();
        return new TableSource(
            only is null ? folder : Path.Combine(folder, only),
            only,
            list.ToDictionary(path => Path.GetFileName(path), path => (Func<Stream>)(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16)), StringComparer.Ordinal),
            list.ToDictionary(path => Path.GetFileName(path), path => new FileInfo(path).Length, StringComparer.Ordinal));
    }
}
