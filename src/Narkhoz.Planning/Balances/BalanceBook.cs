using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Balances;

/// <summary>The material balances of a plan: one sheet for each product.</summary>
public sealed class BalanceBook
{
    private readonly ProductionSystem _system;
    private readonly TechniqueMix _mix;
    private readonly FinalUses _uses;
    private readonly double[] _outputs;
    private readonly double[] _levels;
    private readonly SparseMatrix _users;

    /// <summary>Opens the book of a plan.</summary>
    /// <param name="system">The economy.</param>
    /// <param name="mix">By which techniques it makes its products.</param>
    /// <param name="outputs">Planned output of each product, by-products left out.</param>
    /// <param name="uses">Stocks, imports and final uses.</param>
    /// <exception cref="ArgumentException">Outputs or uses are not of this many products.</exception>
    public BalanceBook(ProductionSystem system, TechniqueMix mix, IReadOnlyList<double> outputs, FinalUses uses)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(mix);
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(uses);
        if (outputs.Count != system.Products.Count || uses.Products != system.Products.Count)
            throw new ArgumentException($"{outputs.Count} outputs and {uses.Products} final uses for {system.Products.Count} products", nameof(outputs));
        (_system, _mix, _uses) = (system, mix, uses);
        _levels = mix.Levels([.. outputs]);
        _outputs = new double[outputs.Count];
        system.Outputs.AddTimes(_levels, _outputs);
        _users = system.Inputs.Transposed();
    }

    /// <summary>The sheet of a product.</summary>
    /// <param name="product">Its place.</param>
    /// <param name="users">How many users have a line of their own.</param>
    public MaterialBalance Sheet(int product, int users = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(users);
        var taken = new SortedDictionary<int, double>();
        var techniques = _users.RowsOf(product);
        var norms = _users.ValuesOf(product);
        for (var k = 0; k < techniques.Length; k++)
        {
            var amount = norms[k] * _levels[techniques[k]];
            if (amount != 0) taken[_mix.ProductOf(techniques[k])] = taken.GetValueOrDefault(_mix.ProductOf(techniques[k])) + amount;
        }

        var largest = taken.OrderByDescending(use => use.Value).ThenBy(use => use.Key).ToList();
        return new MaterialBalance(
            _system.Products[product], _uses.OpeningStock[product], _outputs[product], _uses.Imports[product],
            [.. largest.Take(users).Select(use => new BalanceUse(_system.Products[use.Key], use.Value))], largest.Skip(users).Sum(use => use.Value),
            _uses.Investment[product], _uses.Households[product], _uses.Export[product], _uses.ClosingStock[product]);
    }

    /// <summary>Uses less sources of every product: what is missing, or negative where something is left over.</summary>
    public double[] Deficits()
    {
        var deficits = _uses.Wanted();
        _system.Inputs.AddTimes(_levels, deficits);
        for (var product = 0; product < deficits.Length; product++) deficits[product] -= _outputs[product] + _uses.OpeningStock[product] + _uses.Imports[product];
        return deficits;
    }
}
