using CsCheck;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Reading;

/// <summary>The Perron root and the products behind it.</summary>
public sealed class ProductivityTests
{
    [Fact]
    public void A_ring_has_the_geometric_mean_of_its_norms()
    {
        var found = Productivity.Of(SparseMatrix.FromColumns(3, [[(1, 0.5)], [(2, 0.25)], [(0, 1)]]));
        Assert.Equal(0.5, found.Root, 1e-9);
        Assert.True(found.IsProductive);
    }

    [Fact]
    public void Only_the_block_that_eats_itself_up_is_named()
    {
        // 0 and 1 are a productive pair, 2 needs more than itself, 3 needs all and is needed by none.
        var found = Productivity.Of(SparseMatrix.FromColumns(4, [[(1, 0.5)], [(0, 0.5), (2, 0.1)], [(2, 1.25)], [(0, 1), (1, 1), (2, 1)]]));
        Assert.Equal(1.25, found.Root, 1e-9);
        Assert.Equal([2], found.Culprits);
    }

    [Fact]
    public void The_norms_of_the_root_add_up_and_tell_how_it_moves() =>
        Gen.Double[0.05, 0.3].Array[16].Sample(cells =>
        {
            var inputs = SparseMatrix.FromColumns(4, [.. Enumerable.Range(0, 4).Select(j => Enumerable.Range(0, 4).Select(i => (i, cells[(j * 4) + i])).ToArray())]);
            var norms = Productivity.NormsOf(inputs, 16);
            var (heaviest, root) = (norms[0], Productivity.Of(inputs).Root);
            var less = (double[])cells.Clone();
            less[(heaviest.User * 4) + heaviest.Input] *= 0.9999;
            var fall = 1 - (Productivity.Of(SparseMatrix.FromColumns(4, [.. Enumerable.Range(0, 4).Select(j => Enumerable.Range(0, 4).Select(i => (i, less[(j * 4) + i])).ToArray())])).Root / root);
            return Math.Abs(norms.Sum(norm => norm.Share) - 1) < 1e-8 && Math.Abs((fall / 1e-4) - heaviest.Share) < 1e-3;
        });

    [Fact]
    public void What_nobody_needs_in_a_circle_has_no_root() => Assert.Equal(0, Productivity.Of(SparseMatrix.FromColumns(3, [[], [(0, 5)], [(0, 2), (1, 9)]])).Root);

    [Fact]
    public void The_root_is_a_root_under_any_order_and_scale() =>
        Gen.Select(Gen.Double[0, 1].Array[36], Gen.Shuffle(Enumerable.Range(0, 6).ToArray()), Gen.Double[0.1, 3]).Sample((cells, order, scale) =>
        {
            var whole = Productivity.Of(Square(cells, (i, j) => cells[(j * 6) + i])).Root;
            var shuffled = Productivity.Of(Square(cells, (i, j) => cells[(order[j] * 6) + order[i]], scale)).Root;
            return Math.Abs((scale * whole) - shuffled) < 1e-7 * Math.Max(1, shuffled);
        });

    private static SparseMatrix Square(double[] cells, Func<int, int, double> cell, double scale = 1) =>
        SparseMatrix.FromColumns(6, [.. Enumerable.Range(0, cells.Length / 6).Select(j => Enumerable.Range(0, 6).Where(i => cell(i, j) > 0.4).Select(i => (i, scale * cell(i, j))).ToArray())]);
}
