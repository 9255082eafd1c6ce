using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Compulsory deliveries: the state takes its quota before the farm eats, feeds or sows.</summary>
/// <remarks>
/// The grain quota is a decided tonnage, or a decided share of the normal harvest, spread over the zones by decided weights on a normal harvest of the norms' area, or of the area sown (<c>course.procurement.by_area</c>), and but for the part that is owed of what is reaped (<c>course.procurement.by_harvest</c>)
/// it does not fall when the harvest does (EAG-21), but for what districts whose harvest failed have not got (<see cref="Districts"/>). A plan that is cut or raised is cut or raised for the whole harvest year: what has been given beyond its part counts for the months to come. Other products: a decided share of normal output. Without the rule farms
/// sell a share of what they have left, more when the terms of trade are better (Allen's peasant marketing).
/// </remarks>
internal sealed class Deliveries : Mechanism
{
    /// <summary>Month in which a harvest year of deliveries begins.</summary>
    internal const int HarvestMonth = 7;
    private const int FirstAutumnMonth = 9;
    private const int AutumnMonths = 4;
    private static readonly double[] GrainMonths = [0.03, 0.02, 0.01, 0.01, 0.01, 0.02, 0.06, 0.2, 0.28, 0.2, 0.1, 0.06];
    private readonly CropTable _crops;
    private readonly List<(int Product, int Instrument)> _others = [];
    private readonly int _plan;
    private readonly int _share;
    private readonly int _byArea;
    private readonly int _byHarvest;
    private readonly int _normal;
    private readonly int _contracts;
    private readonly int[] _weight;
    private readonly int _grain;
    private readonly double _reach;
    private readonly double _marketed;
    private readonly double[] _parts;
    private readonly double _elasticity;
    private readonly double _eagerness;
    private readonly double[] _quota;
    private readonly StandingHerd _herd;

    internal Deliveries(Country country, CropTable crops)
    {
        _crops = crops;
        var (line, p, technology) = (country.Line, country.Parameters, country.Technology);
        _plan = line.Instrument("course.procurement.grain_plan");
        (_share, _byArea, _byHarvest) = (line.Instrument("course.procurement.grain"), line.Instrument("course.procurement.by_area"), line.Instrument("course.procurement.by_harvest"));
        _normal = line.Instrument("course.procurement.grain_normal_harvest");
        _contracts = line.Instrument("course.procurement.contracts");
        _weight = [.. technology.ZoneIds.Select(id => line.Find($"course.procurement.weight.{id}"))];
        for (var product = 0; product < technology.Products; product++)
        {
            var instrument = line.Find($"course.procurement.{technology.ProductIds[product]}");
            if (instrument >= 0 && technology.ProductIds[product] != "grain") _others.Add((product, instrument));
        }

        _grain = technology.Product("grain");
        _reach = p.Value("farms.procurement_reach", "1");
        _marketed = p.Value("farms.marketed_share", "1");
        _elasticity = p.Value("farms.marketing_elasticity", "1");
        _eagerness = p.Value("trade.market_eagerness", "1");
        (_quota, _parts) = (new double[technology.Zones], new double[technology.Zones]);
        _herd = new StandingHerd(country, crops);
    }

    /// <summary>Terms of trade of the village, 1 = 1928: what a tonne of grain buys in goods.</summary>
    internal required Money.Prices Prices { get; init; }

    /// <summary>Hiding, a switch of its own.</summary>
    internal required Hiding Hiding { get; init; }

    /// <summary>The tax that stands in the place of deliveries, a switch of its own.</summary>
    internal required TaxInKind Tax { get; init; }

    /// <summary>What of the loans is seed, a switch of its own.</summary>
    internal required SeedLoans SeedLoans { get; init; }

    /// <summary>How far collectors get round, a switch of its own.</summary>
    internal required Detachments Detachments { get; init; }

    /// <summary>What of a harvest can be sold, a switch of its own.</summary>
    internal required OwnNeed OwnNeed { get; init; }

    /// <summary>What a pood buys, a switch of its own.</summary>
    internal required GoodsForGrain GoodsForGrain { get; init; }

    /// <summary>What the districts can give, a switch of its own.</summary>
    internal required Districts Districts { get; init; }

    /// <summary>The margin of private trade, a switch of its own.</summary>
    internal required Trade.Nepmen Nepmen { get; init; }

    /// <summary>The farms, at full resolution.</summary>
    internal FarmTaking? Farms { get; init; }

    /// <summary>Terms of trade of the villages of a zone, 1 = those of the norms' year: by price, by what there is to buy, and by what traders take.</summary>
    internal double Terms(Country country, int r) => Prices.Terms(country) * GoodsForGrain.Pood(country, r) / (1 + Nepmen.Margin(country, r));

    internal override MechanismInfo Info { get; } = new(
        "deliveries",
        "Compulsory deliveries before the farm eats",
        ["EAG-21", "EPL-03", "ETC-04"],
        "Davies and Wheatcroft 2004; Allen 2003, ch. 5; Nettl 3868-3872",
        "farms eat, feed and keep seed first and sell the state a share of the rest, more at better prices");

    /// <summary>Share of a harvest's sales that comes in after a month and before the next harvest, 0 to 1.</summary>
    internal static double StillDue(int month)
    {
        double due = 0;
        for (var m = month + 1; m % 12 != 8; m++) due += GrainMonths[(m - 1) % 12];
        return due;
    }

    /// <summary>Share of a year's quota that has fallen due from the harvest until a month, 0 to 1.</summary>
    /// <param name="month">The month.</param>
    /// <param name="counted">Whether it is counted.</param>
    internal static double Fallen(int month, bool counted = false)
    {
        var fallen = counted ? GrainMonths[month - 1] : 0;
        for (var m = HarvestMonth; m % 12 != month % 12; m++) fallen += GrainMonths[(m - 1) % 12];
        return fallen;
    }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Tax.Run(country);
        Detachments.Run(country);
        country.Enter(Info.Id);
        OwnNeed.Parts(country, _parts);
        var share = country.Line[_share];
        var quota = share > 0 ? share * country.Line[_normal] : Plan(country);
        Spread(country, quota);
        for (var r = 0; r < _quota.Length; r++)
        {
            Arrears(country, r);
            var account = country.Goods.Cell(Holder.Village, r, _grain);
            Hiding.Zone = r;
            Hiding.Run(country);
            country.Enter(Info.Id);
            var within = (long)(country.Goods.Stock(account) * (_reach * Hiding.Seen));
            var given = Credit(country, r, _grain, Math.Min(within, country.Technology.Quanta(_grain, Math.Min(country.Plan.Due(r), Reach(country, quota, r)))));
            Farms?.Take(country, r, Burden.Quota, given);
            Others(country, r);
        }

        SeedLoans.Run(country);
        country.Enter(Info.Id);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Now.Month == HarvestMonth) country.Farms.Delivered.Span.Clear();
        country.Plan.GrainYear.Span.Clear();
        country.Plan.Ungiven.Span.Clear();
        Tax.Run(country);
        country.Enter(Info.Id);
        OwnNeed.Parts(country, _parts);
        for (var r = 0; r < _quota.Length; r++)
        {
            var people = country.People.Total(country.People.Group(Place.Village, r));
            if (people == 0) continue;
            var wanted = Offered(country, r) * OwnNeed.Beyond(country, r);
            if (Farms is not null) wanted *= Farms.Beyond(country, r);
            if (country.Upheaval is { } upheaval) wanted -= upheaval.Taxed[r];
            var stock = country.Goods.Stock(country.Goods.Cell(Holder.Village, r, _grain));
            var sold = Math.Min(stock / 2, country.Technology.Quanta(_grain, wanted));
            Procure(country, r, _grain, sold);
            country.Farms.Delivered[r] += country.Technology.Amount(_grain, sold);
            Farms?.Take(country, r, Burden.Sale, country.Technology.Amount(_grain, sold));
            Others(country, r);
        }

        SeedLoans.Run(country);
        country.Enter(Info.Id);
    }

    /// <summary>How far hungry towns bid the price up where none is reckoned: 1 when they are fed.</summary>
    private double Bidding(Country country, int r) => country.Market.AtWork ? 1 :
        1 + (_eagerness * Math.Max(0, 1.1 - country.Homes.Food[country.People.Group(Place.Town, r)]));

    /// <summary>The collection plan, tonnes a year; one that a leadership of the model has taken over from the record is the same part of the harvest that it counts with, and what of it does not follow the harvest by itself is cut when it fails.</summary>
    private double Plan(Country country)
    {
        var (plan, reckonedOn, counted) = (country.Line[_plan], country.Line.ReckonedOn[_plan], country.Plan.GrainCounted[0]);
        return reckonedOn > 0 && counted > 0 ? plan * counted / reckonedOn * (1 - (country.Plan.GrainForgone[0] * (1 - country.Line[_byHarvest]))) : plan;
    }

    /// <summary>The year's quota by zone, tonnes.</summary>
    private void Spread(Country country, double quota)
    {
        double sum = 0;
        for (var r = 0; r < _quota.Length; r++)
        {
            var weight = _weight[r] >= 0 ? country.Line[_weight[r]] : 1;
            var cell = (r * country.Technology.Products) + _grain;
            var normal = _crops.Normal(country.Technology, country.Farms, r, _grain);
            _quota[r] = country.Control(r) * weight * (normal + (country.Line[_byArea] * ((country.Farms.Sown[cell] * _crops.Yield[cell]) - normal)));
            sum += _quota[r];
        }

        for (var r = 0; r < _quota.Length && sum > 0; r++)
        {
            var laid = quota * _quota[r] / sum * Owed(country, r);
            _quota[r] = laid * Districts.Given(country, r, laid);
            country.Plan.Ungiven[r] = laid - _quota[r];
        }
    }

    /// <summary>What a zone owes over what it would of a normal harvest of its time, once the harvest is known.</summary>
    private double Owed(Country country, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        var usual = _crops.Usual(country, cell);
        return usual > 0 && !Harvest.ComesIn(country.Now.Month) ? 1 + (country.Line[_byHarvest] * ((country.Farms.Harvest[cell] / usual) - 1)) : 1;
    }

    /// <summary>Tonnes that collectors can get in a zone this month: what falls due of kolkhozy, what is bought of households by contract, and what its part of the collectors gets of them.</summary>
    private double Reach(Country country, double quota, int r)
    {
        if (quota <= 0 || !Detachments.On) return double.MaxValue;
        var due = _quota[r] * GrainMonths[country.Now.Month - 1];
        var collectors = Detachments.Reach * due / quota;
        return (country.Farms.Collectivised[r] * due) + collectors + (country.Line[_contracts] * country.Kolkhozy.Single(country.Farms, r) * Offered(country, r));
    }

    /// <summary>Grain that free farms of a zone offer in the month at the terms there are, tonnes.</summary>
    private double Offered(Country country, int r) => _marketed * _parts[r] * country.Farms.Harvest[(r * country.Technology.Products) + _grain]
        * Portable.Pow(Math.Max(0.1, Terms(country, r)), _elasticity) * Bidding(country, r) * GrainMonths[country.Now.Month - 1] * country.Control(r);

    /// <summary>Adds what falls due to what is overdue, and what a new plan changes of the months gone by; a new harvest wipes the slate.</summary>
    private void Arrears(Country country, int r)
    {
        var (month, plan) = (country.Now.Month, country.Plan);
        if (month == HarvestMonth) (plan.Quota[r], plan.GrainYear[r], country.Farms.Delivered[r]) = (0, 0, 0);
        if (plan.GrainYear[r] > 0) plan.Quota[r] += (_quota[r] - plan.GrainYear[r]) * Fallen(month);
        plan.Quota[r] += _quota[r] * GrainMonths[month - 1];
        plan.GrainYear[r] = _quota[r];
    }

    private void Others(Country country, int r)
    {
        var technology = country.Technology;
        foreach (var (product, instrument) in _others)
        {
            var stock = country.Goods.Stock(country.Goods.Cell(Holder.Village, r, product));
            if (stock == 0) continue;
            var share = country.Line[instrument];
            var crop = technology.Traits[product].Group == ProductGroup.Crop;
            var normal = crop
                ? country.Farms.Harvest[(r * technology.Products) + product] * (country.Now.Month >= FirstAutumnMonth ? 1.0 / AutumnMonths : 0)
                : technology.Output[product] * technology.RegionShare[(r * technology.Products) + product] / 12 * _herd.Of(country, r, product);
            var bought = Contracted(country, r, product);
            Procure(country, r, product, Math.Min(stock, technology.Quanta(product, country.Control(r) * Math.Max(share * normal, bought))));
        }
    }

    /// <summary>What works buy on contract of their inputs from the farms of a zone, units: what they claimed and the depots lack.</summary>
    private double Contracted(Country country, int r, int product)
    {
        var technology = country.Technology;
        var lack = (2 * country.Works.Claimed[product]) - Depots.Stock(country, product);
        var village = technology.Amount(product, country.Goods.Stock(country.Goods.Cell(Holder.Village, r, product)));
        return Math.Clamp(lack * technology.RegionShare[(r * technology.Products) + product], 0, country.Norms.Village[product] > 0 ? _reach * village : village);
    }

    /// <summary>Moves grain from the state's barns of a zone back to its villages.</summary>
    internal static void Lend(Country country, int r, int grain, long quanta)
    {
        country.Goods.Post(Flow.Delivered, country.Goods.Cell(Holder.State, r, grain), quanta);
        country.Goods.Post(Flow.Procured, country.Goods.Cell(Holder.Village, r, grain), quanta);
    }

    /// <summary>Moves grain that falls due off the fields to the state before collectors come round, on account of the quota.</summary>
    /// <returns>What was there of it, tonnes.</returns>
    internal static double OnAccount(Country country, int r, int grain, double due) =>
        Credit(country, r, grain, Math.Min(country.Goods.Stock(country.Goods.Cell(Holder.Village, r, grain)), country.Technology.Quanta(grain, Math.Max(0, due))));

    /// <summary>Moves grain to the state and takes it off what the zone owes.</summary>
    /// <returns>The same in tonnes.</returns>
    private static double Credit(Country country, int r, int grain, long taken)
    {
        Procure(country, r, grain, taken);
        var tonnes = country.Technology.Amount(grain, taken);
        country.Plan.Quota[r] -= tonnes;
        country.Farms.Delivered[r] += tonnes;
        return tonnes;
    }

    /// <summary>Moves a farm product from the village to the state.</summary>
    internal static void Procure(Country country, int r, int product, long quanta)
    {
        country.Goods.Post(Flow.Delivered, country.Goods.Cell(Holder.Village, r, product), quanta);
        country.Goods.Post(Flow.Procured, country.Goods.Cell(Holder.State, r, product), quanta);
    }
}
