using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Adjustment;

/// <summary>Adjusts a matrix to given totals of its rows and columns, changing its structure as little as possible.</summary>
/// <remarks>
/// RAS (Stone 1961; Bacharach 1970) for cells that are not negative, and its generalised form GRAS for cells of any sign (Junius and Oosterhaven 2003,
/// with the target function of Lenzen, Wood and Gallego 2007, and rows without a positive cell after Temurshoev, Miller and Bouwmeester 2013):
/// a positive cell becomes r a s and a negative one a / (r s). Where no cell is negative the two are the same. Cells that are nought stay nought.
/// The result does not depend on anything but the arguments.
/// </remarks>
public static class Biproportional
{
    /// <summary>Rounds after which a gap should have become smaller.</summary>
    private const int Patience = 200;

    /// <summary>A gap that is still this part of what it was will not close.</summary>
    private const double Standstill = 0.999;

    /// <summary>RAS: adjusts a matrix without negative cells.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="rowTotals">Total wanted of each row, 0 or more.</param>
    /// <param name="columnTotals">Total wanted of each column, 0 or more.</param>
    /// <param name="options">When to stop; null for the defaults.</param>
    /// <exception cref="ArgumentException">A cell or a total is negative or not finite, or the numbers of totals do not fit.</exception>
    public static Adjusted Ras(SparseMatrix matrix, ReadOnlySpan<double> rowTotals, ReadOnlySpan<double> columnTotals, AdjustmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        foreach (var cell in matrix.Values)
            if (cell < 0) throw new ArgumentException($"a cell is {cell}; RAS takes no negative cells, GRAS does", nameof(matrix));
        foreach (var total in rowTotals)
            if (total < 0) throw new ArgumentException($"a total is {total}; RAS takes no negative totals, GRAS does", nameof(rowTotals));
        foreach (var total in columnTotals)
            if (total < 0) throw new ArgumentException($"a total is {total}; RAS takes no negative totals, GRAS does", nameof(columnTotals));
        return Gras(matrix, rowTotals, columnTotals, options);
    }

    /// <summary>GRAS: adjusts a matrix with cells of any sign.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="rowTotals">Total wanted of each row.</param>
    /// <param name="columnTotals">Total wanted of each column.</param>
    /// <param name="options">When to stop; null for the defaults.</param>
    /// <exception cref="ArgumentException">A total is not finite, or the numbers of totals do not fit.</exception>
    public static Adjusted Gras(SparseMatrix matrix, ReadOnlySpan<double> rowTotals, ReadOnlySpan<double> columnTotals, AdjustmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        options ??= new AdjustmentOptions();
        Check(rowTotals, matrix.Rows, nameof(rowTotals));
        Check(columnTotals, matrix.Columns, nameof(columnTotals));
        var work = new GrasWork(matrix, rowTotals.ToArray(), columnTotals.ToArray());
        var (rounds, best, before) = (0, work.Residual(), double.PositiveInfinity);
        while (best > options.Tolerance && rounds < options.Rounds)
        {
            work.Round();
            rounds++;
            var residual = work.Residual();
            if (!double.IsFinite(residual)) break;
            if (residual < best) best = work.Kept(residual);
            if (rounds % Patience != 0) continue;
            if (best > Standstill * before) break;
            before = best;
        }

        var converged = best <= options.Tolerance;
        return new Adjusted(work.Matrix(), work.KeptRows, work.KeptColumns, rounds, best, converged, converged ? [] : AdjustmentObstacles.Find(matrix, work.RowTotals, work.ColumnTotals));
    }

    private static void Check(ReadOnlySpan<double> totals, int count, string name)
    {
        if (totals.Length != count) throw new ArgumentException($"{totals.Length} totals for {count} rows or columns", name);
        foreach (var total in totals)
            if (!double.IsFinite(total)) throw new ArgumentException("a total is not finite", name);
    }
}

/// <summary>When an adjustment stops.</summary>
public sealed record AdjustmentOptions
{
    /// <summary>Largest gap between a total and what was wanted, beside the size of its cells. Default 1e-10.</summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>Most rounds over rows and columns. Default 10,000.</summary>
    public int Rounds { get; init; } = 10_000;
}

/// <summary>An adjusted matrix and how it came about.</summary>
/// <param name="Matrix">The matrix; where nothing met the totals, the nearest that the rounds came to.</param>
/// <param name="RowFactors">Factor r of each row: positive cells are multiplied by it, negative ones divided.</param>
/// <param name="ColumnFactors">Factor s of each column.</param>
/// <param name="Rounds">Rounds that were made.</param>
/// <param name="Residual">Largest gap left, beside the size of the cells of its row or column.</param>
/// <param name="Converged">Whether all totals are met.</param>
/// <param name="Obstacles">What stood in the way; empty where all totals are met.</param>
public sealed record Adjusted(
    SparseMatrix Matrix, IReadOnlyList<double> RowFactors, IReadOnlyList<double> ColumnFactors, int Rounds, double Residual, bool Converged, IReadOnlyList<AdjustmentObstacle> Obstacles);
