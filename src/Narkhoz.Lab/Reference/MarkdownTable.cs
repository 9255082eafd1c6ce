using System.Globalization;
using System.Text;

namespace Narkhoz.Lab.Reference;

/// <summary>A table in Markdown.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder text = new();

    /// <summary>Begins a table.</summary>
    /// <param name="columns">Heads of the columns; one that begins with <c>#</c> is set to the right.</param>
    internal MarkdownTable(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns) text.Append("| ").Append(column.TrimStart('#')).Append(' ');
        text.Append("|\n");
        foreach (var column in columns) text.Append(column.StartsWith('#') ? "|--:" : "|---");
        text.Append("|\n");
    }

    /// <summary>Adds a row.</summary>
    internal MarkdownTable Row(params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) text.Append("| ").Append(Plain(cell)).Append(' ');
        text.Append("|\n");
        return this;
    }

    /// <summary>A number with every digit that the record states.</summary>
    internal static string Number(double value) =>
        value.ToString(Math.Abs(value) is (>= 1e-4 and < 1e15) or 0 ? "#,0.##########" : "R", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static string Plain(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();
}
