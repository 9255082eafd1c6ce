using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>The mechanisms of the model, for listings and for <c>off:</c> in scenarios.</summary>
public static class Mechanisms
{
    /// <summary>Lists every mechanism with its catalogue rows and its source, in the order of the month.</summary>
    /// <param name="record">The record that the mechanisms read.</param>
    /// <returns>One entry a mechanism; rules inside a phase come last.</returns>
    /// <exception cref="RecordException">The record lacks a parameter that a mechanism needs.</exception>
    public static IReadOnlyList<MechanismInfo> List(RecordBook record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var country = new Country(record, record.Parameters, 0, new SimulationOptions());
        var month = new Month(country, []);
        return [.. month.All.Select(mechanism => mechanism.Info with { File = FileOf(mechanism), IsPhase = month.Phases.Contains(mechanism) })];
    }

    /// <summary>A rule lies in a file of its name, in the folder of its namespace.</summary>
    private static string FileOf(Mechanism mechanism) =>
        mechanism.GetType().FullName!["Narkhoz.Model.".Length..].Replace('.', '/') + ".cs";
}
