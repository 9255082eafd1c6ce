namespace Narkhoz.Planning.SupplyUse;

/// <summary>Solves with a dense square matrix: triangular factors with row exchanges (Gauss; Doolittle).</summary>
/// <remarks>Meant for supply tables of up to a few thousand products.</remarks>
internal sealed class DenseSolver
{
    private const double Singular = 1e-13;

    private readonly double[][] _factor;
    private readonly int[] _exchange;

    /// <summary>Factors a matrix, which is overwritten.</summary>
    /// <param name="rows">Its rows.</param>
    public DenseSolver(double[][] rows)
    {
        (_factor, _exchange) = (rows, new int[rows.Length]);
        var scale = rows.Max(row => row.Max(Math.Abs));
        for (var k = 0; k < rows.Length; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < rows.Length; i++)
                if (Math.Abs(rows[i][k]) > Math.Abs(rows[pivot][k])) pivot = i;
            _exchange[k] = pivot;
            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            if (Math.Abs(rows[k][k]) <= Singular * scale)
            {
                Fault = k;
                return;
            }

            for (var i = k + 1; i < rows.Length; i++)
            {
                var share = rows[i][k] /= rows[k][k];
                if (share == 0) continue;
                for (var j = k + 1; j < rows.Length; j++) rows[i][j] -= share * rows[k][j];
            }
        }
    }

    /// <summary>Column at which the matrix turned out to have no inverse; null where it has one.</summary>
    public int? Fault { get; }

    /// <summary>Replaces a right-hand side by the solution.</summary>
    public void Solve(double[] side)
    {
        for (var k = 0; k < side.Length; k++) (side[k], side[_exchange[k]]) = (side[_exchange[k]], side[k]);
        for (var i = 0; i < side.Length; i++)
            for (var j = 0; j < i; j++) side[i] -= _factor[i][j] * side[j];
        for (var i = side.Length - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < side.Length; j++) side[i] -= _factor[i][j] * side[j];
            side[i] /= _factor[i][i];
        }
    }
}
