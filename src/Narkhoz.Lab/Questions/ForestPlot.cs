using System.Globalization;
using System.Net;
using System.Text;

namespace Narkhoz.Lab.Questions;

/// <summary>Differences with their intervals as a picture (SVG): a line for the 90 % interval, a dot for the mean, nought in the middle.</summary>
/// <remarks>The forest plot of the statistics of trials (Lewis and Clarke 2001). Drawn without a library, so that it stands in a page, in a paper or by itself.</remarks>
public static class ForestPlot
{
    private const int Row = 24;
    private const int Names = 230;
    private const int Plot = 420;
    private const int Numbers = 190;
    private const int Head = 34;

    /// <summary>Draws the differences.</summary>
    /// <param name="title">What they are, for readers who do not see the picture.</param>
    /// <param name="effects">The differences, from top to bottom.</param>
    /// <returns>An <c>svg</c> element.</returns>
    public static string Draw(string title, IReadOnlyList<RelativeEffect> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var reach = RelativeEffect.Reach(effects);
        var (width, height) = (Names + Plot + Numbers, Head + (Row * effects.Count) + 8);
        var svg = new StringBuilder();
        Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\"><title>{WebUtility.HtmlEncode(title)}</title>");
        Write($"<line x1=\"{At(0)}\" x2=\"{At(0)}\" y1=\"{Head - 8}\" y2=\"{height - 4}\" stroke=\"#888\"/>");
        foreach (var mark in (ReadOnlySpan<double>)[-reach, 0, reach]) Write($"<text x=\"{At(mark)}\" y=\"16\" text-anchor=\"middle\" fill=\"#666\">{mark:+0.#;-0.#;0} %</text>");
        for (var i = 0; i < effects.Count; i++)
        {
            var (effect, y) = (effects[i], Head + (Row * i) + (Row / 2));
            var colour = effect.Low > 0 ? "#2166ac" : effect.High < 0 ? "#b2182b" : "#666";
            Write($"<text x=\"{Names - 10}\" y=\"{y + 4}\" text-anchor=\"end\">{WebUtility.HtmlEncode(effect.Figure)}</text>");
            Write($"<line x1=\"{At(effect.Low)}\" x2=\"{At(effect.High)}\" y1=\"{y}\" y2=\"{y}\" stroke=\"{colour}\" stroke-width=\"3\"/><circle cx=\"{At(effect.Mean)}\" cy=\"{y}\" r=\"4\" fill=\"{colour}\"/>");
            Write($"<text x=\"{Names + Plot + 10}\" y=\"{y + 4}\" fill=\"#333\">{effect.Mean:+0.0;-0.0;0.0} % [{effect.Low:0.0}, {effect.High:0.0}]</text>");
        }

        return svg.Append("</svg>").ToString();

        string At(double percent) => (Names + 20 + ((Plot - 40) * (percent + reach) / (2 * reach))).ToString("0.#", CultureInfo.InvariantCulture);

        void Write(FormattableString text) => svg.AppendLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
