using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Bench;

/// <summary>The record and the scenario that are measured.</summary>
internal static class Course
{
    public static readonly RecordBook Record = RecordBook.Open(Path.Combine(Root(), "data"));

    /// <summary>The years of the record: 156 months.</summary>
    public static readonly Scenario Short = Scenario.Read(Path.Combine(Root(), "scenarios", "industrialisation.yaml"), Record);

    /// <summary>The same country left to run for 600 months.</summary>
    public static readonly Scenario Long = Short with { To = new YearMonth(1977, 12) };

    public static Simulation Start(Scenario scenario, int threads = 1, bool simd = true) =>
        Simulation.Start(Record, scenario, new SimulationOptions(threads, simd));

    /// <summary>Folder of the repository.</summary>
    public static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Narkhoz.slnx"))) return folder;
        throw new DirectoryNotFoundException("run the benchmark inside the repository");
    }
}
