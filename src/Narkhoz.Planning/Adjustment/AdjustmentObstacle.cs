namespace Narkhoz.Planning.Adjustment;

/// <summary>Why some totals cannot be met.</summary>
/// <param name="Kind">What sort of obstacle.</param>
/// <param name="Rows">Rows concerned.</param>
/// <param name="Columns">Columns concerned.</param>
/// <param name="Excess">By how much the totals of these rows exceed those of these columns, or the total that nothing can make up.</param>
public sealed record AdjustmentObstacle(ObstacleKind Kind, IReadOnlyList<int> Rows, IReadOnlyList<int> Columns, double Excess)
{
    private const int Named = 5;

    /// <summary>The obstacle in one sentence.</summary>
    /// <param name="row">Name of a row.</param>
    /// <param name="column">Name of a column.</param>
    public string Told(Func<int, string> row, Func<int, string> column)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        var who = Rows.Count > 0 ? "row" : "column";
        var name = Rows.Count > 0 ? List(Rows, row) : List(Columns, column);
        return Kind switch
        {
            ObstacleKind.Empty => FormattableString.Invariant($"{who} {name} should come to {Excess:0.######} and has no cells"),
            ObstacleKind.Sign => FormattableString.Invariant($"{who} {name} should come to {Excess:0.######} and all its cells have the other sign"),
            ObstacleKind.Sums => FormattableString.Invariant($"rows {List(Rows, row)} and columns {List(Columns, column)} share cells with no others, and their totals differ by {Excess:0.######}"),
            ObstacleKind.Narrow => FormattableString.Invariant($"rows {List(Rows, row)} have cells in columns {List(Columns, column)} only, and should come to {Excess:0.######} more than those may hold"),
            _ => "the totals can be met in the limit only: some cells would have to vanish; allow more rounds or a larger tolerance",
        };
    }

    private static string List(IReadOnlyList<int> places, Func<int, string> name) =>
        string.Join(", ", places.Take(Named).Select(name)) + (places.Count > Named ? $" and {places.Count - Named} more" : "");
}

/// <summary>Sorts of obstacles.</summary>
public enum ObstacleKind
{
    /// <summary>A row or column without cells should come to something.</summary>
    Empty,

    /// <summary>A row or column should come to a total of the sign that none of its cells has.</summary>
    Sign,

    /// <summary>A block of rows and columns that share cells with no others has totals that differ.</summary>
    Sums,

    /// <summary>Some rows should come to more than the only columns in which they have cells (the cut of a flow; Gale 1957).</summary>
    Narrow,

    /// <summary>The totals can be met only where some cells vanish, which the rounds approach and never reach.</summary>
    Limit,
}
