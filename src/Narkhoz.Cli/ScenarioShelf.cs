using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>The scenarios that come with the programme, and any file that the user names.</summary>
internal static class ScenarioShelf
{
    /// <summary>Files of the scenarios, in order of name.</summary>
    /// <param name="folder">Folder of the scenarios.</param>
    public static IReadOnlyList<string> Files(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>Ids of the scenarios, in order of name.</summary>
    /// <param name="folder">Folder of the scenarios.</param>
    public static IReadOnlyList<string> Ids(string folder) => [.. Files(folder).Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>Ids of the mechanisms that a scenario can switch off.</summary>
    /// <param name="record">The record that they read.</param>
    public static IReadOnlyList<string> MechanismIds(RecordBook record) => [.. Mechanisms.List(record).Select(mechanism => mechanism.Id)];

    /// <summary>Reads a scenario by id or by file.</summary>
    /// <param name="desk">Where the command works.</param>
    /// <param name="name">Id of a scenario that comes with the programme, or path of a file.</param>
    /// <param name="record">The record that it changes.</param>
    /// <exception cref="UserException">There is no such scenario.</exception>
    /// <exception cref="RecordException">Something in the file is wrong.</exception>
    public static Scenario Read(Desk desk, string name, RecordBook record)
    {
        // To list the mechanisms takes a model, which is built only for a scenario that switches one off.
        var file = FileOf(desk, name);
        var scenario = Scenario.Read(file, record);
        return scenario.Off.Count == 0 ? scenario : Scenario.Read(file, record, MechanismIds(record));
    }

    private static string FileOf(Desk desk, string name)
    {
        var known = Path.Combine(desk.ScenarioFolder, name + ".yaml");
        if (!name.Contains('/') && File.Exists(known)) return known;
        if (File.Exists(name)) return name;
        if (File.Exists(desk.Resolve(name))) return desk.Resolve(name);
        var near = Nearest.Find(name, Ids(desk.ScenarioFolder));
        throw new UserException(
            $"'{name}' is neither a scenario nor a file",
            near is null ? "see narkhoz scenarios" : $"the nearest scenario is '{near}'");
    }
}
