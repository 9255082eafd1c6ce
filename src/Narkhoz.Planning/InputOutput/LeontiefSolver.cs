using System.Globalization;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>Gross outputs and labour values of a table of any size, to a residual that is stated and kept.</summary>
/// <remarks>
/// Leontief 1936: x = Ax + f and v = vA + l. Rounds in the order of the table's own circulation, quickened by Anderson's combination of the last three, on tiles that keep
/// the cache warm. The answer is the same to the bit on any number of threads. Immutable; may be used by several threads at once.
/// Memory: 12 bytes a nonzero beside the table itself (12 more), and 96 bytes a product while it solves; see <see cref="MemoryNeeded"/>.
/// </remarks>
public sealed class LeontiefSolver
{
    /// <summary>A table whose circulation takes longer is refused: at the least accuracy its largest root is above 0.998.</summary>
    private const int MostPasses = 10_000;
    private readonly TiledMatrix _inputs;
    private readonly bool _byProducts;
    private readonly ParallelOptions _threads;

    /// <summary>Lays the table out for solving.</summary>
    /// <param name="inputs">Units of each product used per unit of each product; square. Negative where a by-product comes of it.</param>
    /// <param name="threads">How many threads may work; null for as many as there are cores.</param>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    /// <exception cref="TableTooLargeException">The table does not fit into the memory that is left; the message tells how much is needed.</exception>
    public LeontiefSolver(SparseMatrix inputs, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Rows != inputs.Columns)
            throw new ArgumentException($"a table of {inputs.Rows} x {inputs.Columns} has no gross outputs: give one technique for each product", nameof(inputs));
        DemandMemory(inputs.Columns, inputs.NonZeros);
        _byProducts = inputs.Values.ContainsAnyExceptInRange(0, double.PositiveInfinity);
        _threads = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1 };
        _inputs = new TiledMatrix(inputs, _threads);
    }

    /// <summary>Number of products.</summary>
    public int Products => _inputs.Size;

    /// <summary>Bytes that the solver takes beside the table: 12 a nonzero and 96 a product.</summary>
    /// <param name="products">Number of products.</param>
    /// <param name="nonzeros">Number of nonzeros.</param>
    public static long MemoryNeeded(int products, long nonzeros) => (12 * nonzeros) + (96L * products);

    /// <summary>Gross outputs x = Ax + f, product units a year.</summary>
    /// <param name="final">Final uses of each product, product units a year.</param>
    /// <param name="accuracy">Largest relative residual, 1e-14 or more; see <see cref="LeontiefSolution.Residual"/>.</param>
    /// <exception cref="ArgumentException">There is not one final use for each product.</exception>
    /// <exception cref="UnproductiveTableException">No gross outputs exist that are 0 or more, or the rounds do not come to an end.</exception>
    public LeontiefSolution GrossOutputs(ReadOnlySpan<double> final, double accuracy = 1e-10) => Solve(final, accuracy, _inputs.Times);

    /// <summary>Labour embodied in a unit of each product, v = vA + l; with any other factor's use per unit, that factor's embodied quantity.</summary>
    /// <param name="direct">Labour (or the other factor) used directly per unit of product.</param>
    /// <param name="accuracy">Largest relative residual, 1e-14 or more; see <see cref="LeontiefSolution.Residual"/>.</param>
    /// <exception cref="ArgumentException">There is not one figure for each product.</exception>
    /// <exception cref="UnproductiveTableException">No values exist that are 0 or more, or the rounds do not come to an end.</exception>
    public LeontiefSolution LabourValues(ReadOnlySpan<double> direct, double accuracy = 1e-10) => Solve(direct, accuracy, _inputs.TransposedTimes);

    /// <summary>How far the expansion x = f + Af + AAf + ... is from its end after each round.</summary>
    /// <remarks>It closes by the largest root of the table a round in the end: Gosplan's rounds of coordination come to balance as fast as the root's powers fall.</remarks>
    /// <param name="final">Final uses of each product, none negative.</param>
    /// <param name="rounds">Number of rounds, 0 or more.</param>
    /// <returns>Largest share of a product's gross output that is not yet planned, after round 0 (final uses alone), 1, and so on.</returns>
    /// <exception cref="ArgumentException">There is not one final use for each product, or one is negative.</exception>
    /// <exception cref="UnproductiveTableException">No gross outputs exist.</exception>
    public IReadOnlyList<double> Rounds(ReadOnlySpan<double> final, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rounds);
        if (final.ContainsAnyExceptInRange(0, double.PositiveInfinity)) throw new ArgumentException("rounds need final uses of 0 or more", nameof(final));
        var gross = GrossOutputs(final, 1e-14).Values;

        // What is left to plan after a round is A times what was left before it; before the first, everything.
        var (left, next, missing) = (gross, new double[Products], new List<double>());
        while (missing.Count <= rounds)
        {
            _inputs.Times(left, next);
            (left, next) = (next, missing.Count == 0 ? new double[Products] : left);
            var worst = 0.0;
            for (var product = 0; product < Products; product++)
                if (gross[product] > 0) worst = Math.Max(worst, left[product] / gross[product]);
            missing.Add(worst);
        }

        return missing;
    }

    private LeontiefSolution Solve(ReadOnlySpan<double> constant, double accuracy, Action<double[], double[]> product)
    {
        if (constant.Length != Products) throw new ArgumentException($"{constant.Length} figures for {Products} products", nameof(constant));
        ArgumentOutOfRangeException.ThrowIfLessThan(accuracy, 1e-14);
        var solution = new AndersonIteration(constant, _threads).Run(product, accuracy, MostPasses);
        if (!(solution.Residual <= accuracy))
        {
            throw new UnproductiveTableException(string.Create(
                CultureInfo.InvariantCulture,
                $"after {solution.Passes} rounds the balances are still open by {solution.Residual:E1}: the table is not productive, or too near to that to be solved"));
        }

        // Where by-products make norms negative, an answer may be negative in a productive table, too.
        if (!_byProducts && !constant.ContainsAnyExceptInRange(0, double.PositiveInfinity))
        {
            var below = Array.FindIndex(solution.Values, value => value < 0);
            if (below >= 0) throw new UnproductiveTableException($"product {below + 1} would have to be made in a negative quantity: the table is not productive");
        }

        return solution;
    }

    internal static void DemandMemory(int products, long nonzeros) => MemoryLeft.Demand(MemoryNeeded(products, nonzeros), $"{products} products with {nonzeros} norms need");
}
