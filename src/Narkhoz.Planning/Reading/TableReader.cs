using System.Globalization;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Reads tables and targets from files.</summary>
/// <remarks>The formats, with examples, and every error are described in <c>docs/planning/tables.md</c>.</remarks>
public static class TableReader
{
    private const int CulpritsNamed = 5;

    /// <summary>Names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. TableFormat.All.Select(format => format.Name)];

    /// <summary>What each format is, beside <see cref="Formats"/>.</summary>
    public static IReadOnlyList<string> FormatsTold { get; } = [.. TableFormat.All.Select(format => format.What)];

    /// <summary>Reads a table from a folder or a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="options">How to read it; null for the defaults.</param>
    /// <exception cref="TableException">The table is not there, is wrong, is unproductive, or does not fit into memory.</exception>
    public static PlanningTable Read(string path, TableOptions? options = null) => Read(TableSource.At(path), options);

    /// <summary>Reads a table.</summary>
    /// <param name="source">Its files.</param>
    /// <param name="options">How to read it; null for the defaults.</param>
    /// <exception cref="TableException">The table is wrong, is unproductive, or does not fit into memory.</exception>
    public static PlanningTable Read(TableSource source, TableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new TableOptions();
        MemoryNeed.Check(source, options.Memory);
        var table = FormatOf(source, options.Format).Read(source, options);
        if (options.RefuseUnproductive && table.System.IsLeontief && Unproductive(table) is { } why)
            throw new TableException(source.Shown(source.Only ?? ""), 0, why, "check their inputs and their outputs; they use up what they make");
        return table;
    }

    /// <summary>Reads targets for a table: a CSV file with the columns <c>product</c>, <c>order</c>, <c>assortment</c>.</summary>
    /// <param name="source">The file, or a folder with a file <c>targets.csv</c>.</param>
    /// <param name="products">Products of the table.</param>
    /// <exception cref="TableException">The file is not there or is wrong.</exception>
    public static PlanTargets ReadTargets(TableSource source, Labels products)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(products);
        var file = source.Only ?? "targets.csv";
        var draft = new SystemDraft(source.Shown(file));
        OwnFormat.ReadTargets(source, file, draft);
        var index = new LabelIndex("product");
        for (var product = 0; product < products.Count; product++) index.Declare(products[product], draft.File, 0);
        return new PlanTargets(draft.Figures("orders", index, 0), draft.Figures("assortment", index, 0));
    }

    /// <summary>In words, why a Leontief table is not productive; null where it is.</summary>
    private static string? Unproductive(PlanningTable table)
    {
        if (Productivity.FaultOf(table.System.Inputs) is not { } found) return null;
        var named = found.Culprits.Take(CulpritsNamed).Select(product => table.System.Products[product]);
        var more = found.Culprits.Count > CulpritsNamed ? $" and {found.Culprits.Count - CulpritsNamed} more that need one another" : "";
        return $"the table is not productive: its Perron root is {found.Root.ToString("0.######", CultureInfo.InvariantCulture)}, because of {string.Join(", ", named)}{more}";
    }

    private static TableFormat FormatOf(TableSource source, string? name)
    {
        var shown = source.Shown(source.Only ?? "");
        if (name is not null)
            return TableFormat.All.FirstOrDefault(format => format.Name == name) ?? throw new TableException(shown, 0, $"there is no format '{name}'", $"known are {string.Join(", ", Formats)}");
        return TableFormat.All.FirstOrDefault(format => format.Recognises(source))
            ?? throw new TableException(shown, 0, "the format is not recognised", $"name it with --format; known are {string.Join(", ", Formats)}");
    }
}
