using System.Globalization;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>A table as far as it has been read: labels, cells with their lines, and figures by label.</summary>
/// <remarks>Folder and single file of our own format fill it part by part; the names of the parts are those of the files.</remarks>
internal sealed class SystemDraft
{
    private readonly Dictionary<string, DraftPart> _parts;
    private readonly Dictionary<string, List<(string Label, double Value, string File, int Line)>> _figures = new(StringComparer.Ordinal);

    /// <summary>Makes an empty draft.</summary>
    /// <param name="file">The file or folder, for errors that have no line.</param>
    public SystemDraft(string file)
    {
        File = file;
        _parts = new DraftPart[]
        {
            new("coefficients", Products, Techniques),
            new("flows", Products, Techniques),
            new("outputs", Products, Techniques),
            new("labour", Labour, Techniques),
            new("resources", Resources, Techniques),
            new("capital", Products, Techniques),
            new("depreciation", Products, Techniques),
            new("satellites", Satellites, Techniques) { Signed = true },
            new("final_demand", Products, Categories) { Signed = true },
        }.ToDictionary(part => part.Name, StringComparer.Ordinal);
    }

    /// <summary>The file or folder, for errors that have no line.</summary>
    public string File { get; }

    /// <summary>What the table says of itself: <c>name</c>, <c>unit</c>.</summary>
    public Dictionary<string, string> About { get; } = new(StringComparer.Ordinal);

    /// <summary>Products.</summary>
    public LabelIndex Products { get; } = new("product");

    /// <summary>Techniques; the products where the table declares none.</summary>
    public LabelIndex Techniques { get; } = new("technique");

    /// <summary>Kinds of labour, as they come.</summary>
    public LabelIndex Labour { get; } = new("kind of labour");

    /// <summary>Resources, as they come.</summary>
    public LabelIndex Resources { get; } = new("resource");

    /// <summary>Satellites, as they come.</summary>
    public LabelIndex Satellites { get; } = new("satellite");

    /// <summary>Categories of final use, as they come.</summary>
    public LabelIndex Categories { get; } = new("final use");

    /// <summary>Long name of each product; empty where it has none.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Unit of each product; empty where it has none.</summary>
    public List<string> Units { get; } = [];

    /// <summary>The product that a unit of level of each technique is counted in; empty where it is not declared.</summary>
    public List<(string Product, string File, int Line)> Main { get; } = [];

    /// <summary>Names of the parts that are matrices.</summary>
    public IEnumerable<string> Parts => _parts.Keys;

    /// <summary>A part that is a matrix.</summary>
    public DraftPart this[string part] => _parts[part];

    /// <summary>Whether a part was given.</summary>
    public bool Has(string part) => _parts[part].Cells is not null;

    /// <summary>Whether some figures were given.</summary>
    public bool HasFigures(string figures) => _figures.ContainsKey(figures);

    /// <summary>Declares a product.</summary>
    public void AddProduct(string label, string name, string unit, string file, int line)
    {
        Products.Declare(label, file, line);
        Names.Add(name);
        Units.Add(unit);
    }

    /// <summary>Declares a technique.</summary>
    public void AddTechnique(string label, string product, string file, int line)
    {
        Techniques.Declare(label, file, line);
        Main.Add((product, file, line));
    }

    /// <summary>Products and techniques are complete: where no technique is declared, each product has one of its own name.</summary>
    /// <param name="productsFile">File that declares the products.</param>
    /// <param name="techniquesFile">File that declares the techniques.</param>
    public void CloseLabels(string productsFile, string techniquesFile)
    {
        if (Products.Count == 0) throw new TableException(productsFile, 0, "there are no products", "list them");
        if (Techniques.Count == 0)
            foreach (var product in Products.Labels) AddTechnique(product, product, productsFile, 0);
        Products.Close(productsFile);
        Techniques.Close(techniquesFile);
    }

    /// <summary>Notes a figure of a label: a capacity, an order; the label is looked up at the end.</summary>
    public void AddFigure(string figures, string label, double value, string file, int line)
    {
        if (!_figures.TryGetValue(figures, out var list)) _figures[figures] = list = [];
        list.Add((label, value, file, line));
    }

    /// <summary>The figures of a kind, one element a label.</summary>
    /// <param name="figures">Their kind.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="missing">Where a label has none.</param>
    /// <exception cref="TableException">A label is not known or stands twice.</exception>
    public double[] Figures(string figures, LabelIndex labels, double missing)
    {
        var values = new double[labels.Count];
        Array.Fill(values, missing);
        if (!_figures.TryGetValue(figures, out var list)) return values;
        var lines = new int[labels.Count];
        foreach (var (label, value, file, line) in list)
        {
            var place = labels.Find(label);
            if (place < 0) throw new TableException(file, line, $"the {labels.Kind} '{label}' is not known", "write it as where it is declared");
            if (lines[place] > 0) throw new TableException(file, line, $"'{label}' has {figures} twice, first in line {lines[place].ToString(CultureInfo.InvariantCulture)}", "keep one of the two");
            (values[place], lines[place]) = (value, line);
        }

        return values;
    }

    /// <summary>Declares sectors: products, each with one technique of its own name.</summary>
    public void CloseSectors(string file) => CloseLabels(file, file);

    /// <summary>Starts a part.</summary>
    public DraftPart Begin(string part, string file)
    {
        var begun = _parts[part];
        begun.Cells ??= new CellList(file);
        return begun;
    }
}

/// <summary>A matrix of a draft.</summary>
/// <param name="name">Its name, which is also that of its file.</param>
/// <param name="rows">Labels of its rows.</param>
/// <param name="columns">Labels of its columns.</param>
internal sealed class DraftPart(string name, LabelIndex rows, LabelIndex columns)
{
    /// <summary>Its name, which is also that of its file.</summary>
    public string Name => name;

    /// <summary>Labels of its rows.</summary>
    public LabelIndex Rows => rows;

    /// <summary>Labels of its columns.</summary>
    public LabelIndex Columns => columns;

    /// <summary>Whether a cell may be negative.</summary>
    public bool Signed { get; init; }

    /// <summary>Its cells; null where the table does not have it.</summary>
    public CellList? Cells { get; set; }

    /// <summary>Least number that may be a cell.</summary>
    public double Least => Signed ? -CsvRows.Largest : 0;

    /// <summary>Largest number that may be a cell.</summary>
    public double Most => name == "depreciation" ? 1 : CsvRows.Largest;

    /// <summary>Takes the number in a field of a row as a cell.</summary>
    /// <exception cref="TableException">The number is out of range, or a label is not known.</exception>
    public void Take(CsvRows row, int field, string rowLabel, string columnLabel, double? empty = null)
    {
        var value = Signed ? row.Number(field, empty) : row.Amount(field, empty);
        if (value == 0 && empty is not null) return;
        if (value > Most) throw row.Error($"{rowLabel} wears out by {value.ToString(CultureInfo.InvariantCulture)} a year", "give the share that wears out, 0 to 1");
        Cells!.Add(rows.Place(rowLabel, row.File, row.Line), columns.Place(columnLabel, row.File, row.Line), value, row.Line);
    }

    /// <summary>The part as a matrix with names; null where the table does not have it.</summary>
    public LabelledMatrix? ToLabelled(double[]? scale = null) =>
        Cells is null ? null : new LabelledMatrix(rows.ToLabels(), columns.ToLabels(), Cells.Compressed(rows, columns, scale));
}
