using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Our own format as a folder: one CSV file a part, long (<c>product,technique,value</c>) or wide (a column a technique).</summary>
/// <remarks>Described with examples in <c>docs/planning/tables.md</c>.</remarks>
internal static class OwnFormat
{
    private const string ProductsFile = "products.csv";
    private const string TechniquesFile = "techniques.csv";
    private const string ValueColumn = "value";

    /// <summary>What the first column of a part is called, and the second in the long form.</summary>
    private static readonly Dictionary<string, (string Row, string Column)> Heads = new(StringComparer.Ordinal)
    {
        ["coefficients"] = ("product", "technique"),
        ["flows"] = ("product", "technique"),
        ["outputs"] = ("product", "technique"),
        ["labour"] = ("labour", "technique"),
        ["resources"] = ("resource", "technique"),
        ["capital"] = ("product", "technique"),
        ["depreciation"] = ("product", "technique"),
        ["satellites"] = ("satellite", "technique"),
        ["final_demand"] = ("product", "category"),
    };

    /// <summary>Whether a folder is in this format.</summary>
    public static bool Recognises(TableSource source) =>
        source.Only is null && (source.Has("coefficients.csv") || (source.Has("flows.csv") && !Cockshott(source)));

    /// <summary>Reads a folder.</summary>
    /// <exception cref="TableException">Something in it is wrong.</exception>
    public static SystemDraft Read(TableSource source)
    {
        var draft = new SystemDraft(source.Shown(""));
        var inputs = source.Has("coefficients.csv") ? "coefficients" : "flows";
        if (inputs == "coefficients" && source.Has("flows.csv"))
            throw new TableException(source.Shown("flows.csv"), 0, "the folder has coefficients and flows", "keep one of the two files");
        if (source.Has("about.csv")) ReadAbout(source, draft);
        if (source.Has(ProductsFile)) ReadProducts(source, draft);
        else ReadProductsOf(source, inputs, draft);
        if (source.Has(TechniquesFile)) ReadTechniques(source, draft);
        draft.CloseLabels(source.Shown(source.Has(ProductsFile) ? ProductsFile : inputs + ".csv"), source.Shown(source.Has(TechniquesFile) ? TechniquesFile : ProductsFile));
        foreach (var part in draft.Parts.Where(part => source.Has(part + ".csv"))) ReadPart(source, part, draft);
        if (source.Has("available.csv")) ReadFigures(source, "available.csv", "factor", draft, "available");
        if (source.Has("targets.csv")) ReadTargets(source, "targets.csv", draft);
        return draft;
    }

    /// <summary>Reads targets: <c>product,order,assortment</c>, of which one may be missing.</summary>
    /// <exception cref="TableException">Something in the file is wrong.</exception>
    public static void ReadTargets(TableSource source, string file, SystemDraft draft)
    {
        using var rows = CsvRows.Open(source, file);
        var (product, order, assortment) = (Needed(rows, "product"), rows.Column("order"), rows.Column("assortment"));
        if (order < 0 && assortment < 0) throw new TableException(rows.File, 1, "there is neither a column 'order' nor 'assortment'", "add one of the two");
        Refuse(rows, "product", "order", "assortment");
        while (rows.Next())
        {
            if (order >= 0) draft.AddFigure("orders", rows.Text(product), rows.Number(order, 0), rows.File, rows.Line);
            if (assortment >= 0) draft.AddFigure("assortment", rows.Text(product), rows.Amount(assortment, 0), rows.File, rows.Line);
        }
    }

    private static bool Cockshott(TableSource source)
    {
        using var rows = CsvRows.Open(source, "flows.csv");
        return rows.Header[0] == "headings";
    }

    private static void ReadAbout(TableSource source, SystemDraft draft)
    {
        using var rows = CsvRows.Open(source, "about.csv");
        var (key, value) = (Needed(rows, "key"), Needed(rows, ValueColumn));
        while (rows.Next()) draft.About[rows.Text(key)] = rows.Text(value);
    }

    private static void ReadProducts(TableSource source, SystemDraft draft)
    {
        using var rows = CsvRows.Open(source, ProductsFile);
        var (label, name, unit) = (Needed(rows, "product"), rows.Column("name"), rows.Column("unit"));
        Refuse(rows, "product", "name", "unit");
        while (rows.Next())
            draft.AddProduct(rows.Text(label), name < 0 ? "" : rows.Text(name), unit < 0 ? "" : rows.Text(unit), rows.File, rows.Line);
    }

    /// <summary>Without a list of products the columns of a wide table are the products.</summary>
    private static void ReadProductsOf(TableSource source, string inputs, SystemDraft draft)
    {
        using var rows = CsvRows.Open(source, inputs + ".csv");
        if (IsLong(rows, inputs)) throw new TableException(source.Shown(ProductsFile), 0, "the file is missing", "list the products in it, in a column 'product'");
        foreach (var label in rows.Header.Skip(1)) draft.AddProduct(label, "", "", rows.File, 1);
    }

    private static void ReadTechniques(TableSource source, SystemDraft draft)
    {
        using var rows = CsvRows.Open(source, TechniquesFile);
        var (label, product, capacity) = (Needed(rows, "technique"), rows.Column("product"), rows.Column("capacity"));
        Refuse(rows, "technique", "product", "capacity");
        while (rows.Next())
        {
            draft.AddTechnique(rows.Text(label), product < 0 ? "" : rows.Text(product), rows.File, rows.Line);
            if (capacity >= 0 && rows.Text(capacity).Length > 0) draft.AddFigure("capacity", rows.Text(label), rows.Amount(capacity), rows.File, rows.Line);
        }
    }

    private static void ReadPart(TableSource source, string name, SystemDraft draft)
    {
        var file = name + ".csv";
        var head = Heads[name];
        using var rows = CsvRows.Open(source, file);
        if (name == "depreciation" && rows.Header is ["product", ValueColumn])
        {
            ReadFigures(source, file, "product", draft, name);
            return;
        }

        if (rows.Header[0] != head.Row)
            throw new TableException(rows.File, 1, $"the first column is '{rows.Header[0]}'", $"call it '{head.Row}'; the rest is '{head.Column},{ValueColumn}', or one column a {head.Column}");
        var part = draft.Begin(name, rows.File);
        if (IsLong(rows, name))
        {
            // The rows are the slow way, for files that are not clean, and tell what is wrong.
            if (part.Cells!.Count == 0 && LongCells.Read(source, file, part, part.Least, part.Most) is { } cells) part.Cells = cells;
            else
                while (rows.Next()) part.Take(rows, 2, rows.Text(0), rows.Text(1));
            return;
        }

        CheckColumns(rows, part);
        while (rows.Next())
            for (var field = 1; field < rows.Count; field++) part.Take(rows, field, rows.Text(0), rows.Header[field], empty: 0);
    }

    private static void CheckColumns(CsvRows rows, DraftPart part)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in rows.Header.Skip(1))
        {
            part.Columns.Place(label, rows.File, 1);
            if (!seen.Add(label)) throw new TableException(rows.File, 1, $"the column '{label}' stands twice", "keep one of the two, or give them different names");
        }
    }

    private static void ReadFigures(TableSource source, string file, string label, SystemDraft draft, string figures)
    {
        using var rows = CsvRows.Open(source, file);
        var (who, value) = (Needed(rows, label), Needed(rows, figures == "available" ? "available" : ValueColumn));
        while (rows.Next()) draft.AddFigure(figures, rows.Text(who), rows.Amount(value), rows.File, rows.Line);
    }

    private static bool IsLong(CsvRows rows, string part) => rows.Header is [_, var column, ValueColumn] && column == Heads[part].Column;

    internal static int Needed(CsvRows rows, string column) => rows.Column(column) is >= 0 and var place
        ? place
        : throw new TableException(rows.File, 1, $"there is no column '{column}'", "add it, or correct the header");

    internal static void Refuse(CsvRows rows, params ReadOnlySpan<string> known)
    {
        foreach (var head in rows.Header)
            if (!known.Contains(head)) throw new TableException(rows.File, 1, $"the column '{head}' is not known here", $"known are {string.Join(", ", known)}");
    }
}
