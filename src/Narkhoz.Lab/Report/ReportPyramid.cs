using System.Globalization;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;

namespace Narkhoz.Lab.Report;

/// <summary>People by sex and age, from rows <c>population.male.00-04</c> ... <c>population.female.80+</c>.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Ages">Age groups as the rows name them, youngest first.</param>
/// <param name="Male">Men and boys of each group, in persons.</param>
/// <param name="Female">Women and girls of each group, in persons.</param>
internal sealed record ReportPyramid(int Year, IReadOnlyList<string> Ages, IReadOnlyList<double> Male, IReadOnlyList<double> Female)
{
    private const string MalePrefix = "population.male.";
    private const string FemalePrefix = "population.female.";

    /// <summary>Whether a figure belongs to the pyramid.</summary>
    public static bool Holds(string name) =>
        name.StartsWith(MalePrefix, StringComparison.Ordinal) || name.StartsWith(FemalePrefix, StringComparison.Ordinal);

    /// <summary>Reads the pyramids.</summary>
    public static IReadOnlyList<ReportPyramid> Read(IndicatorTable table) =>
    [
        .. table.Rows
            .Where(row => row.Truth == Truth.True && row.Zone.Length == 0 && Holds(row.Name))
            .GroupBy(row => row.Year)
            .Select(year => Of(year.Key, year.ToDictionary(row => row.Name, row => row.Value))),
    ];

    private static ReportPyramid Of(int year, Dictionary<string, double> people)
    {
        string[] ages = [.. people.Keys.Where(name => name.StartsWith(MalePrefix, StringComparison.Ordinal)).Select(name => name[MalePrefix.Length..]).OrderBy(FirstAge)];
        IReadOnlyList<double> Of(string prefix) => [.. ages.Select(age => people.GetValueOrDefault(prefix + age))];
        return new ReportPyramid(year, ages, Of(MalePrefix), Of(FemalePrefix));
    }

    private static int FirstAge(string group) => int.Parse(group.Split('-', '+')[0], CultureInfo.InvariantCulture);
}
