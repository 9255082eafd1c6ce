using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Narkhoz.Planning.Linear;

/// <summary>Y V^1/2 at the bottlenecks as exactly as the Leontief inverse is: one transposed solve for each bottleneck, sixteen at a time.</summary>
/// <param name="techniques">The techniques at the present weights.</param>
/// <param name="inverse">Their Leontief inverse.</param>
/// <param name="substitutes">The substitutes.</param>
/// <param name="rows">The bottlenecks.</param>
internal sealed class ExactImages(MarginalTechniques techniques, NeumannInverse inverse, MarginalTechniques.Substitute[] substitutes, int[] rows)
{
    /// <summary>Adds Y V Y' to the lower triangle of a matrix of the bottlenecks.</summary>
    internal void AddTo(SymmetricStrips<double> matrix)
    {
        var products = Projected(matrix.Strips);
        Parallel.For(0, matrix.Strips, at =>
        {
            var strip = matrix.Strips - 1 - at;
            var cells = matrix.Strip(strip);
            for (var k = 0; k < cells.Length; k++) cells[k] = -cells[k];
            for (var column = 0; column < (strip + 1) * SymmetricStrips<double>.Height; column += 4)
                CholeskyTile<double>.Subtract(
                    products[strip], products[column / SymmetricStrips<double>.Height].AsSpan(column % SymmetricStrips<double>.Height), substitutes.Length, cells.Slice(column * SymmetricStrips<double>.Height, 4 * SymmetricStrips<double>.Height));
            for (var k = 0; k < cells.Length; k++) cells[k] = -cells[k];
        });
    }

    /// <summary>Rows of Y V^1/2, twelve a strip.</summary>
    private double[][] Projected(int strips)
    {
        var products = new double[strips][];
        for (var strip = 0; strip < strips; strip++) products[strip] = new double[substitutes.Length * SymmetricStrips<double>.Height];
        var size = 16 * techniques.Weight.Length;
        Parallel.For(
            0,
            (rows.Length + 15) / 16,
            () => (Block: new float[size], Spare: new float[size]),
            (block, _, buffers) =>
            {
                var units = rows.AsSpan(block * 16, Math.Min(16, rows.Length - (block * 16)));
                inverse.TransposedUnits(units, ref buffers.Block, ref buffers.Spare);
                for (var s = 0; s < substitutes.Length; s++)
                {
                    Vector256<float> low = default, high = default;
                    Add(substitutes[s].Heaviest, substitutes[s].Row, 1, buffers.Block, ref low, ref high);
                    Add(substitutes[s].Column, substitutes[s].Row, -1, buffers.Block, ref low, ref high);
                    var root = Math.Sqrt(substitutes[s].Weight);
                    for (var k = 0; k < units.Length; k++)
                    {
                        var row = (block * 16) + k;
                        products[row / SymmetricStrips<double>.Height][(s * SymmetricStrips<double>.Height) + (row % SymmetricStrips<double>.Height)] = root * (k < 8 ? low[k] : high[k - 8]);
                    }
                }

                return buffers;
            },
            _ => { });
        return products;
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
