using System.Globalization;
using System.Text;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Lab.Report;

/// <summary>The commands that do a run again.</summary>
internal static class RunCommand
{
    /// <summary>One line for the run, with all that was chosen for it, and one more for each month in which it was forked.</summary>
    public static string Of(RunManifest manifest)
    {
        var scenario = manifest.Scenario.ToScenario(RunFolder.ManifestName);
        var decisions = manifest.Decisions.Select(decision => decision.ToDecision(RunFolder.ManifestName)).ToList();
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"narkhoz run {scenario.Id} --seed {scenario.Seed} --until {scenario.To}");
        if (scenario.Regime != Regime.Usual) lines.Append(CultureInfo.InvariantCulture, $" --regime {scenario.Regime}");
        if (scenario.Resolution == Resolution.Full) lines.Append(" --resolution full");
        foreach (var mechanism in scenario.Off) lines.Append(CultureInfo.InvariantCulture, $" --off {mechanism}");
        foreach (var (id, value) in manifest.Overrides) lines.Append(CultureInfo.InvariantCulture, $" --set {id}={value}");
        if (scenario.Polity is { } polity) lines.Append(CultureInfo.InvariantCulture, $" --decides {polity.Decides.ToString().ToLowerInvariant()} --constitution {polity.Constitution.Id}");
        if (scenario.Polity?.Decides == Decides.Me) return lines.Append(CultureInfo.InvariantCulture, $" --answers runs/{manifest.Id}/{RunFolder.AnswersName}").ToString();
        for (int first = 0, next; first < decisions.Count; first = next)
        {
            next = decisions.FindIndex(first, decision => decision.From != decisions[first].From) is >= 0 and var other ? other : decisions.Count;
            var forked = new RunIdentity(scenario, manifest.RecordHash, manifest.Overrides, decisions[..first]).Id;
            lines.Append(CultureInfo.InvariantCulture, $"\nnarkhoz fork {forked} --at {decisions[first].From}");
            foreach (var decision in decisions[first..next]) lines.Append(CultureInfo.InvariantCulture, $" --set {decision.Instrument}={decision.Value}");
        }

        return lines.ToString();
    }
}
