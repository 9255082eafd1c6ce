using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Whether an economy can make more than it uses up, and which products stand in the way.</summary>
/// <remarks>
/// A Leontief system is productive exactly when the Perron root of its inputs is below 1 (Hawkins and Simon 1949; Gale 1960). The root is
/// sought block by block of products that need one another, between the bounds of Collatz (1942) and Wielandt (1950).
/// </remarks>
/// <param name="Root">The Perron root, to about nine digits; 0 where nothing is needed in a circle.</param>
/// <param name="Culprits">Products of the blocks whose root is 1 or more, those that weigh most in it first; empty where the economy is productive.</param>
public sealed record Productivity(double Root, IReadOnlyList<int> Culprits)
{
    private const double Tolerance = 1e-10;
    private const int Rounds = 2000;

    /// <summary>Bounds between which the root lies for certain, apart from rounding.</summary>
    public (double Lower, double Upper) Bounds { get; private init; } = (Root, Root);

    /// <summary>Whether more can be made than is used up.</summary>
    public bool IsProductive => Culprits.Count == 0 && Root < 1;

    /// <summary>Examines the inputs of a Leontief system.</summary>
    /// <param name="inputs">Inputs per unit of output, square.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Productivity Of(SparseMatrix inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Rows != inputs.Columns) throw new ArgumentException($"the inputs are {inputs.Rows} x {inputs.Columns} and should be square", nameof(inputs));
        var (lower, upper) = (0.0, 0.0);
        var culprits = new List<int>();
        foreach (var block in StrongBlocks.Of(inputs))
        {
            if (block.Length == 1 && inputs[block[0], block[0]] == 0) continue;
            var part = Part(inputs, block);
            var (least, most, right) = RootOf(part);
            (lower, upper) = (Math.Max(lower, least), Math.Max(upper, most));
            if ((least + most) / 2 < 1) continue;
            var (_, _, left) = RootOf(part.Transposed());
            culprits.AddRange(block.Select((product, place) => (product, weight: left[place] * right[place])).OrderByDescending(pair => pair.weight).Select(pair => pair.product));
        }

        return new Productivity((lower + upper) / 2, culprits) { Bounds = (lower, upper) };
    }

    /// <summary>Whether a Leontief system is productive, without the root where sums of rows or columns tell it at once.</summary>
    /// <param name="inputs">Inputs per unit of output, square.</param>
    /// <returns>Null where it is; else the root and the products in the way.</returns>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Productivity? FaultOf(SparseMatrix inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (IsPlainlyProductive(inputs)) return null;
        var found = Of(inputs);
        return found.IsProductive ? null : found;
    }

    /// <summary>The norms on which the root rests most.</summary>
    /// <param name="inputs">Inputs per unit of output, square.</param>
    /// <param name="top">How many.</param>
    /// <returns>The norms of the block with the largest root, the weightiest first; empty where nothing is needed in a circle.</returns>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static IReadOnlyList<RootNorm> NormsOf(SparseMatrix inputs, int top)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Rows != inputs.Columns) throw new ArgumentException($"the inputs are {inputs.Rows} x {inputs.Columns} and should be square", nameof(inputs));
        var best = StrongBlocks.Of(inputs)
            .Select(block => (Block: block, Part: Part(inputs, block)))
            .Where(pair => pair.Part.NonZeros > 0)
            .Select(pair => (pair.Block, pair.Part, Root: RootOf(pair.Part)))
            .MaxBy(pair => pair.Root.Upper);
        if (best.Part is null) return [];
        var (right, left) = (best.Root.Vector, RootOf(best.Part.Transposed()).Vector);
        double whole = 0;
        for (var user = 0; user < best.Part.Columns; user++) whole += right[user] * best.Part.Dot(user, left);
        return [.. (from user in Enumerable.Range(0, best.Part.Columns)
                    from k in Enumerable.Range(0, best.Part.RowsOf(user).Length)
                    let input = best.Part.RowsOf(user)[k]
                    let share = left[input] * best.Part.ValuesOf(user)[k] * right[user] / whole
                    orderby share descending
                    select new RootNorm(best.Block[input], best.Block[user], share)).Take(top)];
    }

    private static SparseMatrix Part(SparseMatrix whole, int[] block)
    {
        if (block.Length == whole.Columns) return whole;
        var (start, row, value) = (new int[block.Length + 1], new List<int>(), new List<double>());
        for (var column = 0; column < block.Length; column++)
        {
            var rows = whole.RowsOf(block[column]);
            var values = whole.ValuesOf(block[column]);
            for (var k = 0; k < rows.Length; k++)
            {
                var place = Array.BinarySearch(block, rows[k]);
                if (place < 0) continue;
                row.Add(place);
                value.Add(values[k]);
            }

            start[column + 1] = row.Count;
        }

        return new SparseMatrix(block.Length, start, [.. row], [.. value]);
    }

    /// <summary>The root of a block and its vector: power iteration on M + sI, which has no second root of the same size.</summary>
    private static (double Lower, double Upper, double[] Vector) RootOf(SparseMatrix block)
    {
        var (vector, next) = (new double[block.Rows], new double[block.Rows]);
        Array.Fill(vector, 1);
        double lower = 0, upper = 0;
        var shift = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(next);
            block.AddTimes(vector, next);
            (lower, upper) = (double.PositiveInfinity, 0);
            for (var i = 0; i < next.Length; i++)
            {
                var ratio = next[i] / vector[i];
                (lower, upper) = (Math.Min(lower, ratio), Math.Max(upper, ratio));
            }

            if (upper - lower <= Tolerance * upper || !double.IsFinite(upper)) break;

            // Half the root as the shift: what swings in a ring of products dies out.
            shift = (lower + upper) / 4;
            double largest = 0;
            for (var i = 0; i < next.Length; i++) largest = Math.Max(largest, next[i] += shift * vector[i]);
            for (var i = 0; i < next.Length; i++) vector[i] = Math.Max(next[i] / largest, double.Epsilon);
        }

        return (lower, upper, vector);
    }

    /// <summary>Whether all rows or all columns add up to less than 1, which bounds the root from above.</summary>
    private static bool IsPlainlyProductive(SparseMatrix inputs)
    {
        var rows = new double[inputs.Rows];
        double column = 0;
        for (var j = 0; j < inputs.Columns; j++)
        {
            double sum = 0;
            for (var k = inputs.Starts[j]; k < inputs.Starts[j + 1]; k++)
            {
                sum += inputs.Values[k];
                rows[inputs.RowIndices[k]] += inputs.Values[k];
            }

            column = Math.Max(column, sum);
        }

        return column < 1 || Array.TrueForAll(rows, row => row < 1);
    }
}

/// <summary>How much of the Perron root rests on one input norm.</summary>
/// <param name="Input">The input.</param>
/// <param name="User">The product that uses it.</param>
/// <param name="Share">Elasticity of the root: by what part of 1 % it falls when the norm falls by 1 %. Over all norms they add up to 1.</param>
public sealed record RootNorm(int Input, int User, double Share);
