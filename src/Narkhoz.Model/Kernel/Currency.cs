namespace Narkhoz.Model.Kernel;

/// <summary>The paper money of war and revolution and the hard money that takes its place: only runs that open before the norms' year have it.</summary>
/// <remarks>
/// The ledger of money is in roubles of constant worth (the goods rouble in which the budgets of 1918-23 were drawn up); what paper loses is paid by its holders to the Bank, which owes so much less (the tax of issue, Preobrazhensky 1920). Paper is counted in roubles of before 1922.
/// </remarks>
internal sealed class Currency
{
    private const double Memory = 12;

    internal Currency(Slab slab)
    {
        Price = slab.Add<double>("currency.price", 1);
        Expected = slab.Add<double>("currency.expected", 1);
        Hard = slab.Add<double>("currency.hard", 1);
        Norm = slab.Add<double>("currency.norm", 1);
        Demand = slab.Add<double>("currency.demand", 1);
        Counted = slab.Add<double>("currency.counted", 1);
        Worth = slab.Add<double>("currency.worth", 1);
        Year = slab.Add<double>("currency.year", 2);
        Covered = slab.Add<double>("currency.covered", 1);
        Trade = slab.Add<double>("currency.trade", 1);
        Income = slab.Add<double>("currency.income", 2);
        Bought = slab.Add<double>("currency.bought", 2);
        Usual = slab.Add<double>("currency.usual", 1);
        Reformed = slab.Add<double>("currency.reformed", 1);
    }

    /// <summary>Price level in paper roubles, 1913 = 1; after the reform in the new ones, 1 then.</summary>
    internal Slab.Column<double> Price { get; }

    /// <summary>Rise of prices that holders expect, logarithm a month.</summary>
    internal Slab.Column<double> Expected { get; }

    /// <summary>Hard money in the purses of households, kopecks of the ledger.</summary>
    internal Slab.Column<double> Hard { get; }

    /// <summary>Money that households held at the start, kopecks of the ledger.</summary>
    internal Slab.Column<double> Norm { get; }

    /// <summary>Money that households want to hold over that of the start.</summary>
    internal Slab.Column<double> Demand { get; }

    /// <summary>What households held when they were last counted, kopecks.</summary>
    internal Slab.Column<double> Counted { get; }

    /// <summary>What is left of a price by the time that it is spent, 1 in a stable currency.</summary>
    internal Slab.Column<double> Worth { get; }

    /// <summary>Of the year, kopecks of the ledger: issue, and what holders lost.</summary>
    internal Slab.Column<double> Year { get; }

    /// <summary>Part of its spending in money that the budget has revenue for again.</summary>
    internal Slab.Column<double> Covered { get; }

    /// <summary>Exchange that goes on for money, 1 = that of 1928.</summary>
    internal Slab.Column<double> Trade { get; }

    /// <summary>Income of households in money, mean of the last year, roubles of the ledger a month: town, village.</summary>
    internal Slab.Column<double> Income { get; }

    /// <summary>What they bought for it at the prices of 1926/27: town, village.</summary>
    internal Slab.Column<double> Bought { get; }

    /// <summary>Cash a head that households held at the start, over that of 1928.</summary>
    internal Slab.Column<double> Usual { get; }

    /// <summary>1 once paper has been called in.</summary>
    internal Slab.Column<double> Reformed { get; }

    /// <summary>Cash of households of town and village, kopecks.</summary>
    internal static double Held(Country country)
    {
        double held = 0;
        for (var r = 0; r < country.Technology.Zones; r++) held += country.Money.Balance(Purse.Town, r) + country.Money.Balance(Purse.Village, r);
        return held;
    }

    /// <summary>Follows what households of a place earn and what they buy for it over a year.</summary>
    internal (double Earned, double Spent) Close(int place, double earned, double spent)
    {
        var first = Income[place] <= 0;
        Income[place] += first ? earned : (earned - Income[place]) / Memory;
        Bought[place] += first ? spent : (spent - Bought[place]) / Memory;
        return (Income[place], Bought[place]);
    }

    /// <summary>What has come into the purses of households since they were last counted, kopecks: what was printed for them and what the Bank's credit paid them, less what went back.</summary>
    internal double Issued(Country country)
    {
        var held = Held(country);
        var issued = held - Counted[0];
        Counted[0] = held;
        return issued;
    }
}
