using Spectre.Console;
using Spectre.Console.Rendering;

namespace Narkhoz.Cli.Show;

/// <summary>A table in the house style: title, a line under the heads, numbers to the right, a remark below.</summary>
internal sealed class Sheet
{
    private readonly Table table = new Table { Border = TableBorder.Simple, BorderStyle = new Style(Color.Grey) }.Collapse();
    private readonly List<Justify> sides = [];
    private readonly string? title;
    private string? note;

    /// <summary>Makes a sheet.</summary>
    /// <param name="title">Title above the table, or null.</param>
    public Sheet(string? title = null) => this.title = title;

    /// <summary>What Spectre draws.</summary>
    public IRenderable Drawing
    {
        get
        {
            var parts = new List<IRenderable>();
            if (title is not null) parts.Add(new Padder(new Text(title, new Style(decoration: Decoration.Bold)), new Padding(2, 0, 0, 0)));
            parts.Add(table);
            if (note is not null) parts.Add(new Padder(new Text(note, new Style(Color.Grey)), new Padding(2, 0, 0, 1)));
            return new Rows(parts);
        }
    }

    /// <summary>Adds columns of text, which may wrap.</summary>
    public Sheet Text(params ReadOnlySpan<string> heads) => Add(heads, Justify.Left, wrap: true);

    /// <summary>Adds a column of text of a given width, in characters.</summary>
    public Sheet Text(string head, int width)
    {
        Add([head], Justify.Left, wrap: true);
        table.Columns[^1].Width = width;
        return this;
    }

    /// <summary>Adds columns of ids, which do not wrap.</summary>
    public Sheet Ids(params ReadOnlySpan<string> heads) => Add(heads, Justify.Left, wrap: false);

    /// <summary>Adds columns of numbers.</summary>
    public Sheet Numbers(params ReadOnlySpan<string> heads) => Add(heads, Justify.Right, wrap: false);

    /// <summary>Adds a row; cells are plain text.</summary>
    public Sheet Row(params ReadOnlySpan<string> cells)
    {
        var drawn = new IRenderable[cells.Length];
        for (var i = 0; i < cells.Length; i++) drawn[i] = new Text(cells[i]) { Justification = sides[i] };
        table.AddRow(drawn);
        return this;
    }

    /// <summary>Adds a row whose cells may be coloured.</summary>
    public Sheet Row(params ReadOnlySpan<Cell> cells)
    {
        var drawn = new IRenderable[cells.Length];
        for (var i = 0; i < cells.Length; i++) drawn[i] = cells[i].Drawn(sides[i]);
        table.AddRow(drawn);
        return this;
    }

    /// <summary>Adds a remark under the table.</summary>
    public Sheet Note(string text)
    {
        note = text;
        return this;
    }

    private Sheet Add(ReadOnlySpan<string> heads, Justify side, bool wrap)
    {
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(new Text(head, new Style(Color.Grey)) { Justification = side }) { Alignment = side, NoWrap = !wrap, Padding = new Padding(sides.Count == 0 ? 1 : 0, 0, 1, 0) });
            sides.Add(side);
        }

        return this;
    }
}
