using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Prices;

/// <summary>By what rule income is put into prices: in proportion to materials, to wages and to capital.</summary>
/// <remarks>
/// p = (1 + m) p (A + D) + (1 + s) w l + c p K: the family of three-channel prices of Sekerka, Kyn and Hejl (1969, "Price systems computable from input-output
/// coefficients"). Labour values, prices of production, cost-plus and two-channel prices are members of it. A rate is a part of one, a year for <see cref="OnCapital"/>.
/// </remarks>
/// <param name="OnMaterials">Income per rouble of materials and wear, m, from 0.</param>
/// <param name="OnWages">Income per rouble of wages beyond the wages, s, above -1.</param>
/// <param name="OnCapital">Income per rouble of capital, c, a year, from 0.</param>
public sealed record PriceFormula(double OnMaterials = 0, double OnWages = 0, double OnCapital = 0)
{
    /// <summary>Largest relative residual of prices.</summary>
    internal const double Accuracy = 1e-14;

    /// <summary>Prices that follow from the rule and a wage.</summary>
    /// <param name="costing">What things cost.</param>
    /// <param name="wage">Money for a unit of labour, above 0.</param>
    /// <returns>The prices, in the wage's money.</returns>
    /// <exception cref="ArgumentException">A rate of capital is asked for and the costing has no capital.</exception>
    /// <exception cref="InvalidOperationException">No finite prices exist: the rates are too high for the techniques.</exception>
    public PriceSystem At(Costing costing, double wage = 1)
    {
        ArgumentNullException.ThrowIfNull(costing);
        if (OnCapital != 0 && costing.Capital is null) throw new ArgumentException("a charge on capital needs a table of capital", nameof(costing));
        var matrix = OnMaterials == 0 && OnCapital == 0 ? costing.Materials : ColumnSums.Of((1 + OnMaterials, costing.Materials), (OnCapital, costing.Capital));
        var constant = costing.Labour.ToArray();
        for (var product = 0; product < constant.Length; product++) constant[product] *= (1 + OnWages) * wage;
        try
        {
            return new PriceSystem(costing, this, wage, new LeontiefSolver(matrix).LabourValues(constant, Accuracy).Values);
        }
        catch (UnproductiveTableException error)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"no finite prices bear {OnMaterials:0.####} on materials and {OnCapital:0.####} on capital: lower the rates, or look for products that use up more of themselves than they are"), error);
        }
    }
}
