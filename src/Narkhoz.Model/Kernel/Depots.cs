namespace Narkhoz.Model.Kernel;

/// <summary>The state's stocks over all zones, and shipments between them.</summary>
internal sealed class Depots(Technology technology)
{
    private readonly double[] _spare = new double[technology.Zones];
    private readonly long[] _parts = new long[technology.Zones];

    /// <summary>The state's stock of a product over the Union, units.</summary>
    internal static double Stock(Country country, int product) => StockQuanta(country, product) * country.Technology.Quantum[product];

    /// <summary>The state's stock of a product over the Union, quanta.</summary>
    internal static long StockQuanta(Country country, int product)
    {
        long stock = 0;
        for (var r = 0; r < country.Technology.Zones; r++) stock += country.Goods.Stock(country.Goods.Cell(Holder.State, r, product));
        return stock;
    }

    /// <summary>Ships a product so that every zone holds what it needs; needs beyond the Union's stock are cut.</summary>
    /// <param name="country">The country.</param>
    /// <param name="product">The product.</param>
    /// <param name="needs">Quanta that each zone needs; lowered where the Union lacks them.</param>
    internal void Ship(Country country, int product, Span<long> needs)
    {
        Cut(needs, StockQuanta(country, product));
        var goods = country.Goods;
        long lack = 0;
        for (var r = 0; r < needs.Length; r++)
        {
            var gap = needs[r] - goods.Stock(goods.Cell(Holder.State, r, product));
            _spare[r] = Math.Max(0, -gap);
            if (gap <= 0) continue;
            lack += gap;
            goods.Post(Flow.Received, goods.Cell(Holder.State, r, product), gap);
        }

        if (lack == 0) return;
        Shares.Split(lack, _spare, _parts);
        long carry = 0;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var r = 0; r < needs.Length; r++)
            {
                var wanted = pass == 0 ? _parts[r] : carry;
                var sent = Math.Min(wanted, (long)_spare[r]);
                goods.Post(Flow.Sent, goods.Cell(Holder.State, r, product), sent);
                _spare[r] -= sent;
                carry += pass == 0 ? wanted - sent : -sent;
            }
        }
    }

    /// <summary>Takes from a product's stocks over the Union in proportion to where they lie.</summary>
    /// <returns>Quanta taken.</returns>
    internal long Take(Country country, Flow flow, int product, long quanta)
    {
        var goods = country.Goods;
        for (var r = 0; r < _spare.Length; r++) _spare[r] = goods.Stock(goods.Cell(Holder.State, r, product));
        quanta = Math.Min(quanta, StockQuanta(country, product));
        Shares.Split(quanta, _spare, _parts);
        long taken = 0;
        for (var r = 0; r < _parts.Length; r++)
        {
            var part = Math.Min(_parts[r], goods.Stock(goods.Cell(Holder.State, r, product)));
            goods.Post(flow, goods.Cell(Holder.State, r, product), part);
            taken += part;
        }

        return taken;
    }

    private static void Cut(Span<long> needs, long stock)
    {
        long total = 0;
        foreach (var need in needs) total += need;
        for (var r = needs.Length - 1; r >= 0 && total > stock; r--)
        {
            var cut = Math.Min(needs[r], total - stock);
            needs[r] -= cut;
            total -= cut;
        }
    }
}
