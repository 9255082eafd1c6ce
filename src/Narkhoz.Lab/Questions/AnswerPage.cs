using System.Globalization;
using System.Net;
using System.Text;
using Narkhoz.Record;

namespace Narkhoz.Lab.Questions;

/// <summary>An answer as a page that needs nothing beside it: question, verdict, chart, tables, the book's own answer.</summary>
public static class AnswerPage
{
    private const string Style = "body{font:15px/1.5 sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#222}table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .7rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}p.note{color:#666}";

    /// <summary>Writes the page.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">What the ensemble said.</param>
    /// <param name="book">The book's own answer, by rows of the catalogue.</param>
    /// <returns>HTML.</returns>
    public static string Write(Question question, QuestionAnswer answer, IReadOnlyList<CatalogueRow> book)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(book);
        var page = new StringBuilder();
        page.Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(Text(question.Name)).Append("</title><style>").Append(Style).AppendLine("</style></head><body>");
        page.Append("<h1>").Append(Text(question.Name)).Append(": ").Append(answer.Verdict).AppendLine("</h1>");
        page.Append("<p>").Append(Text(question.Ask)).Append("</p><p class=\"note\">").Append(Text(question.Source)).AppendLine("</p>");
        page.Append("<h2>Differences</h2>").AppendLine(ForestPlot.Draw($"{question.Name}: case less other, per cent of the other", RelativeEffect.Of(question.Figure, answer)));
        page.AppendLine(CultureInfo.InvariantCulture, $"<p class=\"note\">Case less other in per cent of the other, mean of {question.From} to {question.To}; lines are 90 % of {answer.Case.Seeds} seeds, runs of a seed share their chances. Deaths are counted beside output and weighed against nothing.</p>");
        page.AppendLine("<table><tr><th>figure</th><th class=\"n\">case</th><th class=\"n\">against</th><th class=\"n\">difference</th><th class=\"n\">from</th><th class=\"n\">to</th></tr>");
        Row(page, question.Figure, answer.Case, answer.Against, answer.Effect);
        foreach (var said in answer.Also.Concat(answer.Table)) Row(page, said.Figure, said.Case, said.Against, said.Effect);
        page.AppendLine("</table>");
        if (book.Count > 0)
        {
            page.AppendLine("<h2>The book's own answer</h2><table><tr><th>row</th><th>in the digest's words</th><th>lines</th></tr>");
            foreach (var row in book) page.Append("<tr><td>").Append(Text(row.Id)).Append("</td><td>").Append(Text(row.Description)).Append("</td><td>").Append(Text(row.Lines)).AppendLine("</td></tr>");
            page.AppendLine("</table>");
        }

        return page.AppendLine("</body></html>").ToString();
    }

    private static void Row(StringBuilder page, string figure, Sample of, Sample against, Sample effect)
    {
        page.Append("<tr><td>").Append(Text(figure)).Append("</td>");
        foreach (var value in (ReadOnlySpan<double>)[of.Mean, against.Mean, effect.Mean, effect.Low, effect.High])
            page.Append("<td class=\"n\">").Append(value.ToString(Math.Abs(value) < 1000 ? "0.####" : "#,0", CultureInfo.InvariantCulture)).Append("</td>");
        page.AppendLine("</tr>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
