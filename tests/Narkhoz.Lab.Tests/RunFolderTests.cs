using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

public sealed class RunFolderTests : IDisposable
{
    private readonly TempFolder root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void RunFolder_reads_back_what_was_written()
    {
        var table = FakeRun.Table();
        var run = FakeRun.Write(root.Path, table);
        Assert.Equal(table.Rows, run.Indicators.Rows);
        Assert.Equal(FakeRun.Chronicle, run.Chronicle);
        Assert.Equal([new YearMonth(1928, 12)], run.Checkpoints);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(run.CheckpointPath(new YearMonth(1928, 12))));
        Assert.Equal("00ff", run.Manifest.StateHashes[1928]);
        var again = run.Manifest.Scenario.ToScenario("manifest.json");
        Assert.Equal((FakeRun.Scenario.Id, FakeRun.Scenario.Seed, FakeRun.Scenario.To), (again.Id, again.Seed, again.To));
    }

    [Fact]
    public void RunFolder_has_the_same_bytes_for_the_same_run()
    {
        using var other = new TempFolder();
        var (a, b) = (FakeRun.Write(root.Path, FakeRun.Table()), FakeRun.Write(other.Path, FakeRun.Table()));
        foreach (var name in new[] { RunFolder.ManifestName, RunFolder.IndicatorsName, RunFolder.ChronicleName })
            Assert.Equal(File.ReadAllBytes(Path.Combine(a.Path, name)), File.ReadAllBytes(Path.Combine(b.Path, name)));
    }

    [Fact]
    public void RunFolder_takes_the_place_of_an_earlier_one()
    {
        FakeRun.Write(root.Path, FakeRun.Table());
        var second = FakeRun.Write(root.Path, FakeRun.Table(2));
        Assert.Equal(8.4e6, second.Indicators.Value("output", 1928, "steel"));
        Assert.Single(Directory.GetFileSystemEntries(root.Path));
    }

    [Fact]
    public void RunFolder_not_finished_leaves_nothing()
    {
        using (var writer = new RunFolderWriter(root.Path, "half")) writer.Add("a.txt", stream => stream.WriteByte(1));
        Assert.Empty(Directory.GetFileSystemEntries(root.Path));
    }

    [Fact]
    public void RunFolder_that_cannot_be_written_says_so_in_a_line()
    {
        var file = Path.Combine(root.Path, "file");
        File.WriteAllText(file, "in the way");
        var error = Assert.Throws<RunException>(() => new RunFolderWriter(Path.Combine(file, "runs"), "test"));
        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains("--runs", error.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RunFolder.IndicatorsName)]
    [InlineData(RunFolder.ChronicleName)]
    [InlineData("checkpoints/1928-12.state")]
    public void RunFolder_with_a_truncated_file_names_it(string name)
    {
        var run = FakeRun.Write(root.Path, FakeRun.Table());
        var path = Path.Combine(run.Path, name);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^2]);
        var error = Assert.Throws<RunException>(() => RunFolder.Open(run.Path));
        Assert.Equal(Path.GetFullPath(path), error.File);
        Assert.Contains("truncated", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void RunFolder_with_changed_figures_is_refused()
    {
        var run = FakeRun.Write(root.Path, FakeRun.Table());
        var path = Path.Combine(run.Path, RunFolder.IndicatorsName);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("hash", Assert.Throws<RunException>(() => RunFolder.Open(run.Path).Indicators).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"format\": 1, \"prog", "truncated")]
    [InlineData("{ \"format\": 1 }", "damaged")]
    [InlineData("{ \"format\": 99 }", "format 99")]
    [InlineData("[]", "not a run's manifest")]
    [InlineData("", "truncated")]
    public void RunFolder_with_a_bad_manifest_says_what_is_wrong(string manifest, string problem)
    {
        File.WriteAllText(Path.Combine(root.Path, RunFolder.ManifestName), manifest);
        var error = Assert.Throws<RunException>(() => RunFolder.Open(root.Path));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void RunFolder_that_is_none_is_refused() =>
        Assert.Contains("is not a run", Assert.Throws<RunException>(() => RunFolder.Open(root.Path)).Problem, StringComparison.Ordinal);

    [Fact]
    public void RunFolder_is_found_by_the_beginning_of_its_name()
    {
        var run = FakeRun.Write(root.Path, FakeRun.Table());
        Assert.Equal(run.Manifest.Id, RunFolder.Find(root.Path, "test-").Manifest.Id);
        Assert.Throws<RunException>(() => RunFolder.Find(root.Path, "other"));
    }

    [Fact]
    public void IndicatorFile_that_is_no_table_is_refused() =>
        Assert.Throws<InvalidDataException>(() => IndicatorFile.Read(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])));

    [Fact]
    public void RunIdentity_changes_with_everything_that_changes_the_run()
    {
        var none = new Dictionary<string, double>();
        var decision = new Decision(new YearMonth(1930, 3), "course.procurement.grain", 0.2, "1", "less", "test", Confidence.Estimate, "", 0);
        RunIdentity[] all =
        [
            new(FakeRun.Scenario, "abc", none, []),
            new(FakeRun.Scenario, "abd", none, []),
            new(FakeRun.Scenario with { Seed = 8 }, "abc", none, []),
            new(FakeRun.Scenario with { Off = ["priority"] }, "abc", none, []),
            new(FakeRun.Scenario, "abc", new Dictionary<string, double> { ["a"] = 1 }, []),
            new(FakeRun.Scenario, "abc", none, [decision]),
            new(FakeRun.Scenario, "abc", none, [decision with { Value = 0.3 }]),
        ];
        Assert.Equal(all.Length, all.Select(identity => identity.Id).Distinct().Count());
        Assert.Equal(all[0].Id, new RunIdentity(FakeRun.Scenario with { File = "elsewhere.yaml" }, "abc", none, []).Id);
        Assert.Matches("^test-[0-9a-f]{10}$", all[0].Id);
    }
}
