namespace Narkhoz.Model.Tests;

/// <summary>The figures of a run, kept for questions.</summary>
internal sealed class Yearbook : IIndicatorSink
{
    private readonly Dictionary<(int Year, string Name, string Product, string Zone, Truth Truth), double> _figures = [];

    public IEnumerable<int> Years => _figures.Keys.Select(key => key.Year).Distinct();

    /// <summary>A figure; 0 where the run wrote none.</summary>
    public double this[int year, string name, string product = "", string zone = "", Truth truth = Truth.True] =>
        _figures.GetValueOrDefault((year, name, product, zone, truth));

    /// <summary>Whether the run wrote a figure of the Union.</summary>
    public bool Has(int year, string name) => _figures.ContainsKey((year, name, "", "", Truth.True));

    public void Write(in Indicator row) => _figures.Add((row.Year, row.Name, row.Product, row.Zone, row.Truth), row.Value);

    /// <summary>Sum of a figure over years, the last included.</summary>
    public double Sum(int from, int to, string name, string product = "")
    {
        double sum = 0;
        for (var year = from; year <= to; year++) sum += this[year, name, product];
        return sum;
    }
}
