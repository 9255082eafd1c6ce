using Narkhoz.Lab.Questions;
using Spectre.Console.Rendering;

namespace Narkhoz.Cli.Show;

/// <summary>Differences with their intervals as lines of text: a dot for the mean, a line for 90 % of the seeds, nought in the middle.</summary>
internal static class ForestDrawing
{
    private const int Half = 20;

    /// <summary>Draws them.</summary>
    public static IRenderable Of(IReadOnlyList<RelativeEffect> effects)
    {
        var reach = RelativeEffect.Reach(effects);
        var sheet = new Sheet("Differences, per cent of the other case").Text("figure").Ids($"-{reach:0.#}".PadRight(Half) + "0" + $"+{reach:0.#}".PadLeft(Half)).Numbers("mean", "from", "to");
        foreach (var effect in effects) sheet.Row(effect.Figure, Line(effect, reach), $"{effect.Mean:0.0}", $"{effect.Low:0.0}", $"{effect.High:0.0}");
        return sheet.Drawing;
    }

    /// <summary>One line of the drawing.</summary>
    internal static string Line(RelativeEffect effect, double reach)
    {
        Span<char> line = stackalloc char[(2 * Half) + 1];
        line.Fill(' ');
        line[Half] = '│';
        for (var i = At(effect.Low); i <= At(effect.High); i++) line[i] = '─';
        line[At(effect.Mean)] = '●';
        return line.ToString();

        int At(double percent) => Half + (int)Math.Round(Half * percent / reach, MidpointRounding.AwayFromZero);
    }
}
