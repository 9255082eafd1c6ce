using System.Numerics;
using System.Runtime.InteropServices;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>The Leontief inverse (I - A)^-1 of a table of up to some thousands of products, and the proof by minors that it is not negative.</summary>
/// <remarks>
/// Cell (i, j) is how much of product i is needed, directly and indirectly, to deliver one unit of product j to final uses. Elimination without exchange of rows: for a productive
/// table every pivot is above 0, because the pivots are the ratios of the successive leading minors of I - A, and all minors above 0 is Hawkins and Simon's condition (1949).
/// Immutable. Memory: 8 bytes a cell, so 200 MB for 5,000 products. Time grows with the cube: for larger tables take single columns from <see cref="LeontiefSolver"/>.
/// </remarks>
public sealed class LeontiefInverse
{
    private readonly double[] _cells;
    private readonly double[] _pivots;

    private LeontiefInverse(double[] cells, double[] pivots) => (_cells, _pivots) = (cells, pivots);

    /// <summary>Number of products.</summary>
    public int Size => _pivots.Length;

    /// <summary>Ratio of each leading minor of I - A to the one before it; all above 0.</summary>
    public ReadOnlySpan<double> Pivots => _pivots;

    /// <summary>Units of a product needed in all for a unit of another in final uses.</summary>
    /// <param name="needed">The product that is needed, 0 to <see cref="Size"/> - 1.</param>
    /// <param name="delivered">The product that is delivered, 0 to <see cref="Size"/> - 1.</param>
    public double this[int needed, int delivered]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)delivered, (uint)Size, nameof(delivered));
            return _cells[(needed * Size) + delivered];
        }
    }

    /// <summary>What is needed of one product for a unit of each product in final uses: a row.</summary>
    /// <param name="needed">The product that is needed.</param>
    public ReadOnlySpan<double> RowOf(int needed) => _cells.AsSpan(needed * Size, Size);

    /// <summary>Inverts I - A.</summary>
    /// <param name="inputs">Units of each product used per unit of each product; square, no cell negative.</param>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    /// <exception cref="UnproductiveTableException">A leading minor of I - A is 0 or less; the message names the product that makes it so.</exception>
    /// <exception cref="TableTooLargeException">The inverse does not fit into an array.</exception>
    public static LeontiefInverse Of(SparseMatrix inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var size = inputs.Rows;
        if (size != inputs.Columns) throw new ArgumentException($"a table of {size} x {inputs.Columns} has no inverse", nameof(inputs));
        if ((long)size * size > Array.MaxLength) throw new TableTooLargeException($"the inverse of {size} products needs {8e-9 * size * size:F0} GB in one piece: take single columns with LeontiefSolver");
        var (cells, pivots) = (new double[size * size], new double[size]);
        for (var column = 0; column < size; column++)
        {
            var rows = inputs.RowsOf(column);
            for (var k = 0; k < rows.Length; k++) cells[(rows[k] * size) + column] = -inputs.ValuesOf(column)[k];
            cells[(column * size) + column] += 1;
        }

        for (var turn = 0; turn < size; turn++) Eliminate(cells, pivots, turn);
        return new LeontiefInverse(cells, pivots);
    }

    private static void Eliminate(double[] cells, double[] pivots, int turn)
    {
        var size = pivots.Length;
        var row = cells.AsSpan(turn * size, size);
        var pivot = pivots[turn] = row[turn];
        if (!(pivot > 1e-14)) throw new UnproductiveTableException($"products 1 to {turn + 1} together use up at least as much as they make (Hawkins and Simon): the table is not productive");
        row[turn] = 1;
        for (var column = 0; column < size; column++) row[column] /= pivot;
        if (size < 200)
        {
            for (var other = 0; other < size; other++) Subtract(cells, size, turn, other);
            return;
        }

        Parallel.For(0, size, other => Subtract(cells, size, turn, other));
    }

    private static void Subtract(double[] cells, int size, int turn, int other)
    {
        var target = cells.AsSpan(other * size, size);
        var factor = target[turn];
        if (other == turn || factor == 0) return;
        target[turn] = 0;
        var source = cells.AsSpan(turn * size, size);
        var targets = Wide(target);
        var sources = Wide(source);
        for (var k = 0; k < targets.Length; k++) targets[k] -= sources[k] * factor;
        for (var k = targets.Length * Vector<double>.Count; k < size; k++) target[k] -= source[k] * factor;
    }

    private static Span<Vector<double>> Wide(Span<double> values) => MemoryMarshal.Cast<double, Vector<double>>(values);
}
