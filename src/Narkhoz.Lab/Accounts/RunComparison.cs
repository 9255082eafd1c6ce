using Narkhoz.Lab.Runs;
using Narkhoz.Model;

namespace Narkhoz.Lab.Accounts;

/// <summary>How two runs differ, in annual figures of the whole Union.</summary>
/// <param name="A">Name of the first run.</param>
/// <param name="B">Name of the second run.</param>
/// <param name="Years">Years that both runs have.</param>
/// <param name="Differences">Figures that differ, the largest relative difference first.</param>
/// <param name="Same">How many figures are the same in every common year.</param>
/// <param name="HumanCost">Human cost, whether it differs or not; never put into one score.</param>
public sealed record RunComparison(
    string A,
    string B,
    IReadOnlyList<int> Years,
    IReadOnlyList<Difference> Differences,
    int Same,
    IReadOnlyList<Difference> HumanCost)
{
    /// <summary>Compares two runs over the years that both have.</summary>
    /// <param name="nameA">Name of the first run.</param>
    /// <param name="a">Its figures.</param>
    /// <param name="nameB">Name of the second run.</param>
    /// <param name="b">Its figures.</param>
    public static RunComparison Between(string nameA, IndicatorTable a, string nameB, IndicatorTable b)
    {
        var years = a.Years.Intersect(b.Years).ToList();
        var all = a.Keys.Where(key => key.Zone.Length == 0)
            .Select(key => Difference.Of(key, a, b, years))
            .OfType<Difference>()
            .ToList();
        var human = HumanCostFigures.All
            .Select(figure => all.Find(difference => difference.Name == figure.Name && difference.Product.Length == 0 && difference.Truth == Truth.True))
            .OfType<Difference>()
            .ToList();
        var differing = all.Where(difference => difference.Relative != 0).ToList();
        return new RunComparison(
            nameA,
            nameB,
            years,
            [.. differing.OrderByDescending(difference => Math.Abs(difference.Relative)).ThenBy(difference => difference.Name, StringComparer.Ordinal).ThenBy(difference => difference.Product, StringComparer.Ordinal)],
            all.Count - differing.Count,
            human);
    }
}

/// <summary>One figure in two runs.</summary>
/// <param name="Name">Indicator.</param>
/// <param name="Product">Product id, or empty.</param>
/// <param name="Truth">Which of the truths.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Years">The figure in each common year.</param>
/// <param name="MeanA">Mean of the first run over the common years.</param>
/// <param name="MeanB">Mean of the second run over the common years.</param>
/// <param name="Relative">Mean of |B - A| over the mean of max(|A|, |B|), with the sign of B - A: 0 where they are the same, 1 where one is nought.</param>
public sealed record Difference(
    string Name,
    string Product,
    Truth Truth,
    string Unit,
    IReadOnlyList<YearDifference> Years,
    double MeanA,
    double MeanB,
    double Relative)
{
    /// <summary>Compares one figure, or answers null where the runs have no year of it in common.</summary>
    internal static Difference? Of(IndicatorKey key, IndicatorTable a, IndicatorTable b, IReadOnlyList<int> years)
    {
        var inA = a.Series(key).Where(row => double.IsFinite(row.Value)).ToDictionary(row => row.Year);
        var inB = b.Series(key).Where(row => double.IsFinite(row.Value)).ToDictionary(row => row.Year);
        var pairs = years.Where(year => inA.ContainsKey(year) && inB.ContainsKey(year))
            .Select(year => new YearDifference(year, inA[year].Value, inB[year].Value))
            .ToList();
        if (pairs.Count == 0) return null;
        var (meanA, meanB) = (pairs.Average(pair => pair.A), pairs.Average(pair => pair.B));
        var scale = pairs.Average(pair => Math.Max(Math.Abs(pair.A), Math.Abs(pair.B)));
        var distance = pairs.Average(pair => Math.Abs(pair.B - pair.A));
        var relative = scale == 0 ? 0 : distance / scale * (meanB < meanA ? -1 : 1);
        return new Difference(key.Name, key.Product, key.Truth, inA[pairs[0].Year].Unit, pairs, meanA, meanB, relative);
    }
}

/// <summary>One figure of one year in two runs.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="A">Value in the first run.</param>
/// <param name="B">Value in the second run.</param>
public sealed record YearDifference(int Year, double A, double B);
