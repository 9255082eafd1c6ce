using System.IO.Hashing;
using System.Text.Json;

namespace Narkhoz.Lab.Runs;

/// <summary>Writes a run's folder whole or not at all.</summary>
/// <remarks>Disposing without <see cref="Commit"/> leaves nothing behind.</remarks>
public sealed class RunFolderWriter : IDisposable
{
    private readonly WholeFolder folder;
    private readonly List<FileEntry> files = [];

    /// <summary>Makes the hidden folder.</summary>
    /// <param name="root">Folder that holds the runs; made if missing.</param>
    /// <param name="id">Name of the run.</param>
    /// <exception cref="RunException">The root cannot be written to.</exception>
    public RunFolderWriter(string root, string id) => folder = new WholeFolder(Path.Combine(root, id), "--runs");

    /// <summary>The files written so far, in order of name.</summary>
    public IReadOnlyList<FileEntry> Files => [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>Writes one file and notes its length and hash.</summary>
    /// <param name="name">Path within the folder, with forward slashes.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="RunException">The file cannot be written.</exception>
    public void Add(string name, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        files.Add(new FileEntry(name, bytes.Length, Convert.ToHexStringLower(XxHash128.Hash(bytes))));
        folder.Put(name, content.WriteTo);
    }

    /// <summary>Writes the manifest and the times, and gives the folder its name; an earlier folder of the name goes.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="timing">How long the run took.</param>
    /// <exception cref="RunException">A file cannot be written or the folder cannot be renamed.</exception>
    public void Commit(RunManifest manifest, RunTiming timing)
    {
        PutJson(RunFolder.ManifestName, manifest);
        PutJson(RunFolder.TimingName, timing);
        folder.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private void PutJson<T>(string name, T value) => folder.Put(name, stream =>
    {
        JsonSerializer.Serialize(stream, value, RunJson.Indented);
        stream.WriteByte((byte)'\n');
    });
}
