using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>The line above an answer on a table.</summary>
internal static class Heading
{
    /// <summary>Draws it.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="name">Name of the table.</param>
    /// <param name="about">What it is; the unit of its flows comes after it.</param>
    /// <param name="unit">The unit, or empty.</param>
    public static void Draw(IAnsiConsole screen, string name, string about, string unit)
    {
        screen.WriteLine();
        screen.MarkupLineInterpolated($"  [bold]{name}[/]  [grey]{about}{(unit.Length > 0 ? ", " + unit : "")}[/]");
        screen.WriteLine();
    }
}
