using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>Party and state of a finished run.</summary>
internal static class PolityRun
{
    /// <summary>Reads them as they stood at the end of a month.</summary>
    /// <param name="run">The run.</param>
    /// <param name="month">A month of it.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="read">Takes what is wanted.</param>
    /// <exception cref="RunException">The run does not look at Party and state, or cannot be done again.</exception>
    public static T Read<T>(RunFolder run, YearMonth month, RecordBook record, SimulationOptions options, Func<PolityView, T> read)
    {
        _ = SettingOf(run);
        using var simulation = Runner.At(run, month, record, options);
        return read(simulation.Polity!);
    }

    /// <summary>How the run looks at Party and state.</summary>
    /// <exception cref="RunException">It does not.</exception>
    public static PolityCopy SettingOf(RunFolder run) => run.Manifest.Scenario.Polity
        ?? throw new RunException(run.Path, "does not look at Party and state", $"make one that does with narkhoz run {run.Manifest.Scenario.Id} --decides timeline");

    /// <summary>The constitution of a run.</summary>
    /// <exception cref="RunException">The run does not look at Party and state.</exception>
    public static Constitution ConstitutionOf(RunFolder run) => SettingOf(run).ToSetting(Path.Combine(run.Path, RunFolder.ManifestName)).Constitution;

    /// <summary>Checks the id of a body.</summary>
    /// <exception cref="RunException">The constitution of the run has no such body.</exception>
    public static string Body(RunFolder run, string id)
    {
        var known = ConstitutionOf(run).Bodies.Where(body => body.Base is null).Select(body => body.Id).ToList();
        return known.Contains(id) ? id : throw new RunException(run.Path, $"has no body '{id}'", Nearest.Mend(id, known));
    }
}
