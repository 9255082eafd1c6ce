using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A superior who is judged by the plan of his own plants has them served before he ships to others.</summary>
/// <remarks>
/// Nove 1961 and Hoeffding 1959 on councils, Berliner 1957 on ministries: one vice, by territory or by branch. What the plants of a superior are to send out of an input is given by the
/// orders: g of each claim, g by rank. Of what is due to the plants of others he holds back at most the share h (<c>enterprises.own_first</c>), and no more than his own plants lack:
/// moved = min(own claims x (1 - g), h x due to others); own plants get g + (1 - g) x moved / own lack, others g x (1 - moved / due). What is still free of h x due goes into the stores of the own plants, as far as those lack what they ask for, where
/// the superior corrects what his plants make (<see cref="CorrectedOutput"/>).
/// Nothing is gained over all: what each sends out adds up as ordered, and where nothing is short nothing is held back.
/// Where the grants hold it already, because they were fitted to a country in which it was done, it is told apart: what was moved = min(lack of others, h / (1 - h) x sent to others, served to own), and without the rule that goes back.
/// </remarks>
internal abstract class OwnFirst : Mechanism
{
    private readonly double _holdBack;
    private readonly LocalGrants _programme;
    private readonly int _statistic;
    private readonly SupplyTie[] _ties;
    private readonly int[] _others;
    private readonly double[] _parts;
    private readonly double[] _lack;
    private readonly double[] _want;
    private readonly double[] _due;
    private readonly double[] _own;
    private readonly double[] _missed;

    /// <summary>Sets the rule up.</summary>
    /// <param name="country">The country.</param>
    /// <param name="grants">The grants of the month for the programme.</param>
    /// <param name="ties">Who supplies whom, as one kind of superior sees it; null at sector resolution, where the rule rests.</param>
    /// <param name="statistic">Place of its figures among those of the year.</param>
    protected OwnFirst(Country country, LocalGrants grants, SupplyTies? ties, int statistic)
    {
        (Grants, _programme, _statistic) = (grants, grants, 4 * statistic);
        _holdBack = country.Parameters.Value("enterprises.own_first", "1");
        _ties = [.. ties?.All ?? []];
        _others = [.. ties?.Others ?? []];
        _parts = [.. ties?.Parts ?? []];
        var cells = (ties?.Superiors ?? 0) * country.Technology.Products;
        (_lack, _want, _due, _own, _missed) = (new double[cells], new double[cells], new double[cells], new double[cells], new double[cells]);
    }

    /// <summary>The grants that are being dealt with.</summary>
    protected LocalGrants Grants { get; private set; }

    /// <summary>What the stores of plants are granted, where the superior has his plants work for those of his own as well; null where orders alone count.</summary>
    protected virtual LocalGrants? Wished => null;

    /// <summary>Whether the grants hold it already.</summary>
    protected virtual bool Held => false;

    /// <inheritdoc/>
    protected override void Apply(Country country) => Serve(country, Held ? 0 : _holdBack, Held ? _holdBack : 0);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Serve(country, 0, Held ? _holdBack : 0);

    /// <summary>Deals with what is ordered for stores, out of what the programmes of all leave.</summary>
    internal void ServeStores(Country country, LocalGrants stores)
    {
        Grants = stores;
        Serve(country, _holdBack, 0);
        Grants = _programme;
    }

    /// <summary>Part of a branch's capacity that stands in a territory.</summary>
    protected abstract double Weight(in SupplyTie tie);

    /// <summary>Share that works are granted.</summary>
    protected abstract ref double Granted(LocalGrants grants, in SupplyTie tie);

    /// <summary>Part of what was to come from the plants of others that the superior has attached to his own.</summary>
    protected virtual double TurnedHome(Country country, in SupplyTie tie) => 0;

    /// <summary>Notes what works still lack, units of the input.</summary>
    protected virtual void Lacking(Country country, in SupplyTie tie, double units)
    {
    }

    /// <summary>Adds a value to a column by product and zone.</summary>
    protected abstract void Note(Country country, Slab.Column<double> column, in SupplyTie tie, double value);

    /// <summary>What works claim of an input, units.</summary>
    private double Claim(Country country, in SupplyTie tie) =>
        ReferenceEquals(Grants, _programme) ? Industry.SupplyOrders.Ordered(country, tie.Product).Of(tie.Place) * Weight(tie) * tie.Norm : Wish(country, tie);

    /// <summary>What they want of it for their stores, units.</summary>
    private double Wish(Country country, in SupplyTie tie)
    {
        var plants = country.Plants!;
        return plants.Wished[plants.Kinds.At(plants.Kinds.Of(tie.Product, tie.Place), tie.Product)] * Weight(tie) * tie.Norm;
    }

    /// <summary>Those of his own plants among the suppliers, what has been attached to them included.</summary>
    private double Own(Country country, in SupplyTie tie) => tie.Own + (TurnedHome(country, tie) * (1 - tie.Own));

    /// <summary>Claims of the works of each superior on the plants of others, and of the works of others on his, units at superior * products + input.</summary>
    protected void Cross(Country country, Span<double> from, Span<double> to)
    {
        from.Clear();
        to.Clear();
        var products = country.Technology.Products;
        foreach (ref readonly var tie in _ties.AsSpan())
        {
            var claim = Claim(country, tie);
            from[(tie.Superior * products) + tie.Input] += claim * (1 - tie.Own);
            for (var k = tie.First; k < tie.End; k++) to[(_others[k] * products) + tie.Input] += claim * _parts[k];
        }
    }

    /// <summary>Moves what is held back, or gives back what was, and counts both.</summary>
    private void Serve(Country country, double holdBack, double held)
    {
        if (holdBack > 0 || held > 0) Share(country, holdBack, held);
        var products = country.Technology.Products;
        var book = country.Plants!.Book;
        var served = book.Served.Span.Slice(_statistic, 4);
        var (moves, stores) = (holdBack > 0 || held > 0, Corrected);
        foreach (ref readonly var tie in _ties.AsSpan())
        {
            ref var grant = ref Granted(Grants, tie);
            var (granted, claim, home) = (grant, Claim(country, tie), TurnedHome(country, tie));
            var (own, price) = (Own(country, tie), country.Technology.Price[tie.Input]);
            var (gain, loss, back, lost) = (0.0, 0.0, 0.0, 0.0);
            if (moves)
            {
                var at = (tie.Superior * products) + tie.Input;
                (gain, lost) = (_lack[at] * (1 - granted), _own[at] * granted);
                for (var k = tie.First; k < tie.End; k++)
                {
                    var other = (_others[k] * products) + tie.Input;
                    loss += _parts[k] * _due[other];
                    back += _parts[k] * _missed[other];
                }

                (loss, back) = (loss * (1 - home) * granted, back * (1 - home) * (1 - granted));
            }

            var (ordered, others) = (own * (granted - lost), ((1 - own) * granted) + back);
            var (kept, sent) = On ? (own * (granted + gain), ((1 - own) * granted) - loss) : (ordered, others);
            served[0] += claim * price * ordered;
            served[1] += claim * price * kept;
            served[2] += claim * price * others;
            served[3] += claim * price * sent;
            if (moves) grant = kept + sent;
            if (moves && On && stores is not null) served[1] += price * Store(country, stores, tie);
            Lacking(country, tie, claim * (1 - grant));
            if (kept > ordered) Note(country, book.OwnFirst, tie, claim * price * (kept - ordered));
            if (sent < others) Note(country, book.HeldBack, tie, claim * price * (others - sent));
        }
    }

    /// <summary>Wishes that count beside the orders while these are dealt with.</summary>
    private LocalGrants? Corrected => ReferenceEquals(Grants, _programme) ? Wished : null;

    /// <summary>Fills the stores of own works with what their neighbours make for them in place of others; units of the input.</summary>
    private double Store(Country country, LocalGrants stores, in SupplyTie tie)
    {
        ref var grant = ref Granted(stores, tie);
        var filled = Own(country, tie) * (1 - grant) * _want[(tie.Superior * country.Technology.Products) + tie.Input];
        grant += filled;
        stores.Uneven |= filled > 0;
        return filled * Wish(country, tie);
    }

    /// <summary>What every superior holds back of each input, as shares: of what his own lack and their stores want, and of what is due to others.</summary>
    private void Share(Country country, double holdBack, double held)
    {
        var stores = Corrected;
        Array.Clear(_want);
        Array.Clear(_lack);
        Array.Clear(_due);
        Array.Clear(_own);
        Array.Clear(_missed);
        var products = country.Technology.Products;
        foreach (ref readonly var tie in _ties.AsSpan())
        {
            var (at, claim, share, home) = ((tie.Superior * products) + tie.Input, Claim(country, tie), Granted(Grants, tie), TurnedHome(country, tie));
            var own = claim * Own(country, tie);
            if (stores is not null) _want[at] += Wish(country, tie) * Own(country, tie) * (1 - Granted(stores, tie));
            (_lack[at], _own[at]) = (_lack[at] + (own * (1 - share)), _own[at] + (own * share));
            for (var k = tie.First; k < tie.End; k++)
            {
                var (other, part) = ((_others[k] * products) + tie.Input, claim * _parts[k] * (1 - home));
                (_due[other], _missed[other]) = (_due[other] + (part * share), _missed[other] + (part * (1 - share)));
            }
        }

        for (var at = 0; at < _lack.Length; at++)
        {
            var moved = Math.Min(_lack[at] + _want[at], holdBack * _due[at]);
            var ordered = Math.Min(_lack[at], moved);
            var was = Math.Min(Math.Min(_missed[at], _own[at]), held / (1 - held) * _due[at]);
            (_lack[at], _due[at]) = (ordered > 0 ? ordered / _lack[at] : 0, moved > 0 ? moved / _due[at] : 0);
            _want[at] = moved > ordered ? (moved - ordered) / _want[at] : 0;
            (_missed[at], _own[at]) = was > 0 ? (was / _missed[at], was / _own[at]) : (0, 0);
            Grants.Uneven |= moved > 0 || (was > 0 && !On);
        }
    }
}
