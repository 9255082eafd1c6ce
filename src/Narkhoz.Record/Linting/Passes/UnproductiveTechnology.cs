namespace Narkhoz.Record.Linting.Passes;

/// <summary>Products that use up more of themselves, directly and through each other, than is made.</summary>
/// <remarks>
/// The Perron root of the matrix of input norms must be below 1 (Hawkins and Simon 1949). Prices only rescale the rows and
/// columns, so the root in value terms is that of the norms in physical units. It is taken for each circle of products that
/// feed one another, so that the message names the products at fault.
/// </remarks>
internal sealed class UnproductiveTechnology : LintPass
{
    /// <inheritdoc/>
    public override IEnumerable<LintFinding> Find(RecordDraft draft)
    {
        var products = draft.Products.DistinctBy(p => p.Id).ToList();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var p in products) index.Add(p.Id, index.Count);
        var norms = draft.Parameters.Where(p => NormId.Input(p.Id) is { } n && index.ContainsKey(n.Product) && index.ContainsKey(n.Key)).ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var month in Months(norms))
        {
            var matrix = Matrix(products, index, norms, month);
            foreach (var circle in Circles.Of(matrix))
            {
                var root = PerronRoot.Of(matrix, circle);
                var names = string.Join(", ", circle.Select(i => products[i].Id));
                if (root < 1 || !told.Add(names)) continue;
                var first = FirstInside(products, circle, norms);
                yield return At(draft, first, FormattableString.Invariant($"{names} use up as much as they make or more (Perron root {root:0.###})"), "lower their input norms");
            }
        }
    }

    /// <summary>The months in which a norm changes, and the first month of the record.</summary>
    private static IEnumerable<YearMonth> Months(List<Parameter> norms)
    {
        var indices = new List<int> { RecordSpan.First.Index };
        foreach (var norm in norms)
        {
            foreach (var dated in norm.History)
            {
                if (!indices.Contains(dated.From.Index)) indices.Add(dated.From.Index);
            }
        }

        indices.Sort();
        return indices.Select(i => new YearMonth(i));
    }

    private static double[,] Matrix(List<Product> products, Dictionary<string, int> index, List<Parameter> norms, YearMonth month)
    {
        var matrix = new double[products.Count, products.Count];
        foreach (var p in norms)
        {
            var norm = NormId.Input(p.Id)!.Value;
            int made = index[norm.Product], used = index[norm.Key];
            var factor = Units.TryFactor(p.Unit, $"{products[used].Unit}/{products[made].Unit}", out var f) ? f : 1;
            matrix[used, made] = Math.Max(0, p.At(month) * factor);
        }

        return matrix;
    }

    /// <summary>The norm inside the circle that comes first in the files: where the reader is sent.</summary>
    private static Parameter FirstInside(List<Product> products, IReadOnlyList<int> circle, List<Parameter> norms)
    {
        var inside = circle.Select(i => products[i].Id).ToHashSet(StringComparer.Ordinal);
        return norms.First(p => NormId.Input(p.Id) is { } n && inside.Contains(n.Product) && inside.Contains(n.Key));
    }
}
