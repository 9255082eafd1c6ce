using Narkhoz.Record;

namespace Narkhoz.Lab.Reference;

/// <summary>The products with their norms.</summary>
internal static class ProductPage
{
    /// <summary>The page.</summary>
    internal static string Text(RecordBook record)
    {
        var table = new MarkdownTable("id", "name", "unit", "group", "row of table A4", "#quantum", "stored", "traded");
        foreach (var p in record.Products)
            table.Row($"[{p.Id}](#{p.Id})", p.Name, p.Unit, Word(p.Group), p.BookRow ?? "", MarkdownTable.Number(p.Quantum), p.Storable ? "yes" : "no", p.Traded ? "yes" : "no");
        var text = ReferencePages.Head(
            "Products",
            "In the order of the model. What the fields mean is in [technology.md](../technology.md); sources: `./narkhoz data why <product>`.") + table + "\n";
        foreach (var product in record.Products) text += Norms(record, product);
        return text.TrimEnd('\n') + "\n";
    }

    private static string Norms(RecordBook record, Product product)
    {
        var head = $"product.{product.Id}";
        var table = new MarkdownTable("field", "#value", "unit", "confidence");
        var regions = new List<string>();
        foreach (var p in record.Parameters.Under(head))
        {
            var field = p.Id[(head.Length + 1)..];
            if (field.StartsWith("region.", StringComparison.Ordinal)) regions.Add($"{field["region.".Length..]} {MarkdownTable.Number(p.Value)}");
            else table.Row($"`{field}`", ParameterPage.Value(p), p.Unit, p.Confidence.Word());
        }

        var shares = regions.Count > 0 ? $"\nShares of the zones: {string.Join(", ", regions)}.\n" : "";
        return $"## {product.Id}\n\n{product.Name}, {product.Unit}.\n\n{table}{shares}\n";
    }

    private static string Word(ProductGroup group) => Enum.GetName(group)!.ToLowerInvariant();
}
