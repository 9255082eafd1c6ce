using System.IO.Hashing;
using System.Text.Json;

namespace Narkhoz.Lab.Runs;

/// <summary>Writes a run's folder whole or not at all: files go to a hidden folder beside it that is renamed at the end.</summary>
/// <remarks>Disposing without <see cref="Commit"/> leaves nothing behind.</remarks>
public sealed class RunFolderWriter : IDisposable
{
    private readonly string target;
    private readonly string hidden;
    private readonly List<FileEntry> files = [];
    private bool committed;

    /// <summary>Makes the hidden folder.</summary>
    /// <param name="root">Folder that holds the runs; made if missing.</param>
    /// <param name="id">Name of the run.</param>
    /// <exception cref="RunException">The root cannot be written to.</exception>
    public RunFolderWriter(string root, string id)
    {
        target = Path.Combine(root, id);
        hidden = Path.Combine(root, $".{id}.{Guid.NewGuid():N}");
        Guarded(root, () => Directory.CreateDirectory(hidden));
    }

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
        Put(name, content);
    }

    /// <summary>Writes the manifest and the times, and gives the folder its name; an earlier folder of the name goes.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="timing">How long the run took.</param>
    /// <exception cref="RunException">A file cannot be written or the folder cannot be renamed.</exception>
    public void Commit(RunManifest manifest, RunTiming timing)
    {
        PutJson(RunFolder.ManifestName, manifest);
        PutJson(RunFolder.TimingName, timing);
        Guarded(target, () =>
        {
            var old = hidden + ".old";
            if (Directory.Exists(target)) Directory.Move(target, old);
            Directory.Move(hidden, target);
            committed = true;
            if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!committed && Directory.Exists(hidden)) Directory.Delete(hidden, recursive: true);
    }

    private void PutJson<T>(string name, T value)
    {
        using var content = new MemoryStream();
        JsonSerializer.Serialize(content, value, RunJson.Indented);
        content.WriteByte((byte)'\n');
        Put(name, content);
    }

    private void Put(string name, MemoryStream content) => Guarded(Path.Combine(target, name), () =>
    {
        var path = Path.Combine(hidden, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        content.WriteTo(file);
    });

    private static void Guarded(string path, Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RunException(path, $"cannot be written ({error.Message.TrimEnd('.')})", "free the space, mend the rights, or give another folder with --runs");
        }
    }
}
