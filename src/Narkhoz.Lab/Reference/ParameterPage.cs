using Narkhoz.Record;

namespace Narkhoz.Lab.Reference;

/// <summary>The parameters of no single product.</summary>
internal static class ParameterPage
{
    /// <summary>The page.</summary>
    internal static string Text(RecordBook record)
    {
        var text = ReferencePages.Head(
            "Parameters",
            "All that belong to no single product (those are in [products.md](products.md)). A dated parameter shows its first value and how many it has. `./narkhoz data why <id>` gives file and line.");
        foreach (var group in record.Parameters.Where(p => !p.Id.StartsWith("product.", StringComparison.Ordinal)).GroupBy(p => p.Id[..p.Id.IndexOf('.', StringComparison.Ordinal)]))
        {
            var table = new MarkdownTable("id", "#value", "unit", "prior", "confidence", "source");
            foreach (var p in group) table.Row($"`{p.Id}`", Value(p), p.Unit, PriorOf(p), p.Confidence.Word(), p.Note is { } note ? $"{p.Source}. {note}" : p.Source);
            text += $"## {group.Key}\n\n{table}\n";
        }

        return text.TrimEnd('\n') + "\n";
    }

    /// <summary>The value, or the first of a dated parameter.</summary>
    internal static string Value(Parameter p) =>
        p.History.Count > 1 ? $"{MarkdownTable.Number(p.Value)} (first of {p.History.Count})" : MarkdownTable.Number(p.Value);

    private static string PriorOf(Parameter p) => p.Prior is { } prior
        ? $"{MarkdownTable.Number(prior.Low)} to {MarkdownTable.Number(prior.High)}, {ShapeOf(prior.Shape)}"
        : "";

    private static string ShapeOf(PriorShape shape) => shape switch
    {
        PriorShape.Uniform => "uniform",
        PriorShape.LogUniform => "log-uniform",
        _ => "triangular",
    };
}
