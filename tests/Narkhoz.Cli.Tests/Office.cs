using System.Text.Json;
using Spectre.Console.Testing;

namespace Narkhoz.Cli.Tests;

/// <summary>A place to run commands in: a working folder of its own, a screen of a given width, and the small record in <c>home/</c>.</summary>
internal sealed class Office : IDisposable
{
    private readonly TestConsole screen = new();
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };
    private readonly string folder = Directory.CreateTempSubdirectory("narkhoz-cli-").FullName;

    public Office(int width = 100, string? home = null, string typed = "")
    {
        screen.Profile.Width = width;
        Desk = new Desk(screen, output, error, home ?? Golden.Home, folder) { In = new StringReader(typed) };
    }

    public Desk Desk { get; }

    public string Runs => Path.Combine(folder, "runs");

    /// <summary>What was written to standard output, by screen and as plain text.</summary>
    public string Out => Anonymous(screen.Output + output);

    public string Error => Anonymous(error.ToString());

    public int Run(params string[] args) => NarkhozCommandLine.Run(args, Desk);

    /// <summary>Runs a command with <c>--json</c> and reads its answer.</summary>
    public JsonElement Json(params string[] args)
    {
        var code = Run([.. args, "--json"]);
        Assert.True(code is ExitCode.Ok or ExitCode.Found, Error);
        Assert.Equal("", screen.Output);
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    public void Dispose()
    {
        screen.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // Paths differ from machine to machine.
    private string Anonymous(string text) => text
        .Replace(Path.GetRelativePath(folder, Golden.Home), "HOME", StringComparison.Ordinal)
        .Replace(Golden.Home, "HOME", StringComparison.Ordinal)
        .Replace(folder, "HERE", StringComparison.Ordinal);
}
