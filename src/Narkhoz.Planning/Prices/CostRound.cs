using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Linear;

namespace Narkhoz.Planning.Prices;

/// <summary>One round of prices of production: what everything costs at the prices of the round before, profit left out.</summary>
/// <remarks>With profit on stocks or on materials the rest of the cost is paid at the new prices, wages being one number more: p' = q + (p'.b) l solved in one step.</remarks>
internal sealed class CostRound
{
    private readonly Costing _costing;
    private readonly CapitalBase _on;
    private readonly LeontiefSolver? _materials;
    private readonly double[] _labour;

    /// <summary>Prepares the rounds.</summary>
    /// <param name="costing">What things cost.</param>
    /// <param name="on">What profit is counted on.</param>
    /// <exception cref="InvalidOperationException">The table is not productive.</exception>
    public CostRound(Costing costing, CapitalBase on)
    {
        (_costing, _on) = (costing, on);
        _materials = on == CapitalBase.Stocks ? new LeontiefSolver(costing.Materials) : null;
        _labour = on == CapitalBase.Stocks ? Embodied(costing.Labour) : costing.Labour.ToArray();
    }

    /// <summary>The costs.</summary>
    /// <param name="prices">Prices of the round before.</param>
    public double[] Of(double[] prices)
    {
        var capital = _on == CapitalBase.Stocks ? _costing.Capital! : _costing.Materials;
        var costs = new double[prices.Length];
        SparseOperator.Gather(capital, prices, costs);
        if (_on == CapitalBase.Stocks) costs = Embodied(costs);
        if (_costing.WageGoods.IsEmpty) return costs;

        var wage = _costing.WageAt(_on == CapitalBase.Advances ? prices : costs);
        if (_on != CapitalBase.Advances)
        {
            var left = 1 - _costing.WageAt(_labour);
            if (left <= 0) throw new InvalidOperationException("no prices of production exist: the real wage takes the whole product");
            wage /= left;
        }

        for (var product = 0; product < costs.Length; product++) costs[product] += wage * _labour[product];
        return costs;
    }

    private double[] Embodied(ReadOnlySpan<double> direct)
    {
        try
        {
            return _materials!.LabourValues(direct, PriceFormula.Accuracy).Values;
        }
        catch (UnproductiveTableException error)
        {
            throw new InvalidOperationException("the table is not productive", error);
        }
    }
}
