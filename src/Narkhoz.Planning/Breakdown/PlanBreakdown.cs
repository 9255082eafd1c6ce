namespace Narkhoz.Planning.Breakdown;

/// <summary>A national plan broken down to works: what each has to make, adding up to the national total of every product bit for bit.</summary>
/// <remarks>
/// Targets of works are whole multiples of the last binary digit of their product's total, so that sums by branch and republic are exact in any order, and sums of such sums
/// are too.
/// </remarks>
public sealed class PlanBreakdown
{
    private readonly double[] _targets;
    private readonly double[] _unplaced;

    private PlanBreakdown(IReadOnlyList<Enterprise> enterprises, double[] targets, double[] unplaced) => (Enterprises, _targets, _unplaced) = (enterprises, targets, unplaced);

    /// <summary>The works.</summary>
    public IReadOnlyList<Enterprise> Enterprises { get; }

    /// <summary>What each works has to make.</summary>
    public IReadOnlyList<double> Targets => _targets;

    /// <summary>What of each product no works could be asked for, because their capacities are too small together or nobody makes it.</summary>
    public IReadOnlyList<double> Unplaced => _unplaced;

    /// <summary>Cost of all targets at the works' own unit costs.</summary>
    public double Cost => Enumerable.Range(0, _targets.Length).Sum(works => _targets[works] == 0 ? 0 : _targets[works] * Enterprises[works].Cost);

    /// <summary>Breaks a plan down.</summary>
    /// <param name="totals">What has to be made of each product, 0 or more.</param>
    /// <param name="enterprises">The works.</param>
    /// <param name="rule">By what rule.</param>
    /// <exception cref="ArgumentException">A figure is negative or not finite where it must be, or a works makes a product that there is not.</exception>
    public static PlanBreakdown Draw(IReadOnlyList<double> totals, IReadOnlyList<Enterprise> enterprises, BreakdownRule rule)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(enterprises);
        var makers = new List<int>[totals.Count];
        for (var product = 0; product < makers.Length; product++) makers[product] = [];
        for (var works = 0; works < enterprises.Count; works++)
        {
            var own = enterprises[works];
            if ((uint)own.Product >= (uint)makers.Length) throw new ArgumentException($"'{own.Name}' makes product {own.Product + 1} of {makers.Length}", nameof(enterprises));
            if (!(own.Capacity >= 0 && own.Achieved >= 0 && double.IsFinite(own.Achieved) && double.IsFinite(own.Cost)))
                throw new ArgumentException($"'{own.Name}' has a capacity of {own.Capacity}, an output of {own.Achieved} and a cost of {own.Cost}", nameof(enterprises));
            if (rule == BreakdownRule.Capacity && double.IsInfinity(own.Capacity)) throw new ArgumentException($"'{own.Name}' has no limit of capacity to share by", nameof(enterprises));
            makers[own.Product].Add(works);
        }

        var (targets, unplaced) = (new double[enterprises.Count], new double[totals.Count]);
        for (var product = 0; product < makers.Length; product++)
            unplaced[product] = rule == BreakdownRule.LeastCost ? Cheapest(totals[product], enterprises, makers[product], targets) : InProportion(totals[product], enterprises, makers[product], rule, targets);
        return new PlanBreakdown(enterprises, targets, unplaced);
    }

    /// <summary>Sums of targets by a property of the works, for one product.</summary>
    /// <param name="product">Its place.</param>
    /// <param name="group">The property: branch, republic.</param>
    /// <returns>Groups in the order of their first works.</returns>
    public IReadOnlyList<(string Group, double Target)> Sums(int product, Func<Enterprise, string> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        var order = new List<string>();
        for (var works = 0; works < _targets.Length; works++)
        {
            if (Enterprises[works].Product != product) continue;
            var name = group(Enterprises[works]);
            if (!sums.ContainsKey(name)) order.Add(name);
            sums[name] = sums.GetValueOrDefault(name) + _targets[works];
        }

        return [.. order.Select(name => (name, sums[name]))];
    }

    private static double InProportion(double total, IReadOnlyList<Enterprise> enterprises, List<int> makers, BreakdownRule rule, double[] targets)
    {
        double[] weights = [.. makers.Select(works => rule == BreakdownRule.Capacity ? enterprises[works].Capacity : enterprises[works].Achieved)];
        double[] limits = [.. makers.Select(works => enterprises[works].Capacity)];
        var shares = new double[makers.Count];
        var left = LargestRemainder.Split(total, weights, shares, limits);
        for (var k = 0; k < shares.Length; k++) targets[makers[k]] = shares[k];
        return left;
    }

    private static double Cheapest(double total, IReadOnlyList<Enterprise> enterprises, List<int> makers, double[] targets)
    {
        // One works after another takes what it can; the same whole digits as in proportion keep the sum exact.
        var left = total;
        var only = new double[1];
        foreach (var works in makers.OrderBy(works => enterprises[works].Cost).ThenBy(works => works))
        {
            LargestRemainder.Split(total, [1], only, [Math.Min(left, enterprises[works].Capacity)]);
            targets[works] = only[0];
            left -= only[0];
        }

        return left;
    }
}
