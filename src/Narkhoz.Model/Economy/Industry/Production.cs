using Narkhoz.Planning.Tables;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Works turn inputs into output, projects turn materials into capacity begun, households take what supply granted.</summary>
/// <remarks>
/// The level of a branch is spread over the zones by capacity. Inputs are shipped to where they are used and posted:
/// used in production, invested in building, consumed by households, exported.
/// </remarks>
internal sealed class Production : Mechanism, IChunked
{
    private readonly Claims _claims;
    private readonly Enterprises.LocalGrants _local;
    private readonly Depots _depots;
    private readonly double[] _used;
    private readonly double[] _invested;
    private readonly double[] _begun;
    private readonly double[] _capacity;
    private readonly double[] _extraPower;
    private readonly int _power;
    private readonly int _freight;
    private readonly double[] _overrun;
    private readonly double[] _weights;
    private readonly long[] _parts;
    private readonly long[] _needs;
    private Country? _country;

    internal Production(Country country, Claims claims, Enterprises.LocalGrants local, Depots depots)
    {
        (_claims, _local, _depots) = (claims, local, depots);
        var cells = country.Technology.Zones * country.Technology.Products;
        (_used, _invested, _begun) = (new double[cells], new double[cells], new double[cells]);
        _overrun = Overrun(country);
        _freight = country.Technology.Product("freight");
        _power = country.Technology.Product("electric_power");
        (_capacity, _extraPower) = (new double[country.Technology.Products], new double[country.Technology.Products]);
        _weights = new double[country.Technology.Zones];
        (_parts, _needs) = (new long[_weights.Length], new long[_weights.Length]);
    }

    /// <summary>What plants are sent for their stores.</summary>
    internal required Enterprises.Restocking Restocking { get; init; }

    /// <summary>Councils that build for their own region, a switch of its own.</summary>
    internal required Enterprises.LocalInvestment Councils { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "production",
        "Production and building",
        ["EIN-11", "EPL-06"],
        "Leontief 1936; Nettl 4404-4419",
        "nothing is made");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        _country = country;
        for (var p = 0; p < _capacity.Length; p++)
        {
            _capacity[p] = Works.Sum(country.Works.Capacity, country.Technology, p);
            _extraPower[p] = Electrification.Extra(country, p);
        }

        Make(country, stored: false);
        country.Crew.Run(this, country.Technology.Zones);
        for (var cell = 0; cell < _begun.Length; cell++) Councils.Count(country, cell % _capacity.Length, _begun[cell]);
        country.Works.LastUse.Span.Clear();
        for (var input = 0; input < _capacity.Length; input++) Move(country, input);
        Make(country, stored: true);
    }

    /// <summary>Uses of one zone.</summary>
    void IChunked.Chunk(int index)
    {
        var (technology, works) = (_country!.Technology, _country.Works);
        var first = index * technology.Products;
        Array.Clear(_used, first, technology.Products);
        Array.Clear(_invested, first, technology.Products);
        var begun = _begun.AsSpan(first, technology.Products);
        begun.Clear();
        for (var p = 0; p < technology.Products; p++)
        {
            _used[first + _freight] += Carriage.Of(_country, p) * technology.RegionShare[first + p] * _claims.Grant(1, _freight);
            if (_capacity[p] <= 0 && works.Building[p] <= 0) continue;
            var share = Share(technology, works, index, p);
            var work = new Activity(works.Level[p] * share, works.Desired[p] * share);
            if (_country.Plants is { } plants)
            {
                AddUses(technology.Inputs, index, p, work, Materials(plants, index, p, share), _local.Uneven ? _local.InZone(index, p) : default);
                if (plants.Stored[p]) AddStores(plants, index, p, share);
            }
            else
            {
                AddUses(technology.Inputs, index, p, work, new ByInput<Activity>(work));
            }

            _used[first + _power] += works.Level[p] * share * _extraPower[p] * _claims.Grant(works.Rank[p], _power);
            var park = new Activity(works.Park[p] / 12 * share, works.Park[p] / 12 * share);
            AddUses(technology.Upkeep, index, p, park, new ByInput<Activity>(park));
            begun[p] = works.Building[p] * share;
            var goods = technology.Build.RowsOf(p);
            var norms = technology.Build.ValuesOf(p);
            var rank = works.Rank[p];
            var wanted = works.Starts[p] / 12 * share;
            for (var k = 0; k < goods.Length; k++) _invested[first + goods[k]] += _overrun[goods[k]] * norms[k] * Math.Min(begun[p], _claims.Grant(rank, goods[k]) * wanted);
        }

        Councils.Direct(_country, index, begun);
        for (var p = 0; p < begun.Length; p++) works.Begun[first + p] += begun[p];
    }

    /// <summary>What a project takes of each good over its norm: an estimate in roubles is overrun; sets, engines and machine tools are counted in the design.</summary>
    private static double[] Overrun(Country country)
    {
        var overrun = 1 + country.Parameters.Value("construction.overrun", "1");
        return [.. country.Technology.Traits.Select(good => good.Unit == "rouble" ? overrun : 1)];
    }

    private double Share(Technology technology, Works works, int zone, int p)
    {
        var cell = (zone * technology.Products) + p;
        return _capacity[p] > 0 ? works.Capacity[cell] / _capacity[p] : technology.RegionShare[cell];
    }

    /// <summary>What is delivered in a zone to plants that keep it, and what it was ordered for.</summary>
    private ByInput<Activity> Materials(Enterprises.Plants plants, int zone, int p, double share)
    {
        var ordered = SupplyOrders.Ordered(_country!, p);
        return new ByInput<Activity>(Of(ordered.Main, Enterprises.InputKinds.Main), Of(ordered.Auxiliary, Enterprises.InputKinds.Auxiliary), ordered.Place);

        Activity Of(double level, int kind) => new(_local.Regional ? level * share * _local.Reach(zone, p) : plants.Delivered[plants.Kinds.At(kind, p)] * share, level * share);
    }

    /// <summary>Norm times level, less what a short grant squeezed out of the norm; what can be kept is used as it is delivered.</summary>
    private void AddUses(SparseMatrix table, int zone, int p, Activity work, in ByInput<Activity> materials, ReadOnlySpan<double> local = default)
    {
        var technology = _country!.Technology;
        var inputs = table.RowsOf(p);
        var norms = table.ValuesOf(p);
        var rank = _country.Works.Rank[p];
        for (var k = 0; k < inputs.Length; k++)
        {
            var activity = technology.Traits[inputs[k]].Storable ? materials.Of(k) : work;
            if (activity.Level <= 0) continue;
            var granted = _claims.Grant(rank, inputs[k], local, k) * activity.Desired;
            _used[(zone * technology.Products) + inputs[k]] += norms[k] * Math.Min(activity.Level, granted);
        }
    }

    private void AddStores(Enterprises.Plants plants, int zone, int p, double share)
    {
        var technology = _country!.Technology;
        var inputs = technology.Inputs.RowsOf(p);
        var norms = technology.Inputs.ValuesOf(p);
        for (var k = 0; k < inputs.Length; k++)
            if (technology.Traits[inputs[k]].Storable) _used[(zone * technology.Products) + inputs[k]] += norms[k] * Restocking.Sent(plants, zone, p, k, share);
    }

    /// <summary>How far an activity goes.</summary>
    /// <param name="Level">What supply lets it do.</param>
    /// <param name="Desired">What it was to do.</param>
    private readonly record struct Activity(double Level, double Desired);

    private void Make(Country country, bool stored)
    {
        var (technology, works) = (country.Technology, country.Works);
        for (var p = 0; p < technology.Products; p++)
        {
            if (technology.Traits[p].Storable != stored || !technology.Made[p]) continue;
            var made = technology.Quanta(p, Weigh(country, p));
            made = Shares.Split(made, _weights, _parts);
            for (var r = 0; r < _parts.Length; r++) country.Goods.Post(Flow.Produced, country.Goods.Cell(Holder.State, r, p), _parts[r]);
            works.YearOutput[p] += technology.Amount(p, made);
            works.Experience[p] += technology.Amount(p, made);
            works.Employment[p] = Labour.Productivity.NormHands(country, p) * Manned(works, p);
        }
    }

    /// <summary>Part of the hands of the norm who are there: what a short grant of hands squeezed out of the norm nobody does.</summary>
    private double Manned(Works works, int p) =>
        works.Level[p] > 0 ? Math.Min(1, works.Desired[p] * _claims.Grant(works.Rank[p], _claims.Labour) / works.Level[p]) : 1;

    /// <summary>Where the output of a product is made: by capacity, or by what its plants made. Returns how much.</summary>
    private double Weigh(Country country, int p)
    {
        if (country.Plants is not { } plants)
        {
            for (var r = 0; r < _weights.Length; r++) _weights[r] = Share(country.Technology, country.Works, r, p);
            return country.Works.Level[p];
        }

        double made = 0;
        for (var r = 0; r < _weights.Length; r++)
        {
            _weights[r] = plants.Made[(p * _weights.Length) + r];
            made += _weights[r];
        }

        return made;
    }

    /// <summary>Ships an input to its users and posts the uses.</summary>
    private void Move(Country country, int input)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        var household = country.Works.Household[input] * _claims.Grant(Claims.Ranks, input);
        var export = country.Works.Export[input] * _claims.Grant(1, input);
        for (var r = 0; r < _needs.Length; r++)
        {
            var cell = (r * technology.Products) + input;
            _weights[r] = country.Homes.Weight(country, r, input);
            _needs[r] = technology.Quanta(input, _used[cell]) + technology.Quanta(input, _invested[cell]);
        }

        Shares.Split(technology.Quanta(input, household), _weights, _parts);
        for (var r = 0; r < _needs.Length; r++) _needs[r] += _parts[r];
        _depots.Ship(country, input, _needs);
        for (var r = 0; r < _needs.Length; r++)
        {
            var cell = (r * technology.Products) + input;
            var account = goods.Cell(Holder.State, r, input);
            var used = Math.Min(_needs[r], technology.Quanta(input, _used[cell]));
            var invested = Math.Min(_needs[r] - used, technology.Quanta(input, _invested[cell]));
            goods.Post(Flow.Used, account, used);
            goods.Post(Flow.Invested, account, invested);
            goods.Post(Flow.Consumed, account, _needs[r] - used - invested);
            country.Homes.Buy(country, r, input, technology.Amount(input, _needs[r] - used - invested));
            country.Works.LastUse[input] += technology.Amount(input, used + invested);
            Install(country, input, technology.Amount(input, invested));
            country.Plan.Investment[2] += technology.Amount(input, invested) * technology.Price[input];
        }

        country.Works.Exported[input] += technology.Amount(input, _depots.Take(country, Flow.Exported, input, technology.Quanta(input, export)));
    }

    /// <summary>A machine invested joins the park of machines in use.</summary>
    internal static void Install(Country country, int product, double pieces)
    {
        if (country.Technology.Upkeep.RowsOf(product).Length > 0) country.Works.Park[product] += pieces;
    }
}
