using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Prices;

/// <summary>What profit is counted on.</summary>
public enum CapitalBase
{
    /// <summary>Materials and wages, advanced for a year: p = (1 + r)(p A + w l) (Marx; Bortkiewicz 1907; Morishima 1973).</summary>
    Advances,

    /// <summary>Materials only, wages being paid out of the product: p = (1 + r) p A + w l (Sraffa 1960).</summary>
    Materials,

    /// <summary>The capital that stands: p = p (A + D) + w l + r p K (Brody 1970; Sekerka, Kyn and Hejl 1969).</summary>
    Stocks,
}

/// <summary>Prices of production: the same rate of profit everywhere.</summary>
/// <remarks>
/// Where the real wage is given, the rate is 1 / lambda - 1 (for stocks 1 / lambda), where lambda is the largest root of a matrix without negative cells, found by
/// iterating on prices.
/// </remarks>
public static class ProductionPrices
{
    private const int MostRounds = 200_000;
    private const double Settled = 4e-16;

    /// <summary>With profit on stocks every round rests on solutions of this accuracy.</summary>
    private const double SettledOnStocks = 2 * PriceFormula.Accuracy;

    /// <summary>Prices at which the wage buys the goods given and the same rate of profit is left everywhere.</summary>
    /// <param name="costing">What things cost; with wage goods, or without them for wages that buy nothing (they are then among the materials).</param>
    /// <param name="on">What profit is counted on.</param>
    /// <returns>The prices, which add up to 1: see <see cref="PriceSystem.With"/> for another money. The rate is in <see cref="PriceSystem.Formula"/>.</returns>
    /// <exception cref="ArgumentException">Profit is counted on stocks and the costing has none.</exception>
    /// <exception cref="InvalidOperationException">No such prices exist: nothing is used to make anything, the real wage takes more than the product, or prices do not settle.</exception>
    public static PriceSystem Of(Costing costing, CapitalBase on)
    {
        ArgumentNullException.ThrowIfNull(costing);
        if (on == CapitalBase.Stocks && costing.Capital is null) throw new ArgumentException("profit on stocks needs a table of capital", nameof(costing));
        var root = LargestRoot.Of(new CostRound(costing, on).Of, costing.Count, on == CapitalBase.Stocks ? SettledOnStocks : Settled, MostRounds);
        if (root.Settled)
        {
            var wage = costing.WageGoods.IsEmpty ? 0 : costing.WageAt(root.Vector);
            return new PriceSystem(costing, Formula(on, on == CapitalBase.Stocks ? 1 / root.Value : (1 / root.Value) - 1), wage, root.Vector);
        }

        throw new InvalidOperationException(root.Value > 0 && double.IsFinite(root.Value)
            ? "prices of production do not settle: some product uses so much of itself that no common rate of profit allows it a price"
            : "no prices of production exist: nothing is needed to make anything, or the real wage takes the whole product");
    }

    /// <summary>Prices at a given rate of profit and a wage of one.</summary>
    /// <param name="costing">What things cost.</param>
    /// <param name="on">What profit is counted on.</param>
    /// <param name="rate">Rate of profit a year, from 0 and below the highest that the techniques bear.</param>
    /// <exception cref="InvalidOperationException">No finite prices bear the rate.</exception>
    public static PriceSystem At(Costing costing, CapitalBase on, double rate) => Formula(on, rate).At(costing);

    private static PriceFormula Formula(CapitalBase on, double rate) => on switch
    {
        CapitalBase.Advances => new PriceFormula(rate, rate),
        CapitalBase.Materials => new PriceFormula(rate),
        _ => new PriceFormula(OnCapital: rate),
    };
}
