namespace Narkhoz.Cli;

/// <summary>Finds the folder that holds the record and the scenarios.</summary>
internal static class HomeFolder
{
    /// <summary>Environment variable that overrides the search.</summary>
    public const string Variable = "NARKHOZ_HOME";

    private static readonly string Mark = Path.Combine("data", "geography", "republics.yaml");

    /// <summary>The nearest folder at or above the programme that holds the record.</summary>
    /// <param name="programme">Folder of the programme.</param>
    public static string Find(string programme)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set) return Path.GetFullPath(set);
        for (var folder = new DirectoryInfo(programme); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark))) return folder.FullName;
        }

        return programme;
    }
}
