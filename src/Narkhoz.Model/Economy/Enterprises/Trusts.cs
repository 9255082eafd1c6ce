using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Trusts set output: by the sales that they expect and the goods that lie unsold, where no statutory task drives their plants.</summary>
/// <remarks>
/// Carr and Davies 1969 and Nove 1969 on the trusts of NEP, for which control figures were a forecast. Expected sales are a running mean of what was asked of the product; output = expected sales +
/// a share of what the store of goods lacks (Holt, Modigliani, Muth and Simon 1960), and the store wanted is that of <see cref="Hoarding"/> for inputs, with the error of sales in place of that of deliveries.
/// Goods that are sold over the counter alone, of which nobody orders any, are made to the control figure.
/// </remarks>
internal sealed class Trusts(Bonus bonus) : Mechanism
{
    private const double Memory = 1.0 / 6;

    internal override MechanismInfo Info { get; } = new(
        "trusts",
        "Trusts set output by what they sell",
        ["EIN-09", "EMP-12", "EPL-01"],
        "Carr and Davies 1969; Holt, Modigliani, Muth and Simon 1960; Nettl 2317-2327, 3423-3433",
        "where no task drives a plant it works to its branch's figure");

    /// <summary>Whether trusts set output this month.</summary>
    internal bool Set { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Set = !bonus.Drives;
        var expected = country.Plants!.Book.Expected.Span;
        for (var p = 0; p < expected.Length; p++)
        {
            var demand = Demand(country, p, country.Works.Desired[p]);
            expected[p] = expected[p] > 0 ? expected[p] + (Memory * (demand - expected[p])) : demand;
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Set = false;

    /// <summary>What is asked of a product this month: in months of its capacity where trusts set output, else over what is being made of it.</summary>
    internal float Pull(Country country, Plants plants, int product)
    {
        var level = country.Works.Level[product];
        var asked = Demand(country, product, level);
        return Set ? plants.InMonths(product, asked) : level <= 0 ? 1 : (float)Math.Clamp(asked / level, 0.7, 1.5);
    }

    /// <summary>Share of the goods in the plants' stores that users have drawn already: no more can lie there than the country's stock holds when the month's users are served. Trusts, who sell what is asked and no plan, know their shelves.</summary>
    internal float Gone(Country country, Plants plants, int product)
    {
        if (Set || plants.Book.Shelf[product] <= 0) return 0;
        var left = Math.Max(0, Depots.Stock(country, product) - Demand(country, product, 0));
        return (float)Math.Max(0, 1 - (left / plants.Book.Shelf[product]));
    }

    /// <summary>What was last asked of a product, units a month; the figure given where nobody orders any, as with goods that are sold over the counter alone.</summary>
    private static double Demand(Country country, int product, double figure)
    {
        var works = country.Works;
        var asked = works.Claimed[product] + works.Household[product] + works.Export[product];
        return asked > 0 ? asked : figure;
    }
}
