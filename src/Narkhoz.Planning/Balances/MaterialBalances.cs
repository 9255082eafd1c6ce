using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Balances;

/// <summary>Draws up a plan by material balances, in a few rounds, as Gosplan did.</summary>
/// <remarks>
/// Each round recomputes the uses of every product from the draft outputs, x(k+1) = A x(k) + f, and never reaches the
/// solution: the error falls only as rho(A)^k (Montias 1959; Manove and Weitzman 1978). What does not balance after the
/// last round is cut from the users of the lowest priority (catalogue rows EPL-06, EPL-09). Holds its own workspace;
/// <see cref="Draw"/> allocates nothing.
/// </remarks>
public sealed class MaterialBalances
{
    private readonly SparseMatrix _norms;
    private readonly SparseMatrix _users;
    private readonly double[] _uses;
    private readonly double[] _cut;

    /// <summary>Makes a drafting table for an economy.</summary>
    /// <param name="norms">Input norms, one activity a product.</param>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    public MaterialBalances(SparseMatrix norms)
    {
        ArgumentNullException.ThrowIfNull(norms);
        if (norms.Columns != norms.Rows) throw new ArgumentException("one activity a product is needed", nameof(norms));
        (_norms, _users) = (norms, norms.Transposed());
        _uses = new double[norms.Rows];
        _cut = new double[norms.Rows];
    }

    /// <summary>Uses of each product in the last draft, in product units; read after <see cref="Draw"/>.</summary>
    public ReadOnlySpan<double> Uses => _uses;

    /// <summary>Draws up targets.</summary>
    /// <param name="brief">What is ordered, needed, in stock and possible.</param>
    /// <param name="targets">Receives the targets, in product units a year.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is not even one round.</exception>
    public void Draw(in PlanBrief brief, Span<double> targets)
    {
        if (brief.Rounds < 1) throw new ArgumentOutOfRangeException(nameof(brief), brief.Rounds, "the balances need at least one round");
        Begin(brief, targets);
        for (var round = 0; round < brief.Rounds; round++) Recalculate(brief, targets);
        Settle(brief, targets);
    }

    /// <summary>Writes down what is ordered, and what was achieved where nothing is.</summary>
    internal static void Begin(in PlanBrief brief, Span<double> targets)
    {
        for (var product = 0; product < targets.Length; product++)
            targets[product] = double.IsNaN(brief.Directive[product]) ? brief.Achieved[product] : brief.Directive[product];
    }

    /// <summary>One round: the uses that follow from the targets, and the targets that meet them.</summary>
    internal void Recalculate(in PlanBrief brief, Span<double> targets)
    {
        Recompute(targets, brief.FinalUses);
        for (var product = 0; product < targets.Length; product++) targets[product] = Balanced(brief, product);
    }

    /// <summary>Reckons the uses of the last draft and cuts the users of what is short.</summary>
    internal void Settle(in PlanBrief brief, Span<double> targets)
    {
        Recompute(targets, brief.FinalUses);
        CutUsers(brief, targets);
    }

    /// <summary>Target of a product that meets its uses: within capacity, not below the achieved level, and for a directive hardly above it.</summary>
    private double Balanced(in PlanBrief brief, int product)
    {
        var needed = Math.Min(_uses[product] - brief.Sources[product], brief.Capacity[product]);
        var directive = brief.Directive[product];
        if (double.IsNaN(directive)) return Math.Max(needed, brief.Achieved[product]);
        var ceiling = brief.Ceiling.IsEmpty ? double.NaN : brief.Ceiling[product];
        return Math.Max(directive, Math.Min(needed, Raised(directive, ceiling, brief.Counterplan)));
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
        _norms.AddTimes(targets, _uses);
    }

    /// <summary>Cuts the targets of the users of what is short, the last in priority first; one pass, so a gap remains.</summary>
    private void CutUsers(in PlanBrief brief, Span<double> targets)
    {
        Array.Clear(_cut);
        var lowest = 1;
        foreach (var rank in brief.Priority) lowest = Math.Max(lowest, rank);
        for (var product = 0; product < targets.Length; product++)
        {
            var deficit = _uses[product] - brief.Sources[product] - targets[product];
            for (var rank = lowest; rank > 1 && deficit > 0; rank--)
                deficit -= CutRank(product, rank, deficit, brief.Priority, targets);
        }

        for (var product = 0; product < targets.Length; product++) targets[product] *= 1 - Math.Min(brief.MaximumCut, _cut[product]);
    }

    private double CutRank(int product, int rank, double deficit, ReadOnlySpan<int> priority, ReadOnlySpan<double> targets)
    {
        var users = _users.RowsOf(product);
        var norms = _users.ValuesOf(product);
        double claims = 0;
        for (var k = 0; k < users.Length; k++)
            if (priority[users[k]] == rank) claims += norms[k] * targets[users[k]];
        if (claims <= 0) return 0;
        var share = Math.Min(1, deficit / claims);
        for (var k = 0; k < users.Length; k++)
            if (priority[users[k]] == rank && norms[k] > 0) _cut[users[k]] = Math.Max(_cut[users[k]], share);
        return share * claims;
    }
}
