using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>Who holds a stock of goods.</summary>
internal enum Holder
{
    /// <summary>State and co-operative enterprises, depots and shops.</summary>
    State,

    /// <summary>Farms and their households: barns, herds, sheds.</summary>
    Village,
}

/// <summary>What moves a stock; sources first, then uses.</summary>
internal enum Flow
{
    /// <summary>Made, harvested or born.</summary>
    Produced,

    /// <summary>Bought abroad.</summary>
    Imported,

    /// <summary>Come in from another zone.</summary>
    Received,

    /// <summary>Taken over by the state from the farms.</summary>
    Procured,

    /// <summary>Come in with annexed territory.</summary>
    Annexed,

    /// <summary>Used up in production: inputs, seed, feed, animals slaughtered.</summary>
    Used,

    /// <summary>Eaten, worn or burnt by households.</summary>
    Consumed,

    /// <summary>Built into fixed capital or put to defence.</summary>
    Invested,

    /// <summary>Sold abroad.</summary>
    Exported,

    /// <summary>Gone to another zone.</summary>
    Sent,

    /// <summary>Handed over by the farms to the state.</summary>
    Delivered,

    /// <summary>Spoilt, stolen or dead.</summary>
    Lost,
}

/// <summary>The ledger of goods: the only way to move them.</summary>
/// <remarks>
/// Amounts are whole quanta, so every identity is exact and no sum depends on its order. For every holder, zone,
/// product and month: opening + produced + imported + received + procured + annexed = used + consumed + invested +
/// exported + sent + delivered + lost + closing.
/// </remarks>
internal sealed class Goods : IChunked
{
    internal const int Flows = (int)Flow.Lost + 1;
    private const int Sources = (int)Flow.Annexed + 1;
    private readonly Slab.Column<long> _stock;
    private readonly Slab.Column<long> _opening;
    private readonly Slab.Column<long> _yearOpening;
    private readonly Slab.Column<long> _month;
    private readonly Slab.Column<long> _year;
    private readonly Technology _technology;
    private readonly int _cells;
    private Clock _clock;

    internal Goods(Slab slab, Technology technology)
    {
        _technology = technology;
        _cells = 2 * technology.Zones * technology.Products;
        _stock = slab.Add<long>("goods.stock", _cells);
        _opening = slab.Add<long>("goods.opening", _cells);
        _yearOpening = slab.Add<long>("goods.year_opening", _cells);
        _month = slab.Add<long>("goods.month", _cells * Flows);
        _year = slab.Add<long>("goods.year", _cells * Flows);
    }

    /// <summary>Index of the account of a product with a holder in a zone.</summary>
    internal int Cell(Holder holder, int zone, int product) =>
        ((((int)holder * _technology.Zones) + zone) * _technology.Products) + product;

    /// <summary>Stock on an account, in quanta.</summary>
    internal long Stock(int cell) => _stock[cell];

    /// <summary>Stock at the start of the year, in quanta.</summary>
    internal long YearOpening(int cell) => _yearOpening[cell];

    /// <summary>A flow of this month so far, in quanta.</summary>
    internal long OfMonth(Flow flow, int cell) => _month[((int)flow * _cells) + cell];

    /// <summary>A flow of the year's closed months, in quanta.</summary>
    internal long OfYear(Flow flow, int cell) => _year[((int)flow * _cells) + cell];

    /// <summary>Moves goods on or off an account.</summary>
    /// <param name="flow">What moves them.</param>
    /// <param name="cell">The account.</param>
    /// <param name="quanta">How many, 0 or more.</param>
    /// <exception cref="LedgerBreachException">The amount is negative or the stock does not hold it.</exception>
    internal void Post(Flow flow, int cell, long quanta)
    {
        if (quanta == 0) return;
        ref var stock = ref _stock[cell];
        if (quanta < 0) throw Breach(cell, $"{flow} of {quanta} quanta is negative");
        if ((int)flow >= Sources)
        {
            if (quanta > stock) throw Breach(cell, $"{flow} of {quanta} quanta exceeds the stock of {stock}");
            stock -= quanta;
        }
        else
        {
            stock += quanta;
        }

        _month[((int)flow * _cells) + cell] += quanta;
    }

    /// <summary>Opens the first month and year on the stocks put in place at the start.</summary>
    internal void Open()
    {
        _stock.Span.CopyTo(_opening.Span);
        _month.Span.Clear();
        OpenYear();
    }

    /// <summary>Starts a new year's totals.</summary>
    internal void OpenYear()
    {
        _stock.Span.CopyTo(_yearOpening.Span);
        _year.Span.Clear();
    }

    /// <summary>Proves every identity of the month, adds the month to the year and opens the next.</summary>
    /// <exception cref="LedgerBreachException">An account does not add up.</exception>
    internal void CloseMonth(Crew crew, in Clock clock)
    {
        _clock = clock;
        ProvePairs(Flow.Sent, Flow.Received);
        ProvePairs(Flow.Delivered, Flow.Procured);
        crew.Run(this, 2 * _technology.Zones);
        _stock.Span.CopyTo(_opening.Span);
        _month.Span.Clear();
    }

    /// <inheritdoc/>
    void IChunked.Chunk(int index)
    {
        var first = index * _technology.Products;
        var stock = _stock.Span;
        var opening = _opening.Span;
        var month = _month.Span;
        var year = _year.Span;
        for (var cell = first; cell < first + _technology.Products; cell++)
        {
            var balance = opening[cell];
            for (var flow = 0; flow < Flows; flow++)
            {
                var moved = month[(flow * _cells) + cell];
                balance += flow < Sources ? moved : -moved;
                year[(flow * _cells) + cell] += moved;
            }

            if (balance != stock[cell])
                throw Breach(cell, $"opening and flows give {balance} quanta, the stock is {stock[cell]}");
        }
    }

    private void ProvePairs(Flow give, Flow take)
    {
        var month = _month.Span;
        for (var product = 0; product < _technology.Products; product++)
        {
            long balance = 0;
            for (var cell = product; cell < _cells; cell += _technology.Products)
                balance += month[((int)take * _cells) + cell] - month[((int)give * _cells) + cell];
            if (balance != 0) throw Breach(product, $"{give} and {take} differ by {balance} quanta over the Union");
        }
    }

    private LedgerBreachException Breach(int cell, string problem)
    {
        var holder = (Holder)(cell / (_technology.Zones * _technology.Products));
        var zone = cell / _technology.Products % _technology.Zones;
        var product = cell % _technology.Products;
        return new LedgerBreachException(
            $"{_technology.ProductIds[product]} in {_technology.ZoneIds[zone]} ({holder})",
            _clock.Now,
            _clock.Phase,
            problem);
    }

    /// <summary>Tells the ledger which month and mechanism is at work, for its errors.</summary>
    internal void At(in Clock clock) => _clock = clock;
}
