using System.Text;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests;

/// <summary>A checkpoint that does not fit is refused in one line.</summary>
public sealed class CheckpointTests
{
    private static readonly Lazy<byte[]> Saved = new(() =>
    {
        using var simulation = Runs.Start().Run(3);
        simulation.Decide(new Decision(new YearMonth(1930, 1), "course.procurement.grain", 0.2, "1", "lighter", "test", Confidence.Estimate, "test", 0));
        using var memory = new MemoryStream();
        simulation.Save(memory);
        return memory.ToArray();
    });

    [Theory]
    [InlineData(1, "no checkpoint")]
    [InlineData(5, "no checkpoint")]
    [InlineData(21, "cut short")]
    [InlineData(30, "cut short")]
    [InlineData(200, "cut short")]
    [InlineData(-1, "cut short")]
    [InlineData(-9, "cut short")]
    [InlineData(-4096, "cut short")]
    public void A_cut_checkpoint_is_refused(int length, string words) =>
        Refused(words, Saved.Value[..(length > 0 ? length : Saved.Value.Length + length)]);

    [Theory]
    [InlineData("")]
    [InlineData("id: industrialisation\nname: a scenario, not a checkpoint\n")]
    [InlineData("\u0012NARKHOZ-CHECKPAINT and more")]
    public void Another_file_is_refused(string text) => Refused("no checkpoint", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Noise_is_refused()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var noise = new byte[4096];
            new Random(seed).NextBytes(noise);
            Refused("no checkpoint", noise);
        }
    }

    [Fact]
    public void Damage_anywhere_is_seen()
    {
        for (var i = 0; i < 2000; i++)
        {
            var bytes = (byte[])Saved.Value.Clone();
            bytes[i < 400 ? i : (int)((long)i * (bytes.Length - 1) / 1999)] ^= 0x20;
            using var memory = new MemoryStream(bytes);
            OneLine(Assert.Throws<CheckpointException>(() => Simulation.Restore(memory, Runs.Record, Runs.Industrialisation)));
        }
    }

    [Fact]
    public void Another_version_is_refused()
    {
        var bytes = (byte[])Saved.Value.Clone();
        bytes["NARKHOZ-CHECKPOINT".Length + 1]++;
        Refused("version", bytes);
    }

    [Fact]
    public void Another_scenario_is_refused() =>
        Refused("belongs to scenario 'industrialisation', not 'other'", Saved.Value, scenario: Runs.Industrialisation with { Id = "other" });

    [Fact]
    public void Another_record_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("narkhoz-test-");
        try
        {
            Copy(new DirectoryInfo(Runs.Record.Folder), folder);
            var file = Path.Combine(folder.FullName, "parameters", "behaviour.yaml");
            File.AppendAllText(file, "\nextra:\n  number: {value: 1, unit: \"1\", source: \"engineering estimate: none\", confidence: estimate}\n");
            Refused("another record", Saved.Value, RecordBook.Open(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_refusal_leaves_no_threads_behind()
    {
        var before = System.Diagnostics.Process.GetCurrentProcess().Threads.Count;
        for (var i = 0; i < 10; i++)
        {
            using var memory = new MemoryStream([1, 2, 3]);
            Assert.Throws<CheckpointException>(() => Simulation.Restore(memory, Runs.Record, Runs.Industrialisation, new SimulationOptions(8)));
        }

        Assert.InRange(System.Diagnostics.Process.GetCurrentProcess().Threads.Count, 0, before + 40);
    }

    [Fact]
    public void An_unknown_mechanism_is_refused_in_one_line()
    {
        var failure = Assert.Throws<ArgumentException>(() => Simulation.Start(Runs.Record, Runs.Industrialisation with { Off = ["priorities"] }));
        Assert.Contains("'priorities'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private static void Refused(string words, byte[] bytes, RecordBook? record = null, Scenario? scenario = null)
    {
        using var memory = new MemoryStream(bytes);
        var failure = Assert.Throws<CheckpointException>(() => Simulation.Restore(memory, record ?? Runs.Record, scenario ?? Runs.Industrialisation));
        Assert.Contains(words, failure.Problem, StringComparison.Ordinal);
        OneLine(failure);
    }

    private static void OneLine(CheckpointException failure)
    {
        Assert.DoesNotContain('\n', failure.Message);
        Assert.NotEmpty(failure.Mend);
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.GetFiles()) file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var folder in from.GetDirectories()) Copy(folder, to.CreateSubdirectory(folder.Name));
    }
}
