using System.Globalization;
using System.Text;
using Narkhoz.Lab.Runs;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>Writes what a run gave into its scenario as what is expected from now on.</summary>
internal static class ExpectationText
{
    private const double Tolerance = 0.005;

    private static readonly (string Name, string Product)[] Usual =
    [
        ("industry.index", ""), ("industry.heavy.share", ""), ("agriculture.index", ""), ("investment", ""),
        ("output", "steel"), ("output", "coal"), ("output", "grain"), ("herd", "cows"),
        ("population", ""), ("population.town", ""), ("deaths.excess", ""), ("collectivised.share", ""),
    ];

    /// <summary>The scenario's text with its <c>expect</c> at the end made new; the rest stays as it is.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="scenario">The scenario; years and figures that it names are kept, or else the usual ones are taken.</param>
    /// <param name="run">Its run.</param>
    public static string Rewrite(string text, Scenario scenario, RunFolder run)
    {
        int[] years = [.. new[] { 1933, scenario.To.Year }.Distinct().Where(run.Manifest.StateHashes.ContainsKey)];
        var block = new StringBuilder("expect:\n  hash:\n");
        foreach (var year in scenario.Expect?.Hashes.Select(hash => hash.Year) ?? years)
            block.Append(CultureInfo.InvariantCulture, $"    {year}: \"{run.Manifest.StateHashes[year]}\"\n");
        block.Append("  indicators:\n");
        foreach (var asked in scenario.Expect?.Indicators ?? [.. years.SelectMany(year => Usual.Select(figure => Ask(figure.Name, figure.Product, year)))])
            block.Append(Row(asked, run.Indicators));
        return Without(text) + block;
    }

    private static ExpectedIndicator Ask(string name, string product, int year) => new(year, name, product, "", "true", 0, "", Tolerance, 0);

    private static string Row(ExpectedIndicator asked, IndicatorTable table)
    {
        var value = table.Value(asked.Name, asked.Year, asked.Product, asked.Zone, TruthNames.Parse(asked.Truth))
            ?? throw new InvalidOperationException($"the run has no {asked.Name} {asked.Product} {asked.Zone} in {asked.Year}");
        var row = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"    - {{year: {asked.Year}, name: {asked.Name}"));
        if (asked.Product.Length > 0) row.Append(CultureInfo.InvariantCulture, $", product: {asked.Product}");
        if (asked.Zone.Length > 0) row.Append(CultureInfo.InvariantCulture, $", zone: {asked.Zone}");
        if (asked.Truth != "true") row.Append(CultureInfo.InvariantCulture, $", truth: {asked.Truth}");
        row.Append(CultureInfo.InvariantCulture, $", value: {(decimal)Rounded(value)}, unit: \"{table.Unit(asked.Name, asked.Product)}\", tolerance: {asked.Tolerance}}}\n");
        return row.ToString();
    }

    // Five digits are ten times finer than the tolerance.
    private static double Rounded(double value) => double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Without(string text)
    {
        var kept = new StringBuilder();
        var within = false;
        foreach (var line in text.SplitLines())
        {
            if (line.Length > 0 && !char.IsWhiteSpace(line[0])) within = line.StartsWith("expect:", StringComparison.Ordinal);
            if (!within) kept.Append(line);
        }

        if (kept.Length > 0 && kept[^1] != '\n') kept.Append('\n');
        return kept.ToString();
    }

    private static IEnumerable<string> SplitLines(this string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            yield return text[start..end];
            start = end;
        }
    }
}
