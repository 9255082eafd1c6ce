using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>A row beside the products: labour, a resource or a satellite, per unit of each product.</summary>
internal static class PrimaryRow
{
    /// <summary>All kinds of labour together.</summary>
    public const string Labour = "labour";

    /// <summary>The row that the user names.</summary>
    /// <param name="table">The table.</param>
    /// <param name="mix">Its average norms.</param>
    /// <param name="name">Label of a kind of labour, a resource or a satellite, or <see cref="Labour"/>.</param>
    /// <exception cref="UserException">There is no such row.</exception>
    public static double[] Of(PlanningTable table, TechniqueMix mix, string name)
    {
        var factor = table.System.Factors.ToList().FindIndex(factor => factor.Label == name);
        if (factor >= 0) return Row(mix.Average(table.System.FactorInputs), factor);
        if (table.Satellites is { } satellites && satellites.Rows.IndexOf(name) is >= 0 and var row) return Row(mix.Average(satellites.Cells), row);
        if (name == Labour && mix.Labour.Span.ContainsAnyExcept(0)) return mix.Labour.ToArray();
        throw new UserException($"{table.Name} has no row '{name}'", $"known are {string.Join(", ", [.. table.System.Factors.Select(known => known.Label), .. table.Satellites is { } all ? Enumerable.Range(0, all.Rows.Count).Select(place => all.Rows[place]) : []])}");
    }

    private static double[] Row(SparseMatrix rows, int row) => [.. Enumerable.Range(0, rows.Columns).Select(product => rows[row, product])];
}
