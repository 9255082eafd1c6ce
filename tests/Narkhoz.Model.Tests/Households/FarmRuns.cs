using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Households;

/// <summary>Small runs and countries at full resolution, for tests of farms.</summary>
internal static class FarmRuns
{
    /// <summary>A scenario with few plants and farms.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="farms">How many farms.</param>
    /// <param name="help">Another part of grain that neighbours and kolkhozy make good to each other, or null.</param>
    internal static Scenario Of(Scenario scenario, int farms = 5000, double? help = null)
    {
        var set = new Dictionary<string, double>(scenario.Set, StringComparer.Ordinal) { ["enterprises.population"] = 2500, ["households.farms"] = farms };
        if (help is { } part) (set["households.help"], set["households.help_of_kolkhozy"]) = (part, part);
        return scenario with { Resolution = Resolution.Full, Set = set };
    }

    /// <summary>The scenario without some mechanisms, and with parameters of its own.</summary>
    internal static Scenario Without(Scenario scenario, IReadOnlyList<string> off, params ReadOnlySpan<(string Id, double Value)> set)
    {
        var values = new Dictionary<string, double>(Of(scenario).Set, StringComparer.Ordinal);
        foreach (var (id, value) in set) values[id] = value;
        return Of(scenario) with { Off = off, Set = values };
    }

    /// <summary>A country of 5,000 farms before anything has happened in it; its peasantry is still to be opened.</summary>
    internal static Country Open() =>
        new(Runs.Record, Runs.Record.Parameters.With(new Dictionary<string, double> { ["enterprises.population"] = 2500, ["households.farms"] = 5000 }), 1, new SimulationOptions(), Resolution.Full);
}
