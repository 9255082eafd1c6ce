using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.SupplyUse;

/// <summary>A supply and a use table of one economy and year.</summary>
/// <remarks>Eurostat Manual of Supply, Use and Input-Output Tables (2008); United Nations Handbook (2018). Amounts in one unit of value. Immutable.</remarks>
public sealed record SupplyUseTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="supply">Who makes what: products x industries.</param>
    /// <param name="use">Who uses what: products x industries.</param>
    /// <param name="finalUse">Final uses: products x categories; imports as a negative category.</param>
    /// <param name="valueAdded">Value added and whatever else industries have beside products: rows x industries.</param>
    /// <exception cref="ArgumentException">Shapes differ.</exception>
    public SupplyUseTable(string name, LabelledMatrix supply, LabelledMatrix use, LabelledMatrix finalUse, LabelledMatrix valueAdded)
    {
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(finalUse);
        ArgumentNullException.ThrowIfNull(valueAdded);
        if (use.Cells.Rows != supply.Cells.Rows || finalUse.Cells.Rows != supply.Cells.Rows) throw new ArgumentException("supply, use and final use have different products", nameof(use));
        if (use.Cells.Columns != supply.Cells.Columns || valueAdded.Cells.Columns != supply.Cells.Columns) throw new ArgumentException("supply, use and value added have different industries", nameof(use));
        (Name, Supply, Use, FinalUse, ValueAdded) = (name, supply, use, finalUse, valueAdded);
    }

    /// <summary>Its name.</summary>
    public string Name { get; init; }

    /// <summary>Who makes what: products x industries.</summary>
    public LabelledMatrix Supply { get; }

    /// <summary>Who uses what: products x industries.</summary>
    public LabelledMatrix Use { get; }

    /// <summary>Final uses: products x categories.</summary>
    public LabelledMatrix FinalUse { get; }

    /// <summary>Value added and other rows: rows x industries.</summary>
    public LabelledMatrix ValueAdded { get; }

    /// <summary>Rows of <see cref="ValueAdded"/> that are labour.</summary>
    public IReadOnlySet<string> Labour { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Unit of value; empty where it is not known.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Long names by label, of products and industries; empty where there are none.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was mended on reading.</summary>
    public IReadOnlyList<TableRemark> Remarks { get; init; } = [];

    /// <summary>Output of each product at home.</summary>
    public double[] ProductOutput() => Sums.OfRows(Supply.Cells);

    /// <summary>Output of each industry.</summary>
    public double[] IndustryOutput() => Sums.OfColumns(Supply.Cells);

    /// <summary>Turns supply and use into a symmetric table.</summary>
    /// <param name="model">By which model.</param>
    /// <exception cref="TableException">The model needs as many made products as industries, or the supply table cannot be inverted.</exception>
    public SymmetricTable ToSymmetric(SymmetricModel model) => new SymmetricMaking(this).Make(model);
}
