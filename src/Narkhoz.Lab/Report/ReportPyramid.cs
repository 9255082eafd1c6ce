using Narkhoz.Lab.Runs;
using Narkhoz.Model;

namespace Narkhoz.Lab.Report;

/// <summary>People by age in one year, from rows <c>people.age.&lt;from&gt;-&lt;to&gt;</c> where the run has them.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Ages">Age groups, youngest first.</param>
/// <param name="People">People in each.</param>
internal sealed record ReportPyramid(int Year, IReadOnlyList<string> Ages, IReadOnlyList<double> People)
{
    private const string Prefix = "population.age.";

    /// <summary>Reads the pyramids.</summary>
    public static IReadOnlyList<ReportPyramid> Read(IndicatorTable table) =>
    [
        .. table.Rows
            .Where(row => row.Truth == Truth.True && row.Republic.Length == 0 && row.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .GroupBy(row => row.Year)
            .Select(year => new ReportPyramid(year.Key, [.. year.Select(row => row.Name[Prefix.Length..])], [.. year.Select(row => row.Value)])),
    ];
}
