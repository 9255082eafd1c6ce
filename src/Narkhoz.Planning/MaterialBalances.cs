namespace Narkhoz.Planning;

/// <summary>Draws up a plan by material balances, in a few rounds, as Gosplan did.</summary>
/// <remarks>
/// Each round recomputes the uses of every product from the draft outputs, x(k+1) = A x(k) + f, and never reaches the
/// solution: the error falls only as rho(A)^k (Montias 1959; Manove and Weitzman 1978). What does not balance after the
/// last round is cut from the users of the lowest priority (catalogue rows EPL-06, EPL-09). Holds its own workspace;
/// <see cref="Draw"/> allocates nothing.
/// </remarks>
public sealed class MaterialBalances
{
    private readonly NormTable _norms;
    private readonly double[] _uses;
    private readonly double[] _cut;

    /// <summary>Makes a drafting table for an economy.</summary>
    /// <param name="norms">Input norms, one activity a product.</param>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    public MaterialBalances(NormTable norms)
    {
        ArgumentNullException.ThrowIfNull(norms);
        if (norms.Activities != norms.Products) throw new ArgumentException("one activity a product is needed", nameof(norms));
        _norms = norms;
        _uses = new double[norms.Products];
        _cut = new double[norms.Products];
    }

    /// <summary>Uses of each product in the last draft, in product units; read after <see cref="Draw"/>.</summary>
    public ReadOnlySpan<double> Uses => _uses;

    /// <summary>Draws up targets.</summary>
    /// <param name="directive">Output ordered from above, in product units a year; not a number where nothing is ordered and the balances decide.</param>
    /// <param name="ceiling">Output above which the balances never raise a directive: the law's own target; not a number where there is none.</param>
    /// <param name="finalUses">Investment, export, households and stock building, in product units a year.</param>
    /// <param name="sources">Sources beside output, in product units a year, 0 or more: reported stocks that can be drawn down, and imports.</param>
    /// <param name="achieved">Output below which no branch without a directive is planned, in product units a year, 0 or more: planning from the achieved level (Birman 1978).</param>
    /// <param name="capacity">Output that the planners believe possible, in product units a year, 0 or more.</param>
    /// <param name="priority">1 for the first claim on short supply; larger numbers come later.</param>
    /// <param name="maximumCut">Largest share by which a target may be cut, 0 to 1; the gap that remains is the tautness of the plan.</param>
    /// <param name="counterplan">Largest share by which the balances may raise a directive, 0 or more.</param>
    /// <param name="rounds">How many times the balances are recomputed, 1 or more.</param>
    /// <param name="targets">Receives the targets, in product units a year; its length is the number of products.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is not even one round.</exception>
    public void Draw(
        ReadOnlySpan<double> directive,
        ReadOnlySpan<double> ceiling,
        ReadOnlySpan<double> finalUses,
        ReadOnlySpan<double> sources,
        ReadOnlySpan<double> achieved,
        ReadOnlySpan<double> capacity,
        ReadOnlySpan<int> priority,
        double maximumCut,
        double counterplan,
        int rounds,
        Span<double> targets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        for (var product = 0; product < targets.Length; product++)
            targets[product] = double.IsNaN(directive[product]) ? achieved[product] : directive[product];

        for (var round = 0; round < rounds; round++)
        {
            Recompute(targets, finalUses);
            for (var product = 0; product < targets.Length; product++)
            {
                var needed = Math.Min(_uses[product] - sources[product], capacity[product]);
                targets[product] = double.IsNaN(directive[product])
                    ? Math.Max(needed, achieved[product])
                    : Math.Max(directive[product], Math.Min(needed, Raised(directive[product], ceiling[product], counterplan)));
            }
        }

        Recompute(targets, finalUses);
        CutUsers(sources, priority, maximumCut, targets);
    }

    /// <summary>Most that the balances may ask for: a little above the directive, never above the law's own target where there is one.</summary>
    private static double Raised(double directive, double ceiling, double counterplan)
    {
        var raised = directive * (1 + counterplan);
        return double.IsNaN(ceiling) ? raised : Math.Min(ceiling, raised);
    }

    private void Recompute(ReadOnlySpan<double> targets, ReadOnlySpan<double> finalUses)
    {
        finalUses.CopyTo(_uses);
        _norms.AddUses(targets, _uses);
    }

    /// <summary>Cuts the targets of the users of what is short, the last in priority first; one pass, so a gap remains.</summary>
    private void CutUsers(ReadOnlySpan<double> sources, ReadOnlySpan<int> priority, double maximumCut, Span<double> targets)
    {
        Array.Clear(_cut);
        var lowest = 1;
        foreach (var rank in priority) lowest = Math.Max(lowest, rank);
        for (var product = 0; product < targets.Length; product++)
        {
            var deficit = _uses[product] - sources[product] - targets[product];
            for (var rank = lowest; rank > 1 && deficit > 0; rank--)
                deficit -= CutRank(product, rank, deficit, priority, targets);
        }

        for (var product = 0; product < targets.Length; product++) targets[product] *= 1 - Math.Min(maximumCut, _cut[product]);
    }

    private double CutRank(int product, int rank, double deficit, ReadOnlySpan<int> priority, ReadOnlySpan<double> targets)
    {
        double claims = 0;
        for (var user = 0; user < targets.Length; user++)
            if (priority[user] == rank) claims += Norm(user, product) * targets[user];
        if (claims <= 0) return 0;
        var share = Math.Min(1, deficit / claims);
        for (var user = 0; user < targets.Length; user++)
            if (priority[user] == rank && Norm(user, product) > 0) _cut[user] = Math.Max(_cut[user], share);
        return share * claims;
    }

    private double Norm(int activity, int product)
    {
        var index = _norms.Inputs(activity).BinarySearch(product);
        return index < 0 ? 0 : _norms.Norms(activity)[index];
    }
}
