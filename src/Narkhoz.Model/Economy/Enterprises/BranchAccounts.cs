using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Money that goes through the plants' accounts.</summary>
internal enum AccountItem
{
    /// <summary>For what they sold, at list prices.</summary>
    Revenue,

    /// <summary>Losses covered by ministry or creditors.</summary>
    Covered,

    /// <summary>For inputs delivered.</summary>
    Inputs,

    /// <summary>Wages.</summary>
    Wages,

    /// <summary>Amortisation, interest, and the charge on capital.</summary>
    Charges,

    /// <summary>Profits paid to the state.</summary>
    Remitted,

    /// <summary>Turnover tax, which buyers pay with the price.</summary>
    Tax,
}

/// <summary>Accounts of the plants, branch by branch, in whole kopecks of 1926/27.</summary>
/// <remarks>
/// Every month, exactly: opening + revenue + covered = inputs + wages + charges + remitted + tax + closing; and the closing of the branch is the sum of what its plants have, to a ten-thousandth of the turnover, since theirs are kept in single precision, and a rouble for what is rounded. These
/// are accounts at list prices beside the ledger of money, in which enterprises have one purse and what they pay each other does not show.
/// </remarks>
internal sealed class BranchAccounts
{
    internal const int Items = (int)AccountItem.Tax + 1;
    private readonly Slab.Column<long> _balance;
    private readonly Slab.Column<long> _year;
    private readonly int _products;

    internal BranchAccounts(Slab slab, int products)
    {
        _products = products;
        _balance = slab.Add<long>("plants.branch_balance", products);
        _year = slab.Add<long>("plants.branch_year", Items * products);
    }

    /// <summary>Closes the month of a branch.</summary>
    /// <param name="country">The country.</param>
    /// <param name="product">What the branch makes.</param>
    /// <param name="roubles">What passed for each item.</param>
    /// <param name="closing">What the plants have together at the end, roubles.</param>
    /// <exception cref="LedgerBreachException">The plants have more or less than the branch.</exception>
    internal void Close(Country country, int product, ReadOnlySpan<double> roubles, double closing)
    {
        long sum = 0, turnover = 0;
        for (var item = 0; item < Items; item++)
        {
            var kopecks = (long)Math.Round(100 * roubles[item]);
            _year[(item * _products) + product] += kopecks;
            sum += item <= (int)AccountItem.Covered ? kopecks : -kopecks;
            turnover += kopecks;
        }

        ref var balance = ref _balance[product];
        balance += sum;
        if (Math.Abs(balance - (100 * closing)) > 100 + (1e-4 * (turnover + Math.Abs(balance))))
            throw new LedgerBreachException($"account of the plants that make {country.Technology.ProductIds[product]}", country.Now, "decades", FormattableString.Invariant($"the branch has {balance} kopecks and its plants {100 * closing}"));
    }

    /// <summary>What passed for an item this year over all branches, roubles of 1926/27.</summary>
    internal double OfYear(AccountItem item)
    {
        double sum = 0;
        for (var p = 0; p < _products; p++) sum += _year[((int)item * _products) + p];
        return sum / 100;
    }

    /// <summary>Starts a new year.</summary>
    internal void OpenYear() => _year.Span.Clear();
}
