using Narkhoz.Lab.Runs;

namespace Narkhoz.Cli;

/// <summary>The runs on disk.</summary>
/// <param name="folder">Folder that holds them.</param>
internal sealed class RunShelf(string folder)
{
    /// <summary>The word for the latest run.</summary>
    public const string Last = "last";

    /// <summary>Names of the runs, the latest first.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. new DirectoryInfo(folder).EnumerateDirectories()
            .Where(run => File.Exists(Path.Combine(run.FullName, RunFolder.ManifestName)))
            .OrderByDescending(run => File.GetLastWriteTimeUtc(Path.Combine(run.FullName, RunFolder.ManifestName)))
            .ThenBy(run => run.Name, StringComparer.Ordinal)
            .Select(run => run.Name)]
        : [];

    /// <summary>Opens a run by its path, its name, the beginning of its name, or <see cref="Last"/>.</summary>
    /// <param name="name">As the user wrote it.</param>
    /// <exception cref="UserException">There is no run at all.</exception>
    /// <exception cref="RunException">No run or several runs answer, or the run is damaged.</exception>
    public RunFolder Open(string name)
    {
        if (name != Last) return RunFolder.Find(folder, name);
        return Names is [var latest, ..]
            ? RunFolder.Open(Path.Combine(folder, latest))
            : throw new UserException($"there is no run in {folder}", "make one with narkhoz run industrialisation");
    }
}
