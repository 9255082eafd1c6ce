using Narkhoz.Model.Course;
using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Polity;
using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>The country: all state of a run and the tables that do not change.</summary>
internal sealed class Country : IDisposable
{
    internal Country(RecordBook record, ParameterBook parameters, ulong seed, SimulationOptions options, Resolution resolution = Resolution.Sector, string? opening = null, PolitySetting? polity = null)
    {
        (Record, Parameters, Seed) = (record, parameters, seed);
        Technology = new Technology(record, parameters);
        Norms = new ConsumptionNorms(Technology, parameters);
        AgeShare = ReadAges(parameters);
        Crew = new Crew(options.Threads);
        Lanes = new Lanes(options.Simd);
        Goods = new Goods(Slab, Technology);
        Money = new Money(Slab, Technology);
        People = new People(Slab, Technology);
        Line = new GeneralLine(Slab, record, Technology);
        Works = new Works(Slab, Technology);
        Plan = new PlanBook(Slab, Technology);
        Farms = new Farms(Slab, Technology);
        Homes = new Homes(Slab, Technology);
        Drive = new Drive(Slab, Technology);
        Kolkhozy = new Kolkhozy(Slab, Technology);
        Market = new Market(Slab, Technology, Norms, parameters);
        Chronicle = new ChronicleLog(Slab);
        Alone = resolution == Resolution.Polity;
        if (resolution == Resolution.Full) (Plants, Peasantry) = (new Plants(this), new Peasantry(this, opening));
        _calendar = Slab.Add<long>("calendar", 2);
        if (polity is not null) Polity = new PolityState(this, polity);
        if (opening is not null) (Upheaval, Currency, Management) = (new Upheaval(Slab, Technology), new Currency(Slab), new Management(Slab));
        if (opening is not null) MonthsToNorms = parameters.Value($"opening.{opening}.months_to_norms", "month");
        Slab.Seal();
        Line.Reset(record);
    }

    private readonly Slab.Column<long> _calendar;
    /// <summary>Months from the start of the run to the date of the norms; 0 where it starts there.</summary>
    internal double MonthsToNorms { get; }

    /// <summary>The record that the run reads.</summary>
    internal RecordBook Record { get; }

    /// <summary>Parameters with the overrides of the scenario.</summary>
    internal ParameterBook Parameters { get; }

    /// <summary>Seed of every random stream.</summary>
    internal ulong Seed { get; }

    /// <summary>Memory of all state.</summary>
    internal Slab Slab { get; } = new();

    /// <summary>Techniques and places of 1928.</summary>
    internal Technology Technology { get; }

    /// <summary>What a person of town and village consumed in 1928.</summary>
    internal ConsumptionNorms Norms { get; }

    /// <summary>Threads.</summary>
    internal Crew Crew { get; }

    /// <summary>Column arithmetic.</summary>
    internal Lanes Lanes { get; }

    /// <summary>Ledger of goods.</summary>
    internal Goods Goods { get; }

    /// <summary>Ledger of money.</summary>
    internal Money Money { get; }

    /// <summary>Ledger of people.</summary>
    internal People People { get; }

    /// <summary>Instruments and plan targets in force.</summary>
    internal GeneralLine Line { get; }

    /// <summary>Annual targets and what was reported against them.</summary>
    internal PlanBook Plan { get; }

    /// <summary>State of production.</summary>
    internal Works Works { get; }

    /// <summary>State of the farms.</summary>
    internal Farms Farms { get; }

    /// <summary>State of the drive for kolkhozy.</summary>
    internal Drive Drive { get; }

    /// <summary>State of state farms, stations, plots and chairmen.</summary>
    internal Kolkhozy Kolkhozy { get; }

    /// <summary>State of the households.</summary>
    internal Homes Homes { get; }

    /// <summary>State of the market.</summary>
    internal Market Market { get; }

    /// <summary>The enterprises, at full resolution; otherwise null.</summary>
    internal Plants? Plants { get; }

    /// <summary>The farms, at full resolution; otherwise null.</summary>
    internal Peasantry? Peasantry { get; }

    /// <summary>War and revolution; null in runs that open in the norms' year.</summary>
    internal Upheaval? Upheaval { get; }

    /// <summary>Paper money and hard money; null in runs that open in the norms' year.</summary>
    internal Currency? Currency { get; }

    /// <summary>Party and state; null in runs whose scenario does not look at them.</summary>
    internal PolityState? Polity { get; }

    /// <summary>Whether Party and state are run without economy and society.</summary>
    internal bool Alone { get; }

    /// <summary>Who owns and who runs the works; null in runs that open in the norms' year.</summary>
    internal Management? Management { get; }

    /// <summary>Events worth telling.</summary>
    internal ChronicleLog Chronicle { get; }

    /// <summary>Age structure of 1926: share of each sex and five-year group, sex * ages + age.</summary>
    internal double[] AgeShare { get; }

    /// <summary>The month being run.</summary>
    internal YearMonth Now
    {
        get => new((int)_calendar[0]);
        set => _calendar[0] = value.Index;
    }

    /// <summary>Months run since the start.</summary>
    internal long Age
    {
        get => _calendar[1];
        set => _calendar[1] = value;
    }

    /// <summary>Months of the year just ended that were run: twelve, or fewer in the year in which a run opens.</summary>
    internal int MonthsOfYear => (int)Math.Min(12, Age);

    /// <summary>Months since the norms' year began, below nought before it: what slow trends answer to.</summary>
    internal double SinceNorms => Age - MonthsToNorms;

    /// <summary>Whether works keep hands that they do not need, as the regime of the month has it.</summary>
    internal bool Overmanned { get; set; }

    /// <summary>Share of a zone that the government controls.</summary>
    internal double Control(int zone) => Upheaval is { } upheaval ? upheaval.Control[zone] : 1;

    /// <summary>Tells the ledgers which mechanism is at work.</summary>
    internal void Enter(string mechanism)
    {
        var clock = new Clock(Now, mechanism);
        Goods.At(clock);
        Money.At(clock);
        People.At(clock);
    }

    private static double[] ReadAges(ParameterBook parameters)
    {
        var shares = new double[People.Cohorts];
        for (var age = 0; age < People.Ages; age++)
        {
            shares[age] = parameters.Value($"population.age.male.a{age * 5}", "1");
            shares[People.Ages + age] = parameters.Value($"population.age.female.a{age * 5}", "1");
        }

        return shares;
    }

    /// <inheritdoc/>
    public void Dispose() => Crew.Dispose();
}
