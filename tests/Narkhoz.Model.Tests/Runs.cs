using System.Collections.Concurrent;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>Runs of the record's own scenario, each made once for all tests.</summary>
internal static class Runs
{
    private static readonly Lazy<RecordBook> Opened = new(() => RecordBook.Open(Root("data")));
    private static readonly Lazy<Scenario> Read = new(() => Scenario.Read(Root("scenarios/industrialisation.yaml"), Opened.Value));
    private static readonly ConcurrentDictionary<string, Lazy<Yearbook>> Made = new();

    public static RecordBook Record => Opened.Value;

    public static Scenario Industrialisation => Read.Value;

    /// <summary>The years 1917-1928.</summary>
    public static Scenario Nep { get; } = Scenario.Read(Root("scenarios/nep.yaml"), Opened.Value);

    /// <summary>The same years with prices that clear from 1921 on.</summary>
    public static Scenario NepMarket { get; } = Scenario.Read(Root("scenarios/nep-market.yaml"), Opened.Value);

    /// <summary>The country of January 1928 under NEP.</summary>
    public static Scenario NepContinued { get; } = Scenario.Read(Root("scenarios/nep-continued.yaml"), Opened.Value);

    /// <summary>Party and state alone, 1917-1940.</summary>
    public static Scenario Polity { get; } = Scenario.Read(Root("scenarios/polity-1917.yaml"), Opened.Value);

    /// <summary>Party and state alone, 1953-1964.</summary>
    public static Scenario Thaw { get; } = Scenario.Read(Root("scenarios/polity-1953.yaml"), Opened.Value);

    /// <summary>The years from 1917 on as the leadership of the model decides them.</summary>
    public static Scenario Emergent { get; } = Scenario.Read(Root("scenarios/emergent.yaml"), Opened.Value);

    /// <summary>The purge years of Party and state alone, 1934-1938, with persons seated as in 1917.</summary>
    public static Scenario PurgeYears { get; } = Polity with { From = new YearMonth(1934, 1), To = new YearMonth(1938, 12) };

    /// <summary>The purge years without mechanisms, separated by blanks, or with other values.</summary>
    public static Yearbook Purge(string off = "", params (string Id, double Value)[] set) =>
        Made.GetOrAdd($"purge {off} {string.Join(' ', set)}", _ => new Lazy<Yearbook>(() => Play(PurgeYears with { Off = off.Split(' ', StringSplitOptions.RemoveEmptyEntries), Set = set.ToDictionary(pair => pair.Id, pair => pair.Value) }))).Value;

    /// <summary>A scenario with Party and state, made once without a mechanism.</summary>
    public static Yearbook Governed(Scenario scenario, string off = "") =>
        Made.GetOrAdd($"governed {scenario.Id} {off}", _ => new Lazy<Yearbook>(() => Play(scenario with { Polity = Polity.Polity, Off = off.Length > 0 ? [off] : [] }))).Value;

    /// <summary>Ids of the mechanisms of Party and state.</summary>
    public static IReadOnlyList<string> OfThePolity { get; } = [.. Model.Mechanisms.List(Opened.Value).Where(info => info.File.StartsWith("Polity/", StringComparison.Ordinal)).Select(info => info.Id)];

    /// <summary>Ids of the mechanisms that only full resolution has.</summary>
    public static IReadOnlyList<string> Plantwise { get; } = [.. Model.Mechanisms.List(Opened.Value).Where(info => info.File.StartsWith("Economy/Enterprises/", StringComparison.Ordinal) || info.File.StartsWith("Economy/Agriculture/Households/", StringComparison.Ordinal)).Select(info => info.Id)];

    /// <summary>Ids of all mechanisms.</summary>
    public static IReadOnlyList<string> Mechanisms { get; } = [.. Model.Mechanisms.List(Opened.Value).Select(info => info.Id)];

    /// <summary>The whole run with these mechanisms off, separated by blanks.</summary>
    public static Yearbook Without(string mechanisms = "") =>
        Made.GetOrAdd(mechanisms, off => new Lazy<Yearbook>(() => Play(Industrialisation with { Off = off.Split(' ', StringSplitOptions.RemoveEmptyEntries) }))).Value;

    /// <summary>The whole run with other parameters or instruments.</summary>
    public static Yearbook With(params (string Id, double Value)[] set) =>
        Made.GetOrAdd(string.Join(' ', set), _ => new Lazy<Yearbook>(() => Play(Industrialisation with { Set = set.ToDictionary(pair => pair.Id, pair => pair.Value) }))).Value;

    /// <summary>The years 1917-1928 without a mechanism, or with other values.</summary>
    public static Yearbook Years(string off = "", params (string Id, double Value)[] set) =>
        Made.GetOrAdd($"nep {off} {string.Join(' ', set)}", _ => new Lazy<Yearbook>(() => Play(Nep with { Off = off.Length > 0 ? [off] : [], Set = set.ToDictionary(pair => pair.Id, pair => pair.Value) }))).Value;

    /// <summary>The scenario plant by plant, with few plants, and with farms that begin alike and share all, so that what differs from the sector is the plants' doing.</summary>
    public static Scenario Full(int plants = 2500, ulong seed = 1, int to = 1940, string off = "", params (string Id, double Value)[] set)
    {
        var values = set.ToDictionary(pair => pair.Id, pair => pair.Value);
        values["enterprises.population"] = plants;
        values["households.farms"] = 600;
        foreach (var difference in (string[])["wealth_spread", "family_spread", "luck", "horseless", "cowless"]) values[$"households.{difference}"] = 0;
        foreach (var help in (string[])["help", "help_of_kolkhozy"]) values[$"households.{help}"] = 1;
        return Industrialisation with
        {
            Resolution = Resolution.Full,
            Set = values,
            Seed = seed,
            To = new YearMonth(to, 12),
            Off = off.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }

    /// <summary>A run plant by plant, made once.</summary>
    public static Yearbook Plants(string off = "", ulong seed = 1, int to = 1937, string regime = Regime.Usual, params (string Id, double Value)[] set) =>
        Made.GetOrAdd($"full {off} {seed} {to} {regime} {string.Join(' ', set)}", _ => new Lazy<Yearbook>(() => Play(Full(2500, seed, to, off, set) with { Regime = regime }))).Value;

    /// <summary>Runs a scenario to its end and keeps the figures of its full years.</summary>
    public static Yearbook Play(Scenario scenario)
    {
        using var simulation = Simulation.Start(Record, scenario);
        var book = new Yearbook();
        while (!simulation.Done)
        {
            simulation.Advance();
            simulation.ReadMonth(book);
            if (simulation.Now.Month == 1) simulation.ReadYear(simulation.Now.Year - 1, book);
        }

        return book;
    }

    /// <summary>Starts the record's scenario.</summary>
    public static Simulation Start(int threads = 1, bool simd = true) => Simulation.Start(Record, Industrialisation, new SimulationOptions(threads, simd));

    /// <summary>Runs months; all that are left when no number is given.</summary>
    public static Simulation Run(this Simulation simulation, int months = int.MaxValue)
    {
        for (var i = 0; i < months && !simulation.Done; i++) simulation.Advance();
        return simulation;
    }

    private static string Root(string path) => Path.Combine(AppContext.BaseDirectory, "../../../../..", path);

    /// <summary>Bytes that months of a run allocate on this thread, the least of three runs.</summary>
    /// <param name="scenario">What to run.</param>
    /// <param name="after">Months run before, in which what is made once is made.</param>
    /// <param name="months">How many months, or null for all that are left.</param>
    public static long Allocated(Scenario scenario, int after, int? months = null)
    {
        var least = long.MaxValue;
        for (var again = 0; again < 3; again++)
        {
            using var simulation = Simulation.Start(Record, scenario).Run(after);
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (months is { } number) simulation.Run(number);
            else simulation.Run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
