namespace Narkhoz.Planning.Linear;

/// <summary>Y V^1/2 at the bottlenecks, sparsely and roughly: what the difference of two techniques of a product comes to through the Leontief inverse.</summary>
/// <remarks>
/// (I - A)^-1 d is taken as d + A d + (v'd / s) A^2 u with Perron's vectors u and v: direct inputs, their inputs, and the growth direction for all that is farther off. What lies far off
/// is spread so evenly that nearly every cell is nought beside the diagonal and left out: a few tens remain of each substitute, whatever the size of the economy.
/// Good enough until the optimum is near, where V is so large that what is left out comes to outweigh W; there <see cref="ExactImages"/> are needed.
/// </remarks>
internal sealed class SubstituteImages
{
    private const int Batch = 64;
    private const double Dropped = 1e-6;
    private readonly MarginalTechniques _techniques;
    private readonly NeumannInverse _inverse;
    private readonly int[] _place;
    private readonly double[] _diagonal;
    private readonly InputRows _inputs;
    private readonly (int Bottleneck, double Cell, double Weight)[] _far;
    private readonly (int[] Bottlenecks, double[] Cells)[] _images;

    /// <summary>Works out the images.</summary>
    /// <param name="techniques">The techniques at the present weights.</param>
    /// <param name="inverse">Their Leontief inverse.</param>
    /// <param name="substitutes">The substitutes.</param>
    /// <param name="rows">The bottlenecks.</param>
    /// <param name="place">Which of them each row is; less than 0 for none.</param>
    /// <param name="diagonal">About the diagonal of W + Y V Y' at the bottlenecks.</param>
    internal SubstituteImages(MarginalTechniques techniques, NeumannInverse inverse, MarginalTechniques.Substitute[] substitutes, int[] rows, int[] place, double[] diagonal)
    {
        (_techniques, _inverse, _place, _diagonal, _inputs) = (techniques, inverse, place, diagonal, techniques.Inputs.RowsAt(place));
        var twice = inverse.GrowthAfterTwoRounds();
        _far = new (int, double, double)[rows.Length];
        for (var k = 0; k < rows.Length; k++) _far[k] = (k, twice[rows[k]], twice[rows[k]] * twice[rows[k]] / diagonal[k]);
        Array.Sort(_far, (one, other) => (other.Weight, one.Bottleneck).CompareTo((one.Weight, other.Bottleneck)));
        _images = new (int[], double[])[substitutes.Length];
        Parallel.For(
            0,
            (substitutes.Length + Batch - 1) / Batch,
            () => (Difference: new SparseSum(_place.Length), Image: new SparseSum(rows.Length)),
            (batch, _, sums) =>
            {
                for (var s = batch * Batch; s < Math.Min(substitutes.Length, (batch + 1) * Batch); s++) _images[s] = Image(substitutes[s], sums.Difference, sums.Image);
                return sums;
            },
            _ => { });
    }

    /// <summary>Adds Y V Y' to the lower triangle of a matrix of the bottlenecks.</summary>
    internal void AddTo(SymmetricStrips<double> matrix)
    {
        var start = new int[matrix.Size + 2];
        foreach (var (bottlenecks, _) in _images)
            foreach (var row in bottlenecks) start[row + 2]++;
        for (var row = 0; row < matrix.Size; row++) start[row + 2] += start[row + 1];
        var (image, cell) = (new int[start[^1]], new double[start[^1]]);
        for (var s = 0; s < _images.Length; s++)
            for (var k = 0; k < _images[s].Bottlenecks.Length; k++)
            {
                var at = start[_images[s].Bottlenecks[k] + 1]++;
                (image[at], cell[at]) = (s, _images[s].Cells[k]);
            }

        Parallel.For(0, matrix.Size, row =>
        {
            var to = matrix.Row(row);
            for (var k = start[row]; k < start[row + 1]; k++)
            {
                var (bottlenecks, cells) = _images[image[k]];
                for (var c = 0; c < bottlenecks.Length && bottlenecks[c] <= row; c++) to[bottlenecks[c] * SymmetricStrips<double>.Height] += cell[k] * cells[c];
            }
        });
    }

    private (int[] Bottlenecks, double[] Cells) Image(MarginalTechniques.Substitute substitute, SparseSum difference, SparseSum image)
    {
        Add(substitute.Heaviest, substitute.Row, 1, difference);
        Add(substitute.Column, substitute.Row, -1, difference);
        foreach (var row in difference.Touched)
        {
            if (_place[row] >= 0) image.Add(_place[row], difference[row]);
            for (var k = _inputs.Start[row]; k < _inputs.Start[row + 1]; k++) image.Add(_inputs.Place[k], difference[row] * _inputs.Cell[k]);
        }

        var share = _inverse.GrowthShare(difference);
        foreach (var (bottleneck, cell, weight) in _far)
        {
            if (substitute.Weight * share * share * weight < Dropped) break;
            image.Add(bottleneck, share * cell);
        }

        var kept = image.Touched.Where(place => substitute.Weight * image[place] * image[place] > Dropped * _diagonal[place]).Order().ToArray();
        var cells = Array.ConvertAll(kept, place => image[place] * Math.Sqrt(substitute.Weight));
        difference.Clear();
        image.Clear();
        return (kept, cells);
    }

    private void Add(int column, int own, double sign, SparseSum sum)
    {
        var cells = _techniques.Cells(column);
        for (var k = 0; k < cells.Rows.Length; k++)
            if (cells.Rows[k] != own) sum.Add(cells.Rows[k], sign * cells.Amount(k));
    }
}
