using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>What makes a run the run it is: two runs of one identity have the same rows.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="RecordHash">Hash of the record it is run on.</param>
/// <param name="Overrides">Parameters or instruments set on top of the scenario.</param>
/// <param name="Decisions">Decisions added by a fork.</param>
public sealed record RunIdentity(
    Scenario Scenario,
    string RecordHash,
    IReadOnlyDictionary<string, double> Overrides,
    IReadOnlyList<Decision> Decisions)
{
    /// <summary>XxHash128 over the canonical text of scenario, seed, record, overrides and decisions, in hex.</summary>
    public string Hash => Digest(JsonSerializer.Serialize(
        new
        {
            Scenario = ScenarioCopy.Of(Scenario),
            RecordHash,
            Overrides = new SortedDictionary<string, double>(Overrides.ToDictionary(), StringComparer.Ordinal),
            Decisions = Decisions.Select(DecisionCopy.Of),
        },
        RunJson.Compact));

    /// <summary>Name of the run and of its folder: scenario, dash, first ten digits of the hash.</summary>
    public string Id => $"{Scenario.Id}-{Hash[..10]}";

    /// <summary>Hash of the parameters as used in a run.</summary>
    /// <param name="parameters">The parameters, overrides included.</param>
    /// <returns>XxHash128 over id, value, unit and history of each in order of id, in hex.</returns>
    public static string HashOf(IEnumerable<Parameter> parameters)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters.OrderBy(parameter => parameter.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{parameter.Id}={parameter.Value:R} {parameter.Unit}");
            foreach (var dated in parameter.History) text.Append(CultureInfo.InvariantCulture, $";{dated.From}={dated.Value:R}");
            text.Append('\n');
        }

        return Digest(text.ToString());
    }

    private static string Digest(string text) =>
        Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)));
}
