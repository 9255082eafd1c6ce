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
    /// <summary>Totals that are kept: the items of the account, balances, what is out of the assortment, unwanted goods, leavers.</summary>
    internal const int Sums = BranchAccounts.Items + 4;
    private readonly PlantPrices _prices;
    private readonly Eight _clearing;
    private readonly Eight _spoils;
    private readonly Eight _working;
    private readonly Eight _remit;
    private readonly float[] _staff;

    internal Settlement(Country country)
    {
        var p = country.Parameters;
        _prices = new PlantPrices(country);
        _clearing = Lane.Of(p.Value("enterprises.clearing", "1/month"));
        _spoils = Lane.Of(1 - (p.Value("enterprises.spoils", "1/yr") / 12));
        _working = Lane.Of(p.Value("enterprises.working_money", "month"));
        _remit = Lane.Of(p.Value("enterprises.profit_paid", "1"));
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
    internal Eight Solvent(Eight account, Eight inputs, Eight goods, Eight materials) => Budget.Solvent(account, Bank.Line((inputs * materials) + goods));

    /// <summary>Materials in the list price of a product.</summary>
    internal float Materials(int product) => _prices.Materials[product];

    /// <summary>Settles the month of some plants of a chunk.</summary>
    /// <param name="plants">The plants.</param>
    /// <param name="chunk">The chunk.</param>
    /// <param name="index">Its number.</param>
    /// <param name="simd">Whether eight go at once.</param>
    /// <param name="month">What they made, sent out, and were asked for.</param>
    /// <param name="pull">What is asked of the product over what is being made of it.</param>
    internal void Settle(Plants plants, in PlantChunk chunk, int index, bool simd, PlantMonth month, float pull)
    {
        Span<float> sums = stackalloc float[8 * Sums];
        sums.Clear();

        // Plants that are still to be built have no money: what they had would be worth something else once they have capacity.
        var built = plants.Unit[chunk.Cell] > 0;
        if (built)
        {
            var taken = Abilities.Assortment.Taken(pull);
            if (plants.Watch is { } watch && watch.Stands(chunk))
            {
                // By itself, between its neighbours: one at a time gives the same bits as eight, and its own figures added to the others' as well.
                var (alone, at) = (chunk.Rest(simd: false), watch.Plant - chunk.First);
                var own = watch.Settle();
                Pass(plants, chunk, alone, 0, at, month, taken, sums);
                Pass(plants, chunk, alone, at, at + 1, month, taken, own);
                for (var k = 0; k < sums.Length; k++) sums[k] += own[k];
                Pass(plants, chunk, alone, at + 1, chunk.Count, month, taken, sums);
            }
            else
            {
                Pass(plants, chunk, default(Whole), 0, chunk.Whole(simd), month, taken, sums);
                Pass(plants, chunk, chunk.Rest(simd), chunk.Whole(simd), chunk.Count, month, taken, sums);
            }
        }

        plants.Note(PlantSum.Revenue, index, sums);
        plants.Note(PlantSum.Revenue + (int)AccountItem.Inputs, index, built ? _prices.Materials[chunk.Product] * plants.Kinds.Together(chunk.Product, plants.Of(PlantSum.Delivered + InputKinds.Main, index), plants.Of(PlantSum.Delivered + InputKinds.Auxiliary, index)) : 0);
    }

    /// <summary>Adds up a branch. Turnover tax goes through its account a month after the goods were sold: buyers pay it with the price, and no plant keeps any of it.</summary>
    internal void Add(Country country, Plants plants, int p)
    {
        Span<double> roubles = stackalloc double[BranchAccounts.Items];
        for (var item = 0; item < roubles.Length; item++) roubles[item] = _prices.List[p] * plants.Total(PlantSum.Revenue + item, p);
        roubles[(int)AccountItem.Tax] = plants.Ledger.TaxPaid[p] = plants.Ledger.TaxDue[p];
        roubles[(int)AccountItem.Revenue] += roubles[(int)AccountItem.Tax];
        plants.Ledger.Branches.Close(country, p, roubles, _prices.List[p] * plants.Total(PlantSum.Balance, p));
        plants.Count(YearStat.Misfit, p, plants.Total(PlantSum.Misfit, p));
        plants.Count(YearStat.Unsold, p, plants.Total(PlantSum.Unwanted, p));
        plants.Count(YearStat.Quits, p, plants.Total(PlantSum.Quits, p));
        plants.Count(YearStat.Capacity, p, plants.Capacity(p));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pass<T>(Plants plants, in PlantChunk chunk, T width, int from, int to, PlantMonth month, float taken, Span<float> sums)
        where T : struct, IWidth
    {
        if (from == to) return;
        var (first, book, ledger, p) = (chunk.First, plants.Book, plants.Ledger, chunk.Product);
        ref var tasks = ref book.Task[first];
        var stores = book.Stores(first);
        ref var goods = ref book.Goods[first];
        ref var sales = ref ledger.Sold[first];
        ref var misfit = ref ledger.Misfit[first];
        ref var unsold = ref ledger.Unsold[first];
        ref var accounts = ref ledger.Account[first];
        ref var covers = ref ledger.Covered[first];
        ref var wear = ref ledger.Wear[first];
        ref var green = ref ledger.Green[first];
        ref var norms = ref ledger.Norm[first];
        ref var pays = ref ledger.Pay[first];
        ref var abilities = ref plants.Population.Ability[first];
        ref var share = ref plants.Population.Share[first];
        var (carry, parts) = (Lane.Of(plants.Factor[chunk.Cell]), InputParts.Of(plants.Kinds, p));
        var charge = Indicator.Charge.Rate / 12;
        var (dues, onStocks) = (Lane.Of(_prices.Wear[p] + (charge * _prices.Capital[p])), Lane.Of(charge));
        var price = Lane.Of(1 + (charge * _prices.Capital[p]));
        var (materials, fund) = (Lane.Of(_prices.Materials[p]), Lane.Of(_prices.Wages[p] * _staff[p]));
        var (judged, floor) = (Lane.Of(Indicator.Sales), Lane.Of(Abilities.Norms.Unions.Floor));
        var (accepted, over) = (Lane.Of(taken), Lane.Of(1 - taken));
        var (assortment, piece, crews, revised) = (Abilities.Assortment, Abilities.Pay, Abilities.Crews, Abilities.Norms);
        for (var i = from; i < to; i += width.Count)
        {
            // What of the goods is wanted: kinds that nobody asked for and goods that the sales office took beyond the asking pile up; buyers who found nothing else take some.
            var (made, shipped, want) = (Lane.Load(ref month.Made, i), Lane.Load(ref month.Shipped, i), Lane.Load(ref month.Wanted, i));
            var amiss = assortment.Misfit(Lane.Load(ref tasks, i), Lane.Load(ref abilities, i)) * made;
            var refused = Lane.Min(Lane.Positive(shipped - want) + (amiss * over), shipped);
            var pile = (Lane.Load(ref unsold, i) * carry) + refused;
            var cleared = Lane.Min(pile, (accepted * Lane.Positive(want - shipped)) + (_clearing * pile));
            var bought = shipped - refused + cleared;
            pile = (pile - cleared) * _spoils;
            width.Store(ref misfit, i, (Lane.Load(ref misfit, i) * carry) + amiss);
            width.Store(ref unsold, i, pile);
            width.Store(ref sales, i, (Lane.Load(ref sales, i) * carry) + bought);

            // The crew: pay by what it made, leavers by pay, the norm by what was over-fulfilled; the machines by the rush.
            var (excess, norm) = (Lane.Load(ref month.Rush, i), Lane.Load(ref norms, i));
            var fulfilled = Lane.Min(made / norm, Lane.Of(2));
            var pay = piece.Pay(fulfilled, floor);
            var leavers = crews.Quits(Lane.Max(pay, Lane.Of(0.3f)));
            width.Store(ref pays, i, pay);
            width.Store(ref norms, i, revised.Next(norm, fulfilled));
            width.Store(ref green, i, crews.Green(Lane.Load(ref green, i), leavers));
            width.Store(ref wear, i, Storming.Worn(Lane.Load(ref wear, i), excess));

            // The account: paid for what the indicator counts; wages and charges as far as there is money; losses covered, profits paid over.
            var account = Lane.Load(ref accounts, i) * carry;
            var stocks = (stores.Load(i).Together(parts) * materials) + Lane.Load(ref goods, i);
            var line = Bank.Line(stocks);
            var solvent = Budget.Solvent(account, line);
            var revenue = price * (shipped + (judged * (bought - shipped)));
            var wages = fund * pay * (Eight.One + Storming.Overtime(excess)) * solvent;
            var charges = ((dues + (onStocks * stocks)) * solvent) + Bank.Interest(account);
            var profit = revenue - (materials * Lane.Load(ref month.Delivered, i)) - wages - charges;
            var before = account + profit;
            var remitted = _remit * Lane.Positive(before - _working);
            var covered = Budget.Covered(before, line);
            var closing = before - remitted + covered;
            width.Store(ref accounts, i, closing);
            width.Store(ref covers, i, (Lane.Load(ref covers, i) * carry) + covered);
            var part = Lane.Load(ref share, i);
            width.Add(sums, (int)AccountItem.Revenue, i, part * revenue);
            width.Add(sums, (int)AccountItem.Covered, i, part * covered);
            width.Add(sums, (int)AccountItem.Wages, i, part * wages);
            width.Add(sums, (int)AccountItem.Charges, i, part * charges);
            width.Add(sums, (int)AccountItem.Remitted, i, part * remitted);
            width.Add(sums, BranchAccounts.Items, i, part * closing);
            width.Add(sums, BranchAccounts.Items + 1, i, part * amiss);
            width.Add(sums, BranchAccounts.Items + 2, i, part * pile);
            width.Add(sums, BranchAccounts.Items + 3, i, part * leavers);
        }
    }
}
