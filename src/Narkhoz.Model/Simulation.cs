using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity;
using Narkhoz.Model.Reporting;
using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>A run of the country: a function of scenario and seed, month by month.</summary>
/// <remarks>
/// The same scenario and seed give the same bits on any number of threads, with vectors on or off, and after a restore
/// (<c>docs/determinism.md</c>). Not safe for use by several threads at once; dispose it to end its threads.
/// </remarks>
public sealed class Simulation : IDisposable
{
    private readonly Country _country;
    private readonly Month _month;
    private readonly Scenario _scenario;
    private readonly List<Decision> _pinned = [];
    private readonly IReadOnlyList<Decision> _decisions;
    private EnterpriseFile? _file;

    private Simulation(RecordBook record, Scenario scenario, SimulationOptions? options)
    {
        _scenario = scenario;
        var overrides = scenario.Set.Where(pair => !record.Instruments.TryGet(pair.Key, out _)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        _country = new Country(record, record.Parameters.With(overrides), scenario.Seed, options ?? new SimulationOptions(), scenario.Resolution, scenario.Opening, scenario.Polity);
        _decisions = [.. scenario.Replay ? record.Timeline : [], .. scenario.Decisions];
        try
        {
            _month = new Month(_country, _decisions) { Succession = new Succession(record, scenario, _decisions) };
            _country.Now = scenario.From;
            _month.Adopt(_country);
            foreach (var (id, value) in scenario.Set)
                if (record.Instruments.TryGet(id, out var instrument)) Pin(new Decision(scenario.From, id, value, instrument.Unit, "set by the scenario", scenario.File, Confidence.Read, scenario.File, 0));
            record.Regimes.Demand([.. _month.All.Select(mechanism => mechanism.Info.Id)]);
            foreach (var off in scenario.Off)
                if (_month.All.All(mechanism => mechanism.Info.Id != off)) throw new ArgumentException($"no mechanism is called '{off}'; see 'narkhoz mechanisms'", nameof(scenario));
        }
        catch
        {
            _country.Dispose();
            throw;
        }
    }

    /// <summary>The month that <see cref="Advance"/> runs next.</summary>
    public YearMonth Now => _country.Now;

    /// <summary>Whether the scenario's last month has been run.</summary>
    public bool Done => _country.Now > _scenario.To;

    /// <summary>Events of the run so far, in order of time: decisions, plans, shortages, hunger.</summary>
    public IReadOnlyList<ChronicleEntry> Chronicle => ChronicleText.Of(_country, _scenario, _decisions, _pinned);

    /// <summary>Bytes of memory that hold the whole state of the run: the length of a checkpoint without its header.</summary>
    public int StateBytes => _country.Slab.Length;

    /// <summary>Starts a run.</summary>
    /// <param name="record">The record that the run reads.</param>
    /// <param name="scenario">What to run.</param>
    /// <param name="options">How to compute it; never changes the result.</param>
    /// <exception cref="RecordException">The record lacks a number that a mechanism needs, has it in a wrong unit, or lacks the scenario's regime.</exception>
    /// <exception cref="ArgumentException">The scenario switches off a mechanism that does not exist.</exception>
    public static Simulation Start(RecordBook record, Scenario scenario, SimulationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(scenario);
        return Ready(new Simulation(record, scenario, options), simulation =>
        {
            simulation._country.Now = scenario.From;
            simulation._country.Enter("opening");
            Opening.Set(simulation._country, scenario.Opening);
            simulation._country.Plants?.Open(simulation._country);
            simulation._country.Peasantry?.Open(simulation._country);
            PolityOpening.Set(simulation._country, simulation._month.Polity.Newcomers);
        });
    }

    /// <summary>Takes up a run where a checkpoint left it.</summary>
    /// <param name="stream">What <see cref="Save"/> wrote.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="scenario">The scenario of the run.</param>
    /// <param name="options">How to compute it; need not be what it was.</param>
    /// <exception cref="CheckpointException">The stream is no checkpoint, is cut short or damaged, or belongs to another version, record or scenario.</exception>
    public static Simulation Restore(Stream stream, RecordBook record, Scenario scenario, SimulationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(scenario);
        return Ready(new Simulation(record, scenario, options), simulation =>
        {
            var pinned = Checkpoint.Read(stream, simulation._country, scenario.Id);
            simulation._pinned.Clear();
            foreach (var decision in pinned) simulation.Pin(decision);
            simulation._month.Adopt(simulation._country);
        });
    }

    /// <summary>Runs one month.</summary>
    /// <exception cref="LedgerBreachException">An account does not add up; the run cannot go on.</exception>
    /// <exception cref="InvalidOperationException">The run is done.</exception>
    public void Advance()
    {
        if (Done) throw new InvalidOperationException("the run is done");
        _month.Run(_country);
    }

    /// <summary>Adds a decision that stands from its date on, whatever the timeline decides later on the same instrument.</summary>
    /// <param name="decision">An instrument (<c>course.*</c>) or a plan target (<c>plan.*</c>) with its value.</param>
    /// <exception cref="RecordException">There is no such instrument or target, its unit is another, or its month has already been run.</exception>
    public void Decide(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.From < Now) throw new RecordException(decision.File, decision.Line, $"{decision.Instrument} is decided for {decision.From}, which has been run", $"decide it for {Now} or later");
        Pin(decision);
    }

    /// <summary>Hash (XxHash3, 64 bits) of the whole state: equal hashes mean equal runs up to now.</summary>
    public ulong StateHash() => _country.Slab.Hash();

    /// <summary>Writes the state so that <see cref="Restore"/> can take it up.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <exception cref="IOException">The stream does not take it.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Checkpoint.Write(stream, _country, _scenario.Id, _pinned);
    }

    /// <summary>Hands over the figures of the month that has just ended which move too fast to be read once a year.</summary>
    /// <param name="sink">Takes the figures; their names end in the number of the month.</param>
    public void ReadMonth(IIndicatorSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        MonthBook.Write(_country, _country.Now.Plus(-1), sink);
    }

    /// <summary>Hands over every figure of the year that has just ended.</summary>
    /// <param name="year">The year; its December must be the last month run.</param>
    /// <param name="sink">Takes the figures.</param>
    /// <exception cref="InvalidOperationException">December of that year is not the last month run.</exception>
    public void ReadYear(int year, IIndicatorSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (_country.Now != new YearMonth(year + 1, 1)) throw new InvalidOperationException($"{year} can be read when its December has been run, not before {_country.Now}");
        new YearBook(_country, year, sink).Write();
    }

    /// <summary>The state of the run.</summary>
    internal Country Country => _country;

    /// <summary>Party and state; null in a run whose scenario does not look at them.</summary>
    public PolityView? Polity => _country.Polity is { } polity ? new PolityView(_country, polity) : null;

    /// <summary>Number of farms; 0 at sector resolution.</summary>
    public int Farms => _country.Peasantry?.Roll.Count ?? 0;

    /// <summary>Reads one farm at the end of the month that has just been run.</summary>
    /// <param name="number">Its number, from 1 to <see cref="Farms"/>; those of a zone follow one another.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such farm.</exception>
    public FarmSheet ReadFarm(int number)
    {
        if (_country.Peasantry is not { } peasantry || number < 1 || number > peasantry.Roll.Count) throw new ArgumentOutOfRangeException(nameof(number), number, $"there are farms 1 to {Farms}");
        return peasantry.Sheet(_country, number - 1);
    }

    /// <summary>Numbers of the first and the last farm of a zone; 0 and -1 where there is no such zone, or at sector resolution.</summary>
    /// <param name="zone">Id of the zone.</param>
    public (int First, int Last) FarmsOf(string zone) =>
        _country.Peasantry is { } peasantry && Array.IndexOf(_country.Technology.ZoneIds, zone) is var r and >= 0 ? (peasantry.Roll.First[r] + 1, peasantry.Roll.First[r + 1]) : (0, -1);

    /// <summary>Number of enterprises; 0 at sector resolution.</summary>
    public int Enterprises => _country.Plants?.Population.Count ?? 0;

    /// <summary>Number of the n-th largest enterprise of a product in a zone.</summary>
    /// <param name="product">Id of the product.</param>
    /// <param name="zone">Id of the zone.</param>
    /// <param name="place">From 1, the largest.</param>
    /// <returns>Its number, from 1; 0 where there is none.</returns>
    public int FindEnterprise(string product, string zone, int place) => File?.Find(product, zone, place) ?? 0;

    /// <summary>Enterprises with number and name: by product, then zone, the largest first.</summary>
    /// <param name="product">Id of the product, or null for all.</param>
    /// <param name="zone">Id of the zone, or null for all.</param>
    /// <returns>None at sector resolution.</returns>
    public IEnumerable<(int Number, string Name)> FindEnterprises(string? product, string? zone) => File?.Of(product, zone) ?? [];

    /// <summary>Name of an enterprise, <c>product/zone/n</c>.</summary>
    /// <param name="number">Its number, from 1 to <see cref="Enterprises"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such enterprise.</exception>
    public string NameEnterprise(int number) => FileOf(number).Name(number);

    /// <summary>Reads one enterprise in the year that has just ended.</summary>
    /// <param name="number">Its number, from 1 to <see cref="Enterprises"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such enterprise.</exception>
    /// <exception cref="InvalidOperationException">The last month run is no December.</exception>
    public EnterpriseSheet ReadEnterprise(int number)
    {
        var file = FileOf(number);
        if (_country.Now.Month != 1 || _country.Age == 0) throw new InvalidOperationException($"an enterprise can be read after a December, not in {_country.Now}");
        return file.Year(number);
    }

    /// <summary>Who stands over an enterprise now, who supplies it, whom it supplies.</summary>
    /// <param name="number">Its number, from 1 to <see cref="Enterprises"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such enterprise.</exception>
    public EnterpriseTies ReadEnterpriseTies(int number) =>
        FileOf(number).Ties(number, _month.All.Where(mechanism => mechanism.On).Select(mechanism => mechanism.Info.Id).ToHashSet(StringComparer.Ordinal));

    /// <summary>Follows one enterprise from now on, so that its months can be read; no bit of the run depends on it.</summary>
    /// <param name="number">Its number, from 1 to <see cref="Enterprises"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such enterprise.</exception>
    public void Follow(int number)
    {
        _ = FileOf(number);
        _country.Plants!.Watch = new PlantWatch(number - 1, _country.Plants.Population.CellOf(number - 1));
    }

    /// <summary>The month that has just been run, of the enterprise that is followed.</summary>
    /// <exception cref="InvalidOperationException">None is followed.</exception>
    public EnterpriseMonth ReadEnterpriseMonth() =>
        _country.Plants?.Watch is { } watch ? File!.Month(watch) : throw new InvalidOperationException("no enterprise is followed");

    /// <summary>Share of what an enterprise made in the month that has just been run which it made in its last ten days.</summary>
    /// <param name="number">Its number, from 1 to <see cref="Enterprises"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such enterprise.</exception>
    public double ReadLastDecade(int number)
    {
        _ = FileOf(number);
        return _country.Plants!.Book.LastDecade(number - 1);
    }

    private EnterpriseFile? File => _file ??= _country.Plants is { } plants ? new EnterpriseFile(_country, plants) : null;

    private EnterpriseFile FileOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Enterprises);
        return File!;
    }

    /// <inheritdoc/>
    public void Dispose() => _country.Dispose();

    /// <summary>Makes a simulation ready, or ends its threads when that fails.</summary>
    private static Simulation Ready(Simulation simulation, Action<Simulation> prepare)
    {
        try
        {
            prepare(simulation);
            return simulation;
        }
        catch
        {
            simulation.Dispose();
            throw;
        }
    }

    /// <summary>Has somebody told of each phase as it ends.</summary>
    internal void Watch(Action<string> watch) => _month.Watch = watch;

    private void Pin(Decision decision)
    {
        _month.Decisions.Pin(_country, decision);
        _pinned.Add(decision);
    }
}
