using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Techniques;

/// <summary>Products that can each be made by one of several techniques, of a single product each, with nothing scarce but labour.</summary>
/// <remarks>
/// The system of Samuelson's non-substitution theorem (1951): the techniques that make everything with the least labour are the same whatever is wanted. Immutable.
/// Memory: 24 bytes a technique and 4 a product beside the table.
/// </remarks>
internal sealed class SubstitutionSystem
{
    private const int Block = 1 << 13;
    private readonly ProductionSystem _system;
    private readonly ParallelOptions _threads;
    private readonly double[] _direct;
    private readonly double[] _made;
    private readonly int[] _start;
    private readonly int[] _technique;

    /// <summary>Groups the techniques by product.</summary>
    /// <param name="system">The economy.</param>
    /// <param name="factorPrices">What a unit of each factor counts for; null to count labour of every kind as 1 and resources as 0.</param>
    /// <param name="threads">How many threads may work; null for as many as there are cores.</param>
    /// <exception cref="ArgumentException">A technique makes several products or nothing, a product has no technique, or the prices do not fit.</exception>
    public SubstitutionSystem(ProductionSystem system, IReadOnlyList<double>? factorPrices, int? threads)
    {
        (_system, _threads) = (system, new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1 });
        double[] prices = factorPrices is null ? [.. system.Factors.Select(factor => factor.Kind == FactorKind.Labour ? 1.0 : 0)] : [.. factorPrices];
        if (prices.Length != system.Factors.Count) throw new ArgumentException($"{prices.Length} prices for {system.Factors.Count} factors", nameof(factorPrices));
        if (Array.Exists(prices, price => !(price >= 0 && double.IsFinite(price)))) throw new ArgumentException("a price of a factor is negative or not finite", nameof(factorPrices));
        var count = system.Techniques.Count;
        (_direct, _made, _technique, _start) = (new double[count], new double[count], new int[count], new int[system.Products.Count + 1]);
        for (var technique = 0; technique < count; technique++)
        {
            if (system.Outputs.RowsOf(technique) is not [var product] || !(system.Outputs.ValuesOf(technique)[0] > 0))
                throw new ArgumentException($"technique '{system.Techniques[technique]}' does not make one product: the least labour is defined without joint production only", nameof(system));
            _made[technique] = system.Outputs.ValuesOf(technique)[0];
            _direct[technique] = system.FactorInputs.Dot(technique, prices);
            _start[product + 1]++;
        }

        for (var product = 0; product < Products; product++)
        {
            if (_start[product + 1] == 0) throw new ArgumentException($"product '{system.Products[product]}' has no technique", nameof(system));
            _start[product + 1] += _start[product];
        }

        var next = _start.AsSpan(0, Products).ToArray();
        for (var technique = 0; technique < count; technique++) _technique[next[system.Outputs.RowsOf(technique)[0]]++] = technique;
    }

    /// <summary>Number of products.</summary>
    public int Products => _start.Length - 1;

    /// <summary>Techniques of a product.</summary>
    public ReadOnlySpan<int> TechniquesOf(int product) => _technique.AsSpan(_start[product].._start[product + 1]);

    /// <summary>Direct labour per unit of product.</summary>
    public double Direct(int technique) => _direct[technique] / _made[technique];

    /// <summary>The least direct labour of each product: what it costs while materials are worth nothing.</summary>
    /// <param name="values">Receives it.</param>
    public void LeastDirect(double[] values)
    {
        for (var product = 0; product < values.Length; product++)
        {
            values[product] = double.PositiveInfinity;
            foreach (var technique in TechniquesOf(product)) values[product] = Math.Min(values[product], Direct(technique));
        }
    }

    /// <summary>What a unit of product costs by a technique.</summary>
    /// <param name="technique">Its place.</param>
    /// <param name="values">Value of each product.</param>
    public double Cost(int technique, double[] values) => (_direct[technique] + _system.Inputs.Dot(technique, values)) / _made[technique];

    /// <summary>What the materials of a unit of product cost by a technique.</summary>
    /// <param name="technique">Its place.</param>
    /// <param name="values">Value of each product.</param>
    public double Materials(int technique, double[] values) => _system.Inputs.Dot(technique, values) / _made[technique];

    /// <summary>The norms of chosen techniques, per unit of product.</summary>
    /// <param name="chosen">Technique of each product.</param>
    /// <exception cref="TableTooLargeException">They do not fit into the memory that is left.</exception>
    public SparseMatrix NormsOf(int[] chosen)
    {
        var start = new int[Products + 1];
        for (var product = 0; product < Products; product++) start[product + 1] = start[product] + _system.Inputs.RowsOf(chosen[product]).Length;
        // The copy, and the tiles that are made of it.
        LeontiefSolver.DemandMemory(Products, 2L * start[^1]);
        var (row, value) = (new int[start[^1]], new double[start[^1]]);
        Parallel.For(0, Blocks, _threads, block =>
        {
            for (var product = block * Block; product < Math.Min(Products, (block + 1) * Block); product++)
            {
                _system.Inputs.RowsOf(chosen[product]).CopyTo(row.AsSpan(start[product]));
                var values = _system.Inputs.ValuesOf(chosen[product]);
                for (var k = 0; k < values.Length; k++) value[start[product] + k] = values[k] / _made[chosen[product]];
            }
        });
        return new SparseMatrix(Products, start, row, value);
    }

    /// <summary>Gives each product its cheapest technique at given values; one that is in use gives way only to a saving above the tolerance.</summary>
    /// <param name="values">Value of each product.</param>
    /// <param name="chosen">Technique in use; replaced. A negative one gives way to any.</param>
    /// <param name="cheapest">Receives the cost of the technique chosen.</param>
    /// <param name="tolerance">Least saving, as a share of the cost.</param>
    /// <returns>How many products changed.</returns>
    public int Choose(double[] values, int[] chosen, double[] cheapest, double tolerance)
    {
        var changed = new int[Blocks];
        Parallel.For(0, Blocks, _threads, block =>
        {
            for (var product = block * Block; product < Math.Min(Products, (block + 1) * Block); product++)
            {
                var best = chosen[product];
                var least = best < 0 ? double.PositiveInfinity : Cost(best, values);
                var bar = best < 0 ? least : least * (1 - tolerance);
                foreach (var technique in TechniquesOf(product))
                {
                    if (technique == chosen[product]) continue;
                    var cost = Cost(technique, values);
                    if (cost < bar) (best, least, bar) = (technique, cost, cost);
                }

                cheapest[product] = least;
                if (best == chosen[product]) continue;
                chosen[product] = best;
                changed[block]++;
            }
        });
        return changed.Sum();
    }

    private int Blocks => (Products + Block - 1) / Block;
}
