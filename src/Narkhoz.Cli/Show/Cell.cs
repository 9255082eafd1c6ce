using Spectre.Console;
using Spectre.Console.Rendering;

namespace Narkhoz.Cli.Show;

/// <summary>A cell of a sheet with its style.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Below">A faint line below the text, or empty.</param>
internal readonly record struct Cell(string Text, Style Style, string Below = "")
{
    private static readonly Style Ordinary = Style.Plain;
    private static readonly Style Dim = new(Color.Grey);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>A cell in the ordinary style.</summary>
    public static implicit operator Cell(string text) => new(text, Ordinary);

    /// <summary>A cell with a faint line below its text.</summary>
    public static Cell Over(string text, string below) => new(text, Ordinary, below);

    /// <summary>A cell that stands back.</summary>
    public static Cell Faint(string text) => new(text, Dim);

    /// <summary>A cell that stands out.</summary>
    public static Cell Bold(string text) => new(text, Strong);

    /// <summary>What Spectre draws.</summary>
    /// <param name="side">Side that it stands at.</param>
    public IRenderable Drawn(Justify side)
    {
        var paragraph = new Paragraph(Text, Style) { Justification = side };
        return Below.Length > 0 ? paragraph.Append("\n" + Below, Dim) : paragraph;
    }

    /// <summary>A text coloured by a verdict: green for a hit, red for a miss, faint where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hit">The verdict.</param>
    public static Cell Verdict(string text, bool? hit) => new(text, hit is null ? Dim : new Style(hit.Value ? Color.Green : Color.Red));

    /// <summary>A relative error, coloured by how large it is: a quarter and a third are the marks of the issue.</summary>
    /// <param name="ratio">The error as a part of one, or null.</param>
    public static Cell Error(double? ratio) => new(
        Figures.Percent(ratio),
        ratio is not { } number || !double.IsFinite(number) ? Dim : new Style(Math.Abs(number) switch { <= 0.25 => Color.Green, <= 0.35 => Color.Yellow, _ => Color.Red }));
}
