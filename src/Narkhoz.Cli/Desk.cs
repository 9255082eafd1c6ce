using Spectre.Console;

namespace Narkhoz.Cli;

/// <summary>Where a command works: its screen, its streams and its folders.</summary>
/// <param name="Screen">Tables and text for a human reader; colour and width follow the terminal.</param>
/// <param name="Out">Standard output as plain text, for <c>--json</c> and for scripts.</param>
/// <param name="Error">Standard error, for one-line messages.</param>
/// <param name="Home">Folder of the installation, which holds <c>data/</c> and <c>scenarios/</c>.</param>
/// <param name="WorkingFolder">Folder that relative paths start from.</param>
internal sealed record Desk(IAnsiConsole Screen, TextWriter Out, TextWriter Error, string Home, string WorkingFolder)
{
    private const int PipedWidth = 160;

    /// <summary>What the user types.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Folder of the record.</summary>
    public string DataFolder => Path.Combine(Home, "data");

    /// <summary>Folder of the scenarios that come with the programme.</summary>
    public string ScenarioFolder => Path.Combine(Home, "scenarios");

    /// <summary>A path as the user wrote it, made absolute.</summary>
    /// <param name="path">Relative to the working folder, or absolute.</param>
    public string Resolve(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>A path as the user would write it: relative where that is shorter.</summary>
    /// <param name="path">Relative to the working folder, or absolute.</param>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(WorkingFolder, Resolve(path));
        return relative.Length < path.Length ? relative : path;
    }

    /// <summary>The desk of the running process.</summary>
    public static Desk OfThisProcess()
    {
        var output = Console.Out;
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected) screen.Profile.Width = PipedWidth;
        return new Desk(screen, output, Console.Error, HomeFolder.Find(AppContext.BaseDirectory), Environment.CurrentDirectory) { In = Console.In };
    }
}
