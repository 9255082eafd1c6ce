namespace Narkhoz.Planning.Linear;

/// <summary>Rows that their own techniques hardly weigh, so that the substitutes elsewhere decide them: the bottlenecks, solved densely.</summary>
/// <remarks>
/// In the coordinates of the Leontief part the normal equations are W + Y V Y', Y = (I - A)^-1 (differences of substitutes), V their weights. Where W of a row outweighs its part of Y V Y'
/// the row stays diagonal; the rest, a few per cent at an optimum, make a dense matrix of their own, factored by Cholesky.
/// </remarks>
internal sealed class Bottlenecks(MarginalTechniques techniques, NeumannInverse inverse)
{
    private const double Outweighed = 10;
    private const double OutweighedOfMany = 2;
    private const int Many = 30_000;
    private const double Felt = 1e-3;
    private const int MostRows = 5000;

    /// <summary>Most bottlenecks x substitutes, 8 bytes each, and bottlenecks x rows, which their solves pass over eight times or so, of an exact matrix.</summary>
    private const long MostExact = 100_000_000;
    private readonly double[] _diagonal = new double[techniques.Weight.Length];
    private readonly double[] _part = new double[techniques.Weight.Length];
    private readonly int[] _place = new int[techniques.Weight.Length];
    private int[] _rows = [];
    private MarginalTechniques.Substitute[] _substitutes = [];
    private DenseCholesky<double>? _factor;

    /// <summary>How many there are.</summary>
    internal int Count => _rows.Length;

    /// <summary>Whether their matrix is formed exactly, which takes one transposed Leontief solve for each, or roughly, from the nearest inputs; roughly also where that would cost more than the conjugate gradients it saves.</summary>
    internal bool AreExact { get; set; }

    /// <summary>Finds the bottlenecks at the present weights and factors their matrix.</summary>
    internal void Refresh()
    {
        Choose();
        for (var i = 0; i < _diagonal.Length; i++) _diagonal[i] = techniques.Weight[i] + _part[i];
        if (_rows.Length == 0) return;
        var diagonal = Array.ConvertAll(_rows, row => _diagonal[row]);
        foreach (var substitute in _substitutes) Contribute(substitute, -1);
        if (_factor is null || _factor.Matrix.Size != _rows.Length) _factor = new DenseCholesky<double>(_rows.Length);
        var matrix = _factor.Matrix;
        matrix.Clear();
        if (AreExact && (long)_rows.Length * Math.Max(_part.Length, _substitutes.Length) <= MostExact) new ExactImages(techniques, inverse, _substitutes, _rows).AddTo(matrix);
        else new SubstituteImages(techniques, inverse, _substitutes, _rows, _place, diagonal).AddTo(matrix);
        for (var k = 0; k < _rows.Length; k++) matrix[k, k] += techniques.Weight[_rows[k]] + Math.Max(0, _part[_rows[k]]);
        _factor.Factor();
    }

    /// <summary>Solves with the diagonal and the dense part, in place.</summary>
    internal void Solve(double[] vector)
    {
        if (_rows.Length > 0)
        {
            var dense = Array.ConvertAll(_rows, row => vector[row]);
            _factor!.Solve(dense);
            for (var i = 0; i < vector.Length; i++) vector[i] /= _diagonal[i];
            for (var k = 0; k < dense.Length; k++) vector[_rows[k]] = dense[k];
            return;
        }

        for (var i = 0; i < vector.Length; i++) vector[i] /= _diagonal[i];
    }

    private void Choose()
    {
        Array.Clear(_part);
        foreach (var substitute in techniques.Substitutes) Contribute(substitute, 1);
        var limit = _part.Length > Many ? OutweighedOfMany : Outweighed;
        var rows = new List<int>();
        for (var i = 0; i < _part.Length; i++)
            if (techniques.Weight[i] < limit * _part[i]) rows.Add(i);
        if (rows.Count > MostRows)
        {
            rows.Sort((a, b) => (techniques.Weight[a] / _part[a]).CompareTo(techniques.Weight[b] / _part[b]));
            rows.RemoveRange(MostRows, rows.Count - MostRows);
            rows.Sort();
        }

        Array.Fill(_place, -1);
        for (var k = 0; k < rows.Count; k++) _place[rows[k]] = k;
        _rows = [.. rows];
        if (_rows.Length == 0)
        {
            _substitutes = [];
            return;
        }

        _substitutes = [.. techniques.Substitutes.Where(substitute => FeltBy(substitute) > Felt)];
    }

    /// <summary>Adds a substitute's part of the diagonal of Y V Y', as far as it shows in the direct inputs.</summary>
    private void Contribute(MarginalTechniques.Substitute substitute, double sign)
    {
        foreach (var column in (ReadOnlySpan<int>)[substitute.Column, substitute.Heaviest])
        {
            var cells = techniques.Cells(column);
            for (var k = 0; k < cells.Rows.Length; k++)
            {
                var amount = cells.Amount(k);
                if (cells.Rows[k] != substitute.Row) _part[cells.Rows[k]] += sign * substitute.Weight * amount * amount;
            }
        }
    }

    private double FeltBy(MarginalTechniques.Substitute substitute)
    {
        double sum = 0;
        foreach (var column in (ReadOnlySpan<int>)[substitute.Column, substitute.Heaviest])
        {
            var cells = techniques.Cells(column);
            for (var k = 0; k < cells.Rows.Length; k++)
            {
                var row = cells.Rows[k];
                var amount = cells.Amount(k);
                if (_place[row] >= 0 && row != substitute.Row) sum += substitute.Weight * amount * amount / (techniques.Weight[row] + _part[row]);
            }
        }

        return sum;
    }
}
