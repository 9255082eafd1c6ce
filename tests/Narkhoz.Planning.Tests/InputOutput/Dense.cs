using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.InputOutput;

/// <summary>Small tables as they stand in books.</summary>
internal static class Dense
{
    /// <summary>Cells that are not 0.</summary>
    internal static SparseMatrix Matrix(double[,] cells) => SparseMatrix.FromColumns(
        cells.GetLength(0), [.. Enumerable.Range(0, cells.GetLength(1)).Select(j => Enumerable.Range(0, cells.GetLength(0)).Where(i => cells[i, j] != 0).Select(i => (i, cells[i, j])).ToArray())]);

    /// <summary>Flows over the outputs of the columns.</summary>
    internal static SparseMatrix Norms(double[,] flows, double[] outputs)
    {
        var norms = (double[,])flows.Clone();
        for (var i = 0; i < outputs.Length; i++)
            for (var j = 0; j < outputs.Length; j++) norms[i, j] /= outputs[j];
        return Matrix(norms);
    }

    /// <summary>Every element within a distance of what is expected.</summary>
    internal static void Near(IReadOnlyList<double> expected, IEnumerable<double> actual, double distance)
    {
        double[] found = [.. actual];
        Assert.Equal(expected.Count, found.Length);
        for (var i = 0; i < found.Length; i++) Assert.Equal(expected[i], found[i], distance);
    }
}
