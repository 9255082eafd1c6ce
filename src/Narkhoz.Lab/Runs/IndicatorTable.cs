using Narkhoz.Model;

namespace Narkhoz.Lab.Runs;

/// <summary>All figures of a run, in the order in which they were written, with look-up by what they are.</summary>
public sealed class IndicatorTable : IIndicatorSink
{
    private readonly List<Indicator> rows = [];
    private Dictionary<IndicatorKey, List<int>>? index;

    /// <summary>The figures, in the order of writing: by year, and within a year as the model names them.</summary>
    public IReadOnlyList<Indicator> Rows => rows;

    /// <summary>Years that have figures, in order.</summary>
    public IReadOnlyList<int> Years => rows.Select(row => row.Year).Distinct().Order().ToList();

    /// <summary>What the table holds, each once, in the order of first writing.</summary>
    public IEnumerable<IndicatorKey> Keys => Index.Keys;

    private Dictionary<IndicatorKey, List<int>> Index => index ??= BuildIndex();

    /// <inheritdoc/>
    public void Write(in Indicator row)
    {
        rows.Add(row);
        index = null;
    }

    /// <summary>One figure.</summary>
    /// <param name="name">Indicator, e.g. <c>output</c>.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="product">Product id; empty where the figure is not of one product.</param>
    /// <param name="zone">Zone id; empty for the Union.</param>
    /// <param name="truth">Which of the truths.</param>
    /// <returns>The figure in its own unit, or null where the run has none or it is not a number.</returns>
    public double? Value(string name, int year, string product = "", string zone = "", Truth truth = Truth.True)
    {
        foreach (var row in Series(new IndicatorKey(name, product, zone, truth)))
            if (row.Year == year) return double.IsFinite(row.Value) ? row.Value : null;
        return null;
    }

    /// <summary>The years of one figure.</summary>
    /// <param name="key">What the figure is.</param>
    /// <returns>Its rows in order of time; empty where the run has none.</returns>
    public IEnumerable<Indicator> Series(IndicatorKey key) =>
        Index.TryGetValue(key, out var places) ? places.Select(place => rows[place]) : [];

    /// <summary>Unit of an indicator of a product.</summary>
    /// <param name="name">Indicator.</param>
    /// <param name="product">Product id, or empty.</param>
    /// <returns>The unit of its first row, or empty where there is none.</returns>
    public string Unit(string name, string product = "")
    {
        foreach (var row in rows)
            if (row.Name == name && row.Product == product) return row.Unit;
        return "";
    }

    private Dictionary<IndicatorKey, List<int>> BuildIndex()
    {
        var built = new Dictionary<IndicatorKey, List<int>>();
        for (var place = 0; place < rows.Count; place++)
        {
            var key = IndicatorKey.Of(rows[place]);
            if (!built.TryGetValue(key, out var places)) built[key] = places = [];
            places.Add(place);
        }

        return built;
    }
}

/// <summary>What a figure is, apart from its year.</summary>
/// <param name="Name">Indicator, e.g. <c>output</c>.</param>
/// <param name="Product">Product id, or empty.</param>
/// <param name="Zone">Zone id, or empty for the Union.</param>
/// <param name="Truth">Which of the truths.</param>
public readonly record struct IndicatorKey(string Name, string Product, string Zone, Truth Truth)
{
    /// <summary>What a row is.</summary>
    /// <param name="row">The row.</param>
    public static IndicatorKey Of(in Indicator row) => new(row.Name, row.Product, row.Zone, row.Truth);
}
