namespace Narkhoz.Lab.Runs;

/// <summary>Writes a folder whole or not at all: files go to a hidden folder beside it that is renamed at the end.</summary>
/// <remarks>Disposing without <see cref="Commit"/> leaves nothing behind.</remarks>
public sealed class WholeFolder : IDisposable
{
    private readonly string target;
    private readonly string hidden;
    private readonly string option;
    private bool committed;

    /// <summary>Makes the hidden folder.</summary>
    /// <param name="target">The folder to be; what stands above it is made if missing.</param>
    /// <param name="option">Option of the command line that names another folder, for the mend.</param>
    /// <exception cref="RunException">It cannot be written there.</exception>
    public WholeFolder(string target, string option)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        (this.target, this.option) = (target, option);
        var above = Path.GetDirectoryName(target) ?? "";
        hidden = Path.Combine(above, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        Guarded(above.Length > 0 ? above : target, () => Directory.CreateDirectory(hidden));
    }

    /// <summary>Writes one file.</summary>
    /// <param name="name">Path within the folder, with forward slashes.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="RunException">The file cannot be written.</exception>
    public void Put(string name, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Guarded(Path.Combine(target, name), () =>
        {
            var path = Path.Combine(hidden, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            write(file);
        });
    }

    /// <summary>Gives the folder its name; an earlier folder of the name goes.</summary>
    /// <exception cref="RunException">The folder cannot be renamed.</exception>
    public void Commit() => Guarded(target, () =>
    {
        var old = hidden + ".old";
        if (Directory.Exists(target)) Directory.Move(target, old);
        Directory.Move(hidden, target);
        committed = true;
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!committed && Directory.Exists(hidden)) Directory.Delete(hidden, recursive: true);
    }

    private void Guarded(string path, Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RunException(path, $"cannot be written ({error.Message.TrimEnd('.')})", $"free the space, mend the rights, or give another folder with {option}");
        }
    }
}
