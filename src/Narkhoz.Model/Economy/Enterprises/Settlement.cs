using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The end of a plant's month: what was wanted of what it made, who is paid what, who leaves, what is worn.</summary>
/// <remarks>
/// Called chunk by chunk when the month's work is done. Goods that nobody wants stay in the country's stock, which tells no kinds apart; here it is known where they lie and what they are worth to the plant.
/// The account: opening + revenue + covered = materials + wages + charges + profits paid + closing, for each plant, and summed up for each branch (<see cref="BranchAccounts"/>).
/// </remarks>
internal sealed class Settlement
{
    private const int Sums = BranchAccounts.Items + 4;
    private readonly PlantPrices _prices;
    private readonly float _clearing;
    private readonly float _spoils;
    private readonly float _working;
    private readonly float _remit;
    private readonly float[] _staff;

    internal Settlement(Country country)
    {
        var p = country.Parameters;
        _prices = new PlantPrices(country);
        _clearing = (float)p.Value("enterprises.clearing", "1/month");
        _spoils = 1 - (float)(p.Value("enterprises.spoils", "1/yr") / 12);
        _working = (float)p.Value("enterprises.working_money", "month");
        _remit = (float)p.Value("enterprises.profit_paid", "1");
        _staff = new float[country.Technology.Products];
    }

    internal required SuccessIndicator Indicator { get; init; }

    internal required Abilities Abilities { get; init; }

    internal required StormingCost Storming { get; init; }

    internal required SoftBudget Budget { get; init; }

    internal required BankCredit Bank { get; init; }

    /// <summary>Readies the rules for the month: staff follows what the branch makes.</summary>
    internal void Open(Country country)
    {
        Storming.Run(country);
        for (var p = 0; p < _staff.Length; p++)
            _staff[p] = country.Plants!.Capacity(p) is > 0 and var capacity ? (float)(country.Works.Level[p] / capacity) : 0;
    }

    /// <summary>What a plant can still pay for of what it wants, 0 to 1.</summary>
    /// <param name="account">Its balance.</param>
    /// <param name="inputs">Inputs in store.</param>
    /// <param name="goods">Goods in store.</param>
    /// <param name="materials">Materials in the price.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Solvent<T>(T account, T inputs, T goods, T materials)
        where T : struct, ILane<T> => Budget.Solvent(account, Bank.Line((inputs * materials) + goods));

    /// <summary>Materials in the list price of a product.</summary>
    internal float Materials(int product) => _prices.Materials[product];

    /// <summary>Settles the month of some plants of a chunk.</summary>
    /// <param name="plants">The plants.</param>
    /// <param name="chunk">The chunk.</param>
    /// <param name="index">Its number.</param>
    /// <param name="whole">How many of its plants go by eight.</param>
    /// <param name="month">What they made, sent out, and were asked for.</param>
    /// <param name="pull">What is asked of the product over what is being made of it.</param>
    internal void Settle(Plants plants, in PlantChunk chunk, int index, int whole, in PlantMonth month, float pull)
    {
        Span<float> sums = stackalloc float[8 * Sums];
        sums.Clear();

        // Plants that are still to be built have no money: what they had would be worth something else once they have capacity.
        if (plants.Unit[chunk.Cell] > 0)
        {
            var taken = Abilities.Assortment.Taken(pull);
            Pass<Eight>(plants, chunk, 0, whole, month, taken, sums);
            Pass<One>(plants, chunk, whole, chunk.Count, month, taken, sums);
        }

        plants.Note(PlantSum.Revenue, index, sums);
    }

    /// <summary>Adds up a branch.</summary>
    internal void Add(Country country, Plants plants, int p)
    {
        Span<double> roubles = stackalloc double[BranchAccounts.Items];
        for (var item = 0; item < roubles.Length; item++) roubles[item] = _prices.List[p] * plants.Total(PlantSum.Revenue + item, p);
        plants.Ledger.Branches.Close(country, p, roubles, _prices.List[p] * plants.Total(PlantSum.Balance, p));
        plants.Count(YearStat.Misfit, p, plants.Total(PlantSum.Misfit, p));
        plants.Count(YearStat.Unsold, p, plants.Total(PlantSum.Unwanted, p));
        plants.Count(YearStat.Quits, p, plants.Total(PlantSum.Quits, p));
        plants.Count(YearStat.Capacity, p, plants.Capacity(p));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pass<T>(Plants plants, in PlantChunk chunk, int from, int to, in PlantMonth month, float taken, Span<float> sums)
        where T : struct, ILane<T>
    {
        var (first, count, book, ledger, p) = (chunk.First, chunk.Count, plants.Book, plants.Ledger, chunk.Product);
        var tasks = book.Task.Span.Slice(first, count);
        var abilities = plants.Population.Ability.AsSpan(first, count);
        var inputs = book.Inputs.Span.Slice(first, count);
        var goods = book.Goods.Span.Slice(first, count);
        var sales = ledger.Sold.Span.Slice(first, count);
        var misfit = ledger.Misfit.Span.Slice(first, count);
        var unsold = ledger.Unsold.Span.Slice(first, count);
        var accounts = ledger.Account.Span.Slice(first, count);
        var profits = ledger.Profit.Span.Slice(first, count);
        var covers = ledger.Covered.Span.Slice(first, count);
        var wear = ledger.Wear.Span.Slice(first, count);
        var green = ledger.Green.Span.Slice(first, count);
        var norms = ledger.Norm.Span.Slice(first, count);
        var pays = ledger.Pay.Span.Slice(first, count);
        var share = plants.Population.Share.AsSpan(first, count);
        var carry = T.Of(plants.Factor[chunk.Cell]);
        var charge = Indicator.Charge.Rate / 12;
        var (dues, onStocks) = (T.Of(_prices.Wear[p] + (charge * _prices.Capital[p])), T.Of(charge));
        var price = T.Of(1 + (charge * _prices.Capital[p]));
        var (materials, fund) = (T.Of(_prices.Materials[p]), T.Of(_prices.Wages[p] * _staff[p]));
        var (judged, floor) = (T.Of(Indicator.Sales), T.Of(Abilities.Norms.Unions.Floor));
        var (accepted, one) = (T.Of(taken), T.Of(1));
        for (var i = from; i < to; i += T.Width)
        {
            // What of the goods is wanted: kinds that nobody asked for and goods that the sales office took beyond the asking pile up; buyers who found nothing else take some.
            var (made, shipped, want) = (T.Load(month.Made, i), T.Load(month.Shipped, i), T.Load(month.Wanted, i));
            var amiss = Abilities.Assortment.Misfit(T.Load(tasks, i), T.Load(abilities, i)) * made;
            var refused = Lane.Min(Lane.Positive(shipped - want) + (amiss * (one - accepted)), shipped);
            var pile = (T.Load(unsold, i) * carry) + refused;
            var cleared = Lane.Min(pile, (accepted * Lane.Positive(want - shipped)) + (T.Of(_clearing) * pile));
            var bought = shipped - refused + cleared;
            T.Store(misfit, i, (T.Load(misfit, i) * carry) + amiss);
            pile = (pile - cleared) * T.Of(_spoils);
            T.Store(unsold, i, pile);
            T.Store(sales, i, (T.Load(sales, i) * carry) + bought);

            // The crew: pay by what it made, leavers by pay, the norm by what was over-fulfilled; the machines by the rush.
            var excess = Storming.Excess(T.Load(month.Rush, i));
            var norm = T.Load(norms, i);
            var fulfilled = Lane.Min(made / norm, T.Of(2));
            var pay = Abilities.Pay.Pay(fulfilled, floor);
            var leavers = Abilities.Crews.Quits(Lane.Max(pay, T.Of(0.3f)));
            T.Store(pays, i, pay);
            T.Store(norms, i, Abilities.Norms.Next(norm, fulfilled));
            T.Store(green, i, Abilities.Crews.Green(T.Load(green, i), leavers));
            T.Store(wear, i, Storming.Worn(T.Load(wear, i), excess));

            // The account: paid for what the indicator counts; wages and charges as far as there is money; losses covered, profits paid over.
            var account = T.Load(accounts, i) * carry;
            var stocks = (T.Load(inputs, i) * materials) + T.Load(goods, i);
            var line = Bank.Line(stocks);
            var solvent = Budget.Solvent(account, line);
            var revenue = price * (shipped + (judged * (bought - shipped)));
            var bill = materials * T.Load(month.Delivered, i);
            var wages = fund * pay * (one + Storming.Overtime(excess)) * solvent;
            var charges = ((dues + (onStocks * stocks)) * solvent) + Bank.Interest(account);
            var profit = revenue - bill - wages - charges;
            var before = account + profit;
            var remitted = T.Of(_remit) * Lane.Positive(before - T.Of(_working));
            var covered = Budget.Covered(before, line);
            var closing = before - remitted + covered;
            T.Store(accounts, i, closing);
            T.Store(profits, i, (T.Load(profits, i) * carry) + profit);
            T.Store(covers, i, (T.Load(covers, i) * carry) + covered);
            var part = T.Load(share, i);
            T.Add(sums, (int)AccountItem.Revenue, i, part * revenue);
            T.Add(sums, (int)AccountItem.Covered, i, part * covered);
            T.Add(sums, (int)AccountItem.Inputs, i, part * bill);
            T.Add(sums, (int)AccountItem.Wages, i, part * wages);
            T.Add(sums, (int)AccountItem.Charges, i, part * charges);
            T.Add(sums, (int)AccountItem.Remitted, i, part * remitted);
            T.Add(sums, BranchAccounts.Items, i, part * closing);
            T.Add(sums, BranchAccounts.Items + 1, i, part * amiss);
            T.Add(sums, BranchAccounts.Items + 2, i, part * pile);
            T.Add(sums, BranchAccounts.Items + 3, i, part * leavers);
        }
    }
}
