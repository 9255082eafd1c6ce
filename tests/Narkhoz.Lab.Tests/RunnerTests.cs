using Narkhoz.Lab.Accounts;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>Whole runs of the country for three years, on the repository's own record.</summary>
public sealed class RunnerTests : IDisposable
{
    private static readonly string Repository = FindRepository();
    private static readonly RecordBook Book = RecordBook.Open(Path.Combine(Repository, "data"));

    private static readonly Scenario Short =
        Scenario.Read(Path.Combine(Repository, "scenarios", "industrialisation.yaml"), Book) with { To = new YearMonth(1930, 12) };

    private readonly TempFolder first = new();
    private readonly TempFolder second = new();

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public void Runner_writes_a_whole_folder()
    {
        var months = new List<YearMonth>();
        var run = Runner.Run(Short, Book, In(first), new Listener(months));
        Assert.Equal(36, months.Count);
        Assert.Equal([1928, 1929, 1930], run.Indicators.Years);
        Assert.Equal([1928, 1929, 1930], run.Manifest.StateHashes.Keys);
        Assert.Equal(3, run.Checkpoints.Count);
        Assert.NotNull(run.Indicators.Value("collectivised.share.03", 1930));
        Assert.Equal(run.Indicators.Value("collectivised.share", 1930), run.Indicators.Value("collectivised.share.12", 1930));
        Assert.Contains("industrialisation", run.Manifest.ScenarioText, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(run.Path, Assert.Single(Directory.GetFileSystemEntries(first.Path)));
    }

    [Fact]
    public void Runner_tells_how_sure_the_excess_deaths_are()
    {
        var one = Runner.Run(Short, Book, In(first) with { Draws = 6 });
        var two = Runner.Run(Short, Book, In(second) with { Draws = 6, Simulation = new SimulationOptions(Threads: 2) });
        Assert.Equal(Manifest(one), Manifest(two));
        var doubt = one.Manifest.ExcessDeaths!;
        Assert.Equal((6, 1930), (doubt.Draws, doubt.WorstYear));
        Assert.True(doubt.All.Low < doubt.All.High && doubt.All.Low > doubt.Worst.Low);
        Assert.Equal(Manifest(one), Manifest(Runner.Resume(one, new YearMonth(1929, 12), Book, In(second))));
        Assert.Null(Runner.Run(Short with { To = new YearMonth(1928, 12) }, Book, In(first)).Manifest.ExcessDeaths);
    }

    /// <summary>What the run sets is not drawn: with every parameter set only the seed is left, which hardly matters.</summary>
    [Fact]
    public void Runner_draws_nothing_that_is_set()
    {
        var set = DeathDoubt.Parameters(Book).ToDictionary(parameter => parameter.Id, parameter => parameter.Value);
        var free = Runner.Run(Short, Book, In(first) with { Draws = 6 }).Manifest.ExcessDeaths!.All;
        var bound = Runner.Run(Short, Book, In(second) with { Draws = 6, Overrides = set }).Manifest.ExcessDeaths!.All;
        Assert.True(bound.High - bound.Low < 0.2 * (free.High - free.Low), $"{bound} against {free}");
    }

    [Fact]
    public void Runner_writes_the_same_bytes_on_any_number_of_threads()
    {
        var one = Runner.Run(Short, Book, In(first));
        var two = Runner.Run(Short, Book, In(second) with { Simulation = new SimulationOptions(Threads: 2, Simd: false) });
        Assert.Equal(Manifest(one), Manifest(two));
    }

    [Fact]
    public void Runner_goes_on_from_a_checkpoint_as_if_it_had_never_stopped()
    {
        var decision = new Decision(new YearMonth(1929, 6), "course.procurement.grain", 0.2, "1", "less grain", "test", Confidence.Estimate, "", 0);
        var run = Runner.Run(Short, Book, In(first) with
        {
            Decisions = [decision, decision with { From = new YearMonth(1930, 6), Value = 0.3 }],
            Overrides = new Dictionary<string, double> { ["course.procurement.grain"] = 0.25 },
        });
        var (found, after) = RunFolder.OfCheckpoint(run.CheckpointPath(new YearMonth(1929, 12)));
        Assert.Equal(Manifest(run), Manifest(Runner.Resume(found, after, Book, In(second))));
    }

    [Fact]
    public void Runner_forks_by_decisions_and_overrides()
    {
        var plain = Runner.Run(Short, Book, In(first));
        var decided = Runner.Run(Short, Book, In(first) with
        {
            Decisions = [new Decision(new YearMonth(1930, 3), "course.procurement.grain", 0.1, "1", "less grain", "test", Confidence.Estimate, "", 0)],
        });
        Assert.NotEqual(plain.Manifest.Id, decided.Manifest.Id);
        Assert.Equal(plain.Manifest.StateHashes[1929], decided.Manifest.StateHashes[1929]);
        Assert.NotEqual(plain.Manifest.StateHashes[1930], decided.Manifest.StateHashes[1930]);
    }

    [Fact]
    public void Runner_that_is_stopped_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Runner.Run(Short, Book, In(first) with { Cancellation = stop.Token }));
        Assert.Empty(Directory.GetFileSystemEntries(first.Path));
    }

    [Fact]
    public void Runner_refuses_a_checkpoint_that_is_not_there()
    {
        var run = Runner.Run(Short, Book, In(first));
        Assert.Contains("no checkpoint", Assert.Throws<RunException>(() => Runner.Resume(run, new YearMonth(1935, 12), Book, In(second))).Problem, StringComparison.Ordinal);
        Assert.Throws<RunException>(() => RunFolder.OfCheckpoint(run.Report));
    }

    private static RunOptions In(TempFolder folder) => new() { Root = folder.Path };

    private static string Manifest(RunFolder run) => File.ReadAllText(Path.Combine(run.Path, RunFolder.ManifestName));

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Narkhoz.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private sealed class Listener(List<YearMonth> heard) : IProgress<YearMonth>
    {
        public void Report(YearMonth value) => heard.Add(value);
    }
}
