using System.Globalization;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Lab.Validation;

/// <summary>Holds a finished run against what its scenario expects: the scenario as a test.</summary>
public static class ExpectationCheck
{
    /// <summary>Compares state hashes exactly, and figures within their tolerance.</summary>
    /// <param name="scenario">The scenario as it was run.</param>
    /// <param name="run">The run.</param>
    /// <returns>One line a miss, with file and line of what was expected; empty where all came out or nothing is expected.</returns>
    public static IReadOnlyList<string> Misses(Scenario scenario, RunFolder run)
    {
        if (scenario.Expect is not { } expect) return [];
        return
        [
            .. expect.Hashes.Select(expected => Line(scenario, expected.Line, FaultOf(expected, run))).OfType<string>(),
            .. expect.Indicators.Select(expected => Line(scenario, expected.Line, FaultOf(expected, run.Indicators))).OfType<string>(),
        ];
    }

    private static string? Line(Scenario scenario, int line, string? fault) => fault is null ? null : $"{scenario.File}:{line}: {fault}";

    private static string? FaultOf(ExpectedHash expected, RunFolder run)
    {
        if (!run.Manifest.StateHashes.TryGetValue(expected.Year, out var found)) return $"{expected.Year} was not run to its end";
        return found == expected.Hash ? null : $"the state after {expected.Year} is {found}, not {expected.Hash}";
    }

    private static string? FaultOf(ExpectedIndicator expected, IndicatorTable table)
    {
        var what = string.Join(' ', new[] { expected.Name, expected.Product, expected.Zone }.Where(part => part.Length > 0)) + $" in {expected.Year}";
        if (table.Value(expected.Name, expected.Year, expected.Product, expected.Zone, TruthNames.Parse(expected.Truth)) is not { } found) return $"the run has no {what}";
        var unit = table.Unit(expected.Name, expected.Product);
        var factor = 1.0;
        if (unit != expected.Unit && !Units.TryFactor(unit, expected.Unit, out factor)) return $"{what} is in {unit}, not in {expected.Unit}";
        found *= factor;
        return Math.Abs(found - expected.Value) <= expected.Tolerance * Math.Abs(expected.Value)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{what} is {found:G6} {expected.Unit}, not {expected.Value:G6} within {expected.Tolerance:P1}");
    }
}
