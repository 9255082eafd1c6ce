namespace Narkhoz.Lab.Plans;

/// <summary>A table of results with typed columns of one length, to be written as CSV and Parquet.</summary>
/// <param name="name">Name of its files, without ending.</param>
public sealed class ResultTable(string name)
{
    private readonly List<ResultColumn> _columns = [];

    /// <summary>Name of its files, without ending.</summary>
    public string Name => name;

    /// <summary>Its columns in order.</summary>
    public IReadOnlyList<ResultColumn> Columns => _columns;

    /// <summary>Number of rows; 0 while there is no column.</summary>
    public int Rows => _columns.Count == 0 ? 0 : _columns[0].Count;

    /// <summary>Adds a column of text.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <exception cref="ArgumentException">It is longer or shorter than the columns before it.</exception>
    public ResultTable Text(string column, IEnumerable<string> values) => Add(new ResultColumn(column, [.. values], null));

    /// <summary>Adds a column of numbers.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="values">Its values; what is not a number is left empty.</param>
    /// <exception cref="ArgumentException">It is longer or shorter than the columns before it.</exception>
    public ResultTable Numbers(string column, ReadOnlySpan<double> values) => Add(new ResultColumn(column, null, values.ToArray()));

    private ResultTable Add(ResultColumn column)
    {
        if (_columns.Count > 0 && column.Count != Rows) throw new ArgumentException($"the column '{column.Name}' has {column.Count} rows and the table {Rows}", nameof(column));
        _columns.Add(column);
        return this;
    }
}

/// <summary>A column of results: texts or numbers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Texts">Its texts, or null.</param>
/// <param name="Values">Its numbers, or null.</param>
public sealed record ResultColumn(string Name, IReadOnlyList<string>? Texts, IReadOnlyList<double>? Values)
{
    /// <summary>Number of rows.</summary>
    public int Count => Texts?.Count ?? Values!.Count;
}
