namespace Narkhoz.Planning.Horizon;

/// <summary>Of what a plan of several years should bring as much as possible.</summary>
/// <remarks>The terms are added: each has a weight, and a weight of 0 leaves it out. Made by the factories, or with weights of one's own.</remarks>
public sealed record HorizonObjective
{
    /// <summary>Weight of one complete set of the assortment delivered in each year; empty for none. Every element 0 or more.</summary>
    public IReadOnlyList<double> Sets { get; init; } = [];

    /// <summary>Weight of the harmony of each year's deliveries with its targets, <see cref="Horizon.Harmony"/>; empty for none. Every element 0 or more.</summary>
    public IReadOnlyList<double> Harmony { get; init; } = [];

    /// <summary>Weight of the labour employed in each year; empty for none. Every element 0 or more.</summary>
    public IReadOnlyList<double> Employment { get; init; } = [];

    /// <summary>Weight of the capital handed on after the last year, each capacity at what it took to build in product units; 0 or more.</summary>
    public double TerminalCapital { get; init; }

    /// <summary>What it is called in reports.</summary>
    public required string Name { get; init; }

    /// <summary>As many complete sets as possible in the last year: growth before consumption.</summary>
    /// <param name="years">Years of the plan.</param>
    public static HorizonObjective Final(int years) => new() { Name = "final", Sets = [.. Enumerable.Range(1, years).Select(year => year == years ? 1.0 : 0)] };

    /// <summary>As many complete sets as possible in all years, a later one counting for less.</summary>
    /// <param name="years">Years of the plan.</param>
    /// <param name="rate">Discount a year, above -1.</param>
    public static HorizonObjective Discounted(int years, double rate) => new() { Name = "discounted", Sets = Fading(years, rate) };

    /// <summary>The greatest harmony of deliveries with targets over all years.</summary>
    /// <param name="years">Years of the plan.</param>
    /// <param name="rate">Discount a year, above -1.</param>
    public static HorizonObjective Harmonious(int years, double rate = 0) => new() { Name = "harmony", Harmony = Fading(years, rate) };

    /// <summary>The most labour employed over all years.</summary>
    /// <param name="years">Years of the plan.</param>
    public static HorizonObjective Employed(int years) => new() { Name = "employment", Employment = Fading(years, 0) };

    /// <summary>The most capital handed on after the last year.</summary>
    public static HorizonObjective Capital() => new() { Name = "capacity", TerminalCapital = 1 };

    private static double[] Fading(int years, double rate)
    {
        if (!(rate > -1)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "a discount is above -1");
        return [.. Enumerable.Range(0, years).Select(year => Math.Pow(1 + rate, -year))];
    }
}
