using System.Globalization;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;

namespace Narkhoz.Lab.Report;

/// <summary>People by sex and age, from rows <c>population.age.male.a0</c>, <c>population.age.female.a5</c> ... where the run has them.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Ages">First year of each age group, youngest first.</param>
/// <param name="Male">Men and boys of each group, in persons.</param>
/// <param name="Female">Women and girls of each group, in persons.</param>
internal sealed record ReportPyramid(int Year, IReadOnlyList<int> Ages, IReadOnlyList<double> Male, IReadOnlyList<double> Female)
{
    private const string Prefix = "population.age.";

    /// <summary>Reads the pyramids.</summary>
    public static IReadOnlyList<ReportPyramid> Read(IndicatorTable table) =>
    [
        .. table.Rows
            .Where(row => row.Truth == Truth.True && row.Republic.Length == 0 && row.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .GroupBy(row => row.Year)
            .Select(year => Of(year.Key, year.ToDictionary(row => row.Name[Prefix.Length..], row => row.Value))),
    ];

    private static ReportPyramid Of(int year, Dictionary<string, double> people)
    {
        int[] ages = [.. people.Keys.Select(AgeOf).Distinct().Order()];
        IReadOnlyList<double> Of(string sex) => [.. ages.Select(age => people.GetValueOrDefault($"{sex}.a{age}"))];
        return new ReportPyramid(year, ages, Of("male"), Of("female"));
    }

    private static int AgeOf(string group) => int.Parse(group[(group.IndexOf(".a", StringComparison.Ordinal) + 2)..], CultureInfo.InvariantCulture);
}
