using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    private const int MostSubstitutes = 10_000;
    private readonly double[] _diagonal = new double[techniques.Weight.Length];
    private readonly double[] _part = new double[techniques.Weight.Length];
    private readonly int[] _place = new int[techniques.Weight.Length];
    private int[] _rows = [];
    private MarginalTechniques.Substitute[] _substitutes = [];
    private DenseCholesky? _factor;

    /// <summary>How many there are.</summary>
    internal int Count => _rows.Length;

    /// <summary>Finds the bottlenecks at the present weights and factors their matrix.</summary>
    internal void Refresh()
    {
        Choose();
        for (var i = 0; i < _diagonal.Length; i++) _diagonal[i] = techniques.Weight[i] + _part[i];
        if (_rows.Length == 0) return;
        foreach (var substitute in _substitutes) Contribute(substitute, -1);
        var strips = (_rows.Length + SymmetricStrips.Height - 1) / SymmetricStrips.Height;
        var width = _substitutes.Length;
        var products = new double[strips][];
        for (var strip = 0; strip < strips; strip++) products[strip] = new double[width * SymmetricStrips.Height];
        Project(products);
        if (_factor is null || _factor.Matrix.Size != _rows.Length) _factor = new DenseCholesky(_rows.Length);
        var matrix = _factor.Matrix;
        matrix.Clear();
        Parallel.For(0, strips, strip =>
        {
            var cells = matrix.Strip(strips - 1 - strip);
            var own = products[strips - 1 - strip];
            for (var column = 0; column < (strips - strip) * SymmetricStrips.Height; column += 4)
                CholeskyTile.Subtract(own, products[column / SymmetricStrips.Height].AsSpan(column % SymmetricStrips.Height), width, cells.Slice(column * SymmetricStrips.Height, 4 * SymmetricStrips.Height));
            for (var k = 0; k < cells.Length; k++) cells[k] = -cells[k];
        });
        for (var k = 0; k < strips * SymmetricStrips.Height; k++)
            if (k < _rows.Length) matrix[k, k] += techniques.Weight[_rows[k]] + Math.Max(0, _part[_rows[k]]);
            else matrix[k, k] = 1;
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

        var felt = techniques.Substitutes.Select(FeltBy).ToArray();
        var least = felt.Length > MostSubstitutes ? Math.Max(Felt, felt.OrderDescending().ElementAt(MostSubstitutes)) : Felt;
        _substitutes = [.. techniques.Substitutes.Where((_, place) => felt[place] > least)];
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

    /// <summary>Rows of Y V^1/2 at the bottlenecks, twelve a strip: one transposed solve for each row.</summary>
    private void Project(double[][] products)
    {
        var blocks = (_rows.Length + 15) / 16;
        var size = 16 * _diagonal.Length;
        Parallel.For(
            0,
            blocks,
            () => (Block: new float[size], Spare: new float[size]),
            (block, _, buffers) =>
            {
                var units = _rows.AsSpan(block * 16, Math.Min(16, _rows.Length - (block * 16)));
                inverse.TransposedUnits(units, ref buffers.Block, ref buffers.Spare);
                for (var s = 0; s < _substitutes.Length; s++)
                {
                    Vector256<float> low = default, high = default;
                    Add(_substitutes[s].Heaviest, _substitutes[s].Row, 1, buffers.Block, ref low, ref high);
                    Add(_substitutes[s].Column, _substitutes[s].Row, -1, buffers.Block, ref low, ref high);
                    var root = Math.Sqrt(_substitutes[s].Weight);
                    for (var k = 0; k < units.Length; k++)
                    {
                        var row = (block * 16) + k;
                        products[row / SymmetricStrips.Height][(s * SymmetricStrips.Height) + (row % SymmetricStrips.Height)] = root * (k < 8 ? low[k] : high[k - 8]);
                    }
                }

                return buffers;
            },
            _ => { });
    }

    private void Add(int column, int own, float sign, float[] block, ref Vector256<float> low, ref Vector256<float> high)
    {
        var cells = techniques.Cells(column);
        ref var source = ref MemoryMarshal.GetArrayDataReference(block);
        for (var k = 0; k < cells.Rows.Length; k++)
        {
            if (cells.Rows[k] == own) continue;
            var amount = Vector256.Create(sign * (float)cells.Amount(k));
            var at = (nuint)cells.Rows[k] * 16;
            low = Vector256.FusedMultiplyAdd(amount, Vector256.LoadUnsafe(ref source, at), low);
            high = Vector256.FusedMultiplyAdd(amount, Vector256.LoadUnsafe(ref source, at + 8), high);
        }
    }
}
