using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Supply orders of the month: claims on every input are set against its supply, and the scarcest input sets the level.</summary>
/// <remarks>
/// Claimants: branches (their programme), building projects, households, foreign trade. Output of a branch is
/// desired x min over inputs of the share granted (Leontief); in a composite branch only the part that needs the missing
/// input stops; norms carry a slack that is squeezed out first (EPL-09).
/// Power, freight, construction and services cannot be stored: they are made as claimed.
/// </remarks>
internal sealed class SupplyOrders : Mechanism
{
    private const int HouseholdRank = 5;
    private const int ExportRank = 1;
    private const int FreightRank = 1;
    private readonly Claims _claims;
    private readonly Priority _priority;
    private readonly bool[] _stored;
    private readonly bool[] _onDemand;
    private readonly bool[] _ofKind;
    private readonly double _slack;
    private readonly double _peak;
    private readonly int _power;
    private readonly int _freight;
    private readonly double[] _composite;
    private readonly double[] _indispensable;
    private readonly double[] _essential;
    private readonly double[] _needed;
    private bool _sparing = true;

    internal SupplyOrders(Country country, Priority priority, Claims claims)
    {
        (_claims, _priority) = (claims, priority);
        _priority.Claims = claims;
        _freight = country.Technology.Product("freight");
        _peak = country.Parameters.Value("supply.peak", "1");
        _power = country.Technology.Product("electric_power");
        _slack = country.Parameters.Value("supply.norm_slack", "1");
        _composite = [.. country.Technology.ProductIds.Select(id => country.Parameters.TryGet($"supply.composite.{id}", out var share) ? share.Value : 0)];
        (_indispensable, _essential) = (new double[country.Technology.Products], new double[country.Technology.Products]);
        Array.Fill(_indispensable, 1);
        _needed = [.. country.Technology.ProductIds.Select(id => country.Parameters.TryGet($"construction.essential.{id}", out var share) ? share.Value : 1)];
        _stored = [.. country.Technology.Traits.Select((product, p) => product.Storable || !country.Technology.Made[p])];
        _onDemand = [.. _stored.Select(stored => !stored)];
        _ofKind = new bool[_stored.Length];
    }

    /// <summary>What can be done without, a switch of its own.</summary>
    internal required Makeshift Makeshift { get; init; }

    /// <summary>What works have learnt to replace, a switch of its own.</summary>
    internal required Ersatz Ersatz { get; init; }

    /// <summary>Branches that are served before all others, a switch of its own.</summary>
    internal required ShockList List { get; init; }

    /// <summary>What undoes the ranks at full resolution, a switch of its own.</summary>
    internal required Enterprises.Blat Blat { get; init; }

    /// <summary>At full resolution, the superiors who serve their own plants first: switches of their own.</summary>
    internal required IReadOnlyList<Enterprises.OwnFirst> Superiors { get; init; }

    /// <summary>What they make of the grants.</summary>
    internal required Enterprises.LocalGrants Local { get; init; }

    /// <summary>What comes for the stores of plants.</summary>
    internal required Enterprises.Restocking Restocking { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "supply",
        "Supply orders and the scarcest input",
        ["EPL-06", "EPL-08", "EPL-09"],
        "Leontief 1936; Powell 1977; Kornai 1980; Nettl 4022-4031, 4319-4326",
        "no input can be spared or replaced: the scarcest stops the branch, and norms have no slack");

    /// <inheritdoc/>
    protected override void Apply(Country country) => Order(country, sparing: true);

    private void Order(Country country, bool sparing)
    {
        _sparing = sparing;
        Ersatz.Run(country);
        country.Enter(Info.Id);
        for (var input = 0; input < _essential.Length; input++) _essential[input] = Makeshift.Essential[input] * Ersatz.Needed[input];
        _claims.Clear();
        ClaimForStores(country);
        ClaimOnDemand(country);
        GrantStores(country);
        if (country.Plants is not null) ServeOwnFirst(country);
        GrantOnDemand(country);
        if (Local.Uneven) Local.Settle(country, _claims, _stored);
        Levels(country);
        if (country.Plants is { } plants) Restock(country, plants);
        country.Homes.Vacancies[0] = _claims.Total(_claims.Labour) - country.Homes.Workers[0];
        country.Homes.Employed[0] = country.Market.Soft[0] > 0 ? country.Homes.Workers[0] : Math.Min(_claims.Total(_claims.Labour), country.Homes.Workers[0]);
        NoteShortages(country);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Order(country, sparing: false);

    private void ClaimForStores(Country country)
    {
        var (technology, works) = (country.Technology, country.Works);
        for (var p = 0; p < technology.Products; p++)
        {
            _claims.Add(FreightRank, _freight, Carriage.Of(country, p));
            if (_stored[p]) Claim(country, p, works.Desired[p], Ordered(country, p));
            else works.Desired[p] = 0;
            works.Building[p] = works.Starts[p] / 12;
            _claims.Add(works.Rank[p], technology.Build, p, works.Building[p]);
            _claims.Add(works.Rank[p], technology.Upkeep, p, works.Park[p] / 12);
            _claims.Add(HouseholdRank, p, works.Household[p]);
            _claims.Add(ExportRank, p, works.Export[p]);
        }
    }

    /// <summary>What cannot be stored is wanted because others want it; two passes settle their mutual claims.</summary>
    private void ClaimOnDemand(Country country)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            for (var p = 0; p < _stored.Length; p++)
            {
                if (_stored[p]) continue;
                var wanted = Math.Min(_claims.Total(p), WorkProgramme.MonthlyCapacity(country, p) * (1 + _peak));
                Claim(country, p, wanted - country.Works.Desired[p], new ByInput<double>(wanted - country.Works.Desired[p]));
                country.Works.Desired[p] = wanted;
            }
        }
    }

    /// <summary>What can be kept is claimed for the output that it is ordered for, the rest for the output that is to be made.</summary>
    private void Claim(Country country, int p, double level, ByInput<double> ordered)
    {
        var rank = country.Works.Rank[p];
        _claims.Add(rank, country.Technology.Inputs, p, level, ordered, _stored);
        _claims.Add(rank, _power, level * Electrification.Extra(country, p));
        _claims.Add(rank, _claims.Labour, level * WorkerMonths(country, p));
    }

    /// <summary>Worker-months of free labour that a unit takes today.</summary>
    private static double WorkerMonths(Country country, int p) =>
        (1 - country.Works.Forced[p]) * country.Technology.Labour[p] * 12 / Labour.Productivity.Of(country, p);

    private void GrantStores(Country country)
    {
        for (var input = 0; input < _stored.Length; input++)
            if (_stored[input]) Share(country, input, Depots.Stock(country, input));
        Share(country, _claims.Labour, country.Homes.Workers[0]);
    }

    private void ServeOwnFirst(Country country)
    {
        Local.Open(country, _claims);
        Restocking.Deal(country, _claims);
        for (var s = 0; s < Superiors.Count; s++) Superiors[s].Run(country);
        country.Enter(Info.Id);
    }

    private void GrantOnDemand(Country country)
    {
        for (var p = 0; p < _stored.Length; p++)
        {
            if (_stored[p]) continue;
            var level = country.Works.Desired[p] * Reachable(country, p, _stored);
            Share(country, p, level);
        }
    }

    private void Levels(Country country)
    {
        var (technology, works) = (country.Technology, country.Works);
        for (var p = 0; p < technology.Products; p++)
        {
            var reach = Reachable(country, p, counted: null);
            works.Level[p] = works.Desired[p] * reach;
            if (country.Plants is { } plants) Pace(country, plants, p, reach);
            works.Building[p] *= Squeeze(_claims.Scarcest(works.Rank[p], technology.Build, p, _needed));
        }
    }

    /// <summary>At full resolution materials are delivered as the scarcest input has it, and plants work off their stores as far as power, carriage and labour go, which no store holds.</summary>
    private void Pace(Country country, Enterprises.Plants plants, int p, double reach)
    {
        var ordered = Ordered(country, p);
        (plants.Delivered[plants.Kinds.At(Enterprises.InputKinds.Main, p)], plants.Delivered[plants.Kinds.At(Enterprises.InputKinds.Auxiliary, p)]) = (ordered.Main * reach, ordered.Auxiliary * reach);
        if (!plants.Stored[p]) return;
        var pace = Reachable(country, p, _onDemand, default);
        plants.Scale[p] *= pace;
        country.Works.Level[p] = country.Works.Desired[p] * pace;
    }

    /// <summary>Output for which a branch orders what can be kept: its programme, or what its plants ask.</summary>
    internal static ByInput<double> Ordered(Country country, int p) => country.Plants is { } plants && plants.Stored[p]
        ? new ByInput<double>(plants.Ordered[plants.Kinds.At(Enterprises.InputKinds.Main, p)], plants.Ordered[plants.Kinds.At(Enterprises.InputKinds.Auxiliary, p)], plants.Kinds.Single[p] ? -1 : plants.Kinds.Place[p])
        : new ByInput<double>(country.Works.Desired[p]);

    /// <summary>Share of its programme that supply lets a branch carry out.</summary>
    private double Reachable(Country country, int p, bool[]? counted)
    {
        if (!Local.Uneven) return Reachable(country, p, counted, default);
        var everywhere = Reachable(country, p, counted, Local.Of(p));
        if (!Local.Regional) return everywhere;
        for (var region = 0; region < Local.Regions.Count; region++) Local.Reached(region, p, Reachable(country, p, counted, Local.InRegion(region, p)));
        return Local.Together(p, everywhere);
    }

    private double Reachable(Country country, int p, bool[]? counted, ReadOnlySpan<double> local)
    {
        var rank = country.Works.Rank[p];
        return Squeeze(Math.Min(_claims.Grant(rank, _claims.Labour), Together(country, p, _composite[p], counted, local)));
    }

    /// <summary>What the inputs granted allow together.</summary>
    private double Together(Country country, int p, double composite, bool[]? counted, ReadOnlySpan<double> local)
    {
        var rank = country.Works.Rank[p];
        var scarcest = _claims.Scarcest(rank, country.Technology.Inputs, p, _sparing ? _essential : _indispensable, counted, local);
        if (_sparing && composite > 0)
        {
            var average = _claims.Average(rank, country.Technology.Inputs, p, country.Technology.Price, _essential, counted, local);
            scarcest += composite * (average - scarcest);
        }

        return scarcest;
    }

    /// <summary>What is left of the inputs goes into the stores of plants, kind by kind, as much of each as the same grants would allow of the programme; where the programme itself runs short, those that can do without the scarce input work already.</summary>
    private void Restock(Country country, Enterprises.Plants plants)
    {
        var stores = Restocking.Local;
        stores.Mean();
        for (var p = 0; p < _stored.Length; p++)
            for (var kind = 0; kind < Enterprises.InputKinds.Count; kind++) Restock(country, plants, p, kind);
    }

    private void Restock(Country country, Enterprises.Plants plants, int p, int kind)
    {
        var at = plants.Kinds.At(kind, p);
        if (plants.Wished[at] <= 0) return;
        var stores = Restocking.Local;
        var inputs = country.Technology.Inputs.RowsOf(p);
        for (var k = 0; k < inputs.Length; k++) _ofKind[inputs[k]] = _stored[inputs[k]] && (plants.Kinds.Single[p] || plants.Kinds.Of(p, k) == kind);
        var composite = plants.Delivered[at] < plants.Ordered[at] ? 0 : _composite[p];
        var everywhere = Together(country, p, composite, _ofKind, stores.Of(p));
        for (var region = 0; stores.Regional && region < stores.Regions.Count; region++) stores.Reached(region, p, Together(country, p, composite, _ofKind, stores.InRegion(region, p)), kind);
        plants.Restocked[at] = plants.Wished[at] * (stores.Regional ? stores.Together(p, everywhere, kind) : everywhere);
    }

    private double Squeeze(double grant) => _sparing ? Math.Min(1, grant / (1 - _slack)) : grant;

    private void Share(Country country, int input, double supply)
    {
        if (_claims.Total(input) <= supply) return;
        _priority.Short = (input, Math.Max(0, supply));
        if (!List.Serve(country, _claims, input, Math.Max(0, supply))) _priority.Run(country);
        if (country.Plants is not null)
        {
            Blat.Scarce = (_claims, input);
            Blat.Run(country);
        }

        country.Enter(Info.Id);
    }

    /// <summary>Running mean of the year of what was refused, for the chronicle and the planners.</summary>
    private void NoteShortages(Country country)
    {
        for (var input = 0; input <= _claims.Labour; input++)
        {
            double granted = 0;
            var total = _claims.Total(input);
            for (var rank = 1; rank <= Industry.Claims.Ranks; rank++) granted += _claims.Grant(rank, input) * _claims.Of(rank, input);
            if (input < _stored.Length) country.Works.Claimed[input] = total - _claims.Of(HouseholdRank, input) - country.Works.Export[input];
            var missing = total > 0 ? 1 - (granted / total) : 0;
            if (input < _stored.Length) country.Works.Missing[input] = missing;
            ref var mean = ref country.Works.Shortage[input];
            mean = country.Now.Month == 1 ? missing : mean + ((missing - mean) / country.Now.Month);
            if (country.Now.Month == 12 && mean > 0.25) country.Chronicle.Note(country.Now.Index, Event.Shortage, input, mean);
        }
    }
}
