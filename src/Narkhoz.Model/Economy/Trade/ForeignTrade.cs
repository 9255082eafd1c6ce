using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Grain, oil and timber out, machines in.</summary>
/// <remarks>
/// Exports and imports are ordered by the plan. What is shipped earns foreign exchange at world prices; when earnings and
/// credit do not pay for the imports ordered, all are cut alike (ETC-03). Prices: the record's world indices.
/// </remarks>
internal sealed class ForeignTrade : Mechanism
{
    private readonly double[] _exports;
    private readonly double[] _imports;
    private readonly int[] _exportOrder;
    private readonly int[] _importOrder;
    private readonly Parameter[] _index;
    private readonly double[] _price;
    private readonly double _limit;
    private readonly int _machinery;
    private readonly double _flexible;
    private readonly double[] _lack;
    private readonly double _interest;
    private readonly long[] _parts;
    private readonly double[] _weights;

    internal ForeignTrade(Country country)
    {
        var (technology, p) = (country.Technology, country.Parameters);
        var ids = technology.ProductIds;
        _exports = [.. ids.Select(id => p.TryGet($"product.{id}.export", out var found) ? found.Value : 0)];
        _imports = [.. ids.Select(id => p.TryGet($"product.{id}.import", out var found) ? found.Value : 0)];
        _exportOrder = [.. ids.Select(id => country.Line.Find($"course.trade.export.{id}"))];
        _importOrder = [.. ids.Select(id => country.Line.Find($"course.trade.import.{id}"))];
        _index = [.. technology.Traits.Select(product => p.TryGet($"world.price.{product.Id}", out var own) ? own
            : p[product.Group == ProductGroup.Engineering ? "world.price.machinery" : "world.price.other"])];
        _price = [.. ids.Select((id, i) => p.TryGet($"world.price_1928.{id}", out var own) ? own.Value : technology.Price[i])];
        _machinery = technology.Product("machinery");
        _flexible = p.Value("trade.bottleneck_share", "1");
        _lack = new double[technology.Products];
        _limit = p.Value("world.credit.limit", "rouble");
        _interest = p.Value("world.credit.interest", "1/yr");
        (_parts, _weights) = (new long[technology.Zones], new double[technology.Zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "trade",
        "Grain export for machinery import",
        ["ETC-03"],
        "Dohan 1976; Nettl 3260-3264, 3447-3449",
        "nothing crosses the frontier");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var technology = country.Technology;
        Settle(country);
        double bill = 0;
        for (var p = 0; p < technology.Products; p++)
        {
            country.Works.Export[p] = Order(country, _exportOrder[p], _exports[p]) / 12;
            bill += Order(country, _importOrder[p], _imports[p]) / 12 * Price(country, p);
        }

        var room = (country.Upheaval is { } upheaval ? upheaval.Credit[0] : _limit) + Balance(country);
        var share = bill > 0 ? Math.Clamp(room / bill, 0, 1) : 0;
        country.Works.ImportShare[0] = share;
        var bottlenecks = Bottlenecks(country);
        for (var p = 0; p < technology.Products; p++)
        {
            var amount = Order(country, _importOrder[p], _imports[p]) / 12 * share;
            if (p == _machinery) amount *= bottlenecks > 0 ? 1 - _flexible : 1;
            if (bottlenecks > 0) amount += share * _flexible * Order(country, _importOrder[_machinery], _imports[_machinery]) / 12 * _lack[p] / bottlenecks / Price(country, p) * Price(country, _machinery);
            if (amount <= 0) continue;
            for (var r = 0; r < _weights.Length; r++) _weights[r] = country.People.Total(country.People.Group(Place.Town, r));
            Shares.Split(technology.Quanta(p, amount), _weights, _parts);
            for (var r = 0; r < _parts.Length; r++) country.Goods.Post(Flow.Imported, country.Goods.Cell(Holder.State, r, p), _parts[r]);
            Pay(country, Purse.Bank, Purse.Abroad, amount * Price(country, p));
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Works.Export.Span.Clear();

    /// <summary>Machines that projects claim and cannot have, at world prices; part of the machinery order goes to them.</summary>
    private double Bottlenecks(Country country)
    {
        double sum = 0;
        for (var p = 0; p < _lack.Length; p++)
        {
            var machine = country.Technology.Traits[p].Group == ProductGroup.Engineering && p != _machinery;
            _lack[p] = machine ? country.Works.Shortage[p] * country.Works.Claimed[p] * Price(country, p) : 0;
            sum += _lack[p];
        }

        return sum;
    }

    /// <summary>Takes in the earnings of last month's exports and pays interest on the debt.</summary>
    private void Settle(Country country)
    {
        var technology = country.Technology;
        double earned = 0;
        for (var p = 0; p < technology.Products; p++)
        {
            earned += (country.Works.Exported[p] - country.Works.ExportPaid[p]) * Price(country, p);
            country.Works.ExportPaid[p] = country.Works.Exported[p];
        }

        Pay(country, Purse.Abroad, Purse.Bank, earned);
        Pay(country, Purse.Bank, Purse.Abroad, Math.Max(0, -Balance(country)) * _interest / 12);
    }

    /// <summary>Roubles that the world owes the country; negative is debt.</summary>
    private static double Balance(Country country) => -country.Money.Balance(Purse.Abroad, 0) / 100.0;

    private static void Pay(Country country, Purse from, Purse to, double roubles) =>
        country.Money.Pay(Purpose.ForeignTrade, from, to, 0, (long)(roubles * 100));

    private double Price(Country country, int p) => _price[p] * _index[p].At(country.Now);

    /// <summary>What is ordered in a year and can cross the frontier.</summary>
    private static double Order(Country country, int instrument, double otherwise) =>
        (instrument >= 0 ? country.Line[instrument] : otherwise) * (country.Upheaval is { } upheaval ? 1 - upheaval.Blockade[0] : 1);
}
