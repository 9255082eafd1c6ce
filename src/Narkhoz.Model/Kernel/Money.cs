namespace Narkhoz.Model.Kernel;

/// <summary>Whose money it is.</summary>
internal enum Purse
{
    /// <summary>The State Bank: what it owes is the money in circulation.</summary>
    Bank,

    /// <summary>The state budget.</summary>
    Budget,

    /// <summary>State enterprises and trade, taken together.</summary>
    Enterprises,

    /// <summary>Households of the towns.</summary>
    Town,

    /// <summary>Households and farms of the villages.</summary>
    Village,

    /// <summary>The rest of the world.</summary>
    Abroad,
}

/// <summary>What a payment is for.</summary>
internal enum Purpose
{
    /// <summary>Wages and salaries.</summary>
    Wages,

    /// <summary>Payment for deliveries of the farms.</summary>
    Procurement,

    /// <summary>Household purchases in state shops.</summary>
    Retail,

    /// <summary>Turnover tax: the wedge between procurement and retail price.</summary>
    TurnoverTax,

    /// <summary>Other revenue from enterprises.</summary>
    Profits,

    /// <summary>Investment paid by the budget.</summary>
    Investment,

    /// <summary>Defence orders.</summary>
    Defence,

    /// <summary>Schools, health, administration.</summary>
    Social,

    /// <summary>State loans subscribed by households.</summary>
    Loans,

    /// <summary>Sales on the peasant market of the towns.</summary>
    PeasantMarket,

    /// <summary>What private traders earn in the village beyond the price.</summary>
    PrivateTrade,

    /// <summary>Exports and imports.</summary>
    ForeignTrade,

    /// <summary>Credit of the State Bank: issue when positive.</summary>
    Credit,
}

/// <summary>The ledger of money: every payment has a payer and a payee.</summary>
/// <remarks>
/// In whole kopecks. For every purse, zone and month: opening + received = paid + closing; over all purses the
/// balances sum to nought, so what the Bank owes is what the others hold.
/// </remarks>
internal sealed class Money
{
    internal const int Purses = (int)Purse.Abroad + 1;
    internal const int Purposes = (int)Purpose.Credit + 1;
    private readonly Technology _technology;
    private readonly Slab.Column<long> _balance;
    private readonly Slab.Column<long> _opening;
    private readonly Slab.Column<long> _received;
    private readonly Slab.Column<long> _paid;
    private readonly Slab.Column<long> _year;
    private Clock _clock;

    internal Money(Slab slab, Technology technology)
    {
        _technology = technology;
        var cells = Purses * technology.Zones;
        _balance = slab.Add<long>("money.balance", cells);
        _opening = slab.Add<long>("money.opening", cells);
        _received = slab.Add<long>("money.received", cells);
        _paid = slab.Add<long>("money.paid", cells);
        _year = slab.Add<long>("money.year", Purposes);
    }

    /// <summary>Balance of a purse in a zone, kopecks.</summary>
    internal long Balance(Purse purse, int zone) => _balance[((int)purse * _technology.Zones) + zone];

    /// <summary>Payments of the year for a purpose, kopecks.</summary>
    internal long OfYear(Purpose purpose) => _year[(int)purpose];

    /// <summary>Pays from one purse to another within a zone.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="from">Who pays.</param>
    /// <param name="to">Who is paid.</param>
    /// <param name="zone">Where.</param>
    /// <param name="kopecks">How much, 0 or more.</param>
    /// <exception cref="LedgerBreachException">The amount is negative, or a purse other than the Bank or Abroad is overdrawn.</exception>
    internal void Pay(Purpose purpose, Purse from, Purse to, int zone, long kopecks)
    {
        if (kopecks == 0) return;
        if (kopecks < 0) throw Breach(from, zone, $"payment for {purpose} of {kopecks} kopecks is negative");
        var payer = ((int)from * _technology.Zones) + zone;
        var payee = ((int)to * _technology.Zones) + zone;
        ref var balance = ref _balance[payer];
        if (balance < kopecks && from is not (Purse.Bank or Purse.Abroad))
            throw Breach(from, zone, $"payment for {purpose} of {kopecks} kopecks exceeds the balance of {balance}");
        balance -= kopecks;
        _balance[payee] += kopecks;
        _paid[payer] += kopecks;
        _received[payee] += kopecks;
        _year[(int)purpose] += from == Purse.Bank || to != Purse.Bank ? kopecks : -kopecks;
    }

    /// <summary>Has the Bank lend a purse what it lacks for a payment.</summary>
    internal void Cover(Purse purse, int zone, long kopecks)
    {
        var lack = kopecks - Balance(purse, zone);
        if (lack > 0) Pay(Purpose.Credit, Purse.Bank, purse, zone, lack);
    }

    /// <summary>Starts a new year's totals.</summary>
    internal void OpenYear() => _year.Span.Clear();

    /// <summary>Proves every identity of the month and opens the next.</summary>
    /// <exception cref="LedgerBreachException">A purse does not add up.</exception>
    internal void CloseMonth(in Clock clock)
    {
        _clock = clock;
        long sum = 0;
        for (var cell = 0; cell < _balance.Length; cell++)
        {
            sum += _balance[cell];
            if (_opening[cell] + _received[cell] - _paid[cell] != _balance[cell])
                throw Breach((Purse)(cell / _technology.Zones), cell % _technology.Zones, "opening, receipts and payments do not give the balance");
        }

        if (sum != 0) throw Breach(Purse.Bank, 0, $"the purses sum to {sum} kopecks, not 0");
        _balance.Span.CopyTo(_opening.Span);
        _received.Span.Clear();
        _paid.Span.Clear();
    }

    /// <summary>Tells the ledger which month and mechanism is at work, for its errors.</summary>
    internal void At(in Clock clock) => _clock = clock;

    private LedgerBreachException Breach(Purse purse, int zone, string problem) =>
        new($"money of {purse} in {_technology.ZoneIds[zone]}", _clock.Now, _clock.Phase, problem);
}
