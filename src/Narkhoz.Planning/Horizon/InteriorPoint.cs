using Narkhoz.Planning.Proof;

namespace Narkhoz.Planning.Horizon;

/// <summary>The primal-dual interior point that draws up plans of several years.</summary>
/// <remarks>
/// Predictor and corrector of Mehrotra 1992 with the multiple centrality correctors of Gondzio 1996 (a factor is dear here and a solve is cheap), from an infeasible start.
/// The harmony of deliveries is concave and separable and adds its curvature to the scales; the method is then Newton's on the same equations.
/// </remarks>
internal sealed class InteriorPoint
{
    private const int Correctors = 5;
    private const double Backoff = 0.995;
    private const double CautiousBackoff = 0.9;

    /// <summary>Steps without progress after which a programme is given up.</summary>
    private const int Patience = 12;

    /// <summary>Gap and residual at which the iterate is kept.</summary>
    private const double MidwayGap = 1e-3;

    private readonly Staircase _staircase;
    private readonly NewtonSystem _newton;
    private readonly Residuals _residuals;
    private readonly int[] _present;
    private readonly HorizonOptions _options;
    private double _backoff = Backoff;

    public InteriorPoint(Staircase staircase, HorizonOptions options)
    {
        (_staircase, _options) = (staircase, options);
        Size = new StaircaseScale(staircase.Programme, staircase.Layout);
        (_newton, _residuals) = (new NewtonSystem(staircase, options.Threads), new Residuals(staircase, Size));
        bool[] present = [.. staircase.IsUnknown, .. staircase.IsRow, .. staircase.Local.IsRow];
        _present = [.. Enumerable.Range(0, present.Length).Where(k => present[k])];
    }

    public StaircaseScale Size { get; }

    /// <summary>Steps taken so far.</summary>
    public int Iterations { get; private set; }

    /// <summary>An iterate from the middle of the way, from which a plan with changed targets can be started; null until one was passed.</summary>
    public Iterate? Midway { get; private set; }

    /// <summary>Goes from the starting point with shorter steps, for programmes on which the usual ones get stuck.</summary>
    /// <param name="at">Where it came to.</param>
    /// <returns>Whether it got there.</returns>
    public bool RunCautiously(out Iterate at)
    {
        (at, _backoff) = (StartingPoint.Of(_staircase, Size), CautiousBackoff);
        return Run(at);
    }

    /// <summary>Goes on from a point until nothing worth mentioning is lacking; where it gets stuck, back to the point that lacked least.</summary>
    /// <returns>Whether it got there.</returns>
    public bool Run(Iterate at)
    {
        var (stalled, best, since, nearest) = (0, double.PositiveInfinity, 0, at.Clone());
        for (Iterations = 0; ; Iterations++)
        {
            _residuals.Measure(at);
            var gap = at.Complementarity(_present) / (1 + Math.Abs(_residuals.Value));
            _options.Progress?.Invoke(new HorizonProgress(Iterations, _residuals.Value, _residuals.Primal, _residuals.Dual, gap));
            if (_residuals.Primal <= _options.Balance && _residuals.Dual <= _options.Gap / 10 && gap <= _options.Gap) return true;
            var lacking = Math.Max(_residuals.Primal / ProofBar.Default.Balance, (gap + _residuals.Dual) / ProofBar.Default.Gap);
            since = lacking < 0.9 * best ? 0 : since + 1;
            if (lacking < best) (best, nearest) = (lacking, at.Clone());
            if (Iterations == _options.MostIterations || stalled == 4 || since == Patience || !double.IsFinite(lacking)) break;
            if (gap < MidwayGap && _residuals.Primal < MidwayGap) Midway ??= at.Clone();
            stalled = Step(at) < 1e-3 ? stalled + 1 : 0;
        }

        at.Become(nearest);
        return best <= 1;
    }

    /// <summary>One step; returns the shorter of its two lengths.</summary>
    private double Step(Iterate at)
    {
        Factor(at);
        var (average, step) = (at.Complementarity(_present) / _present.Length, new Iterate(_staircase.Layout));
        var products = new double[at.Primal.Length];
        foreach (var k in _present) products[k] = -at.Primal[k] * at.Dual[k];
        Solve(at, products, step, withResiduals: true);
        var (primal, dual) = Lengths(at, step);
        var after = at.ComplementarityAfter(step, primal, dual, _present) / _present.Length;
        var aim = average * Math.Pow(Math.Clamp(after / average, 1e-5, 1), 3);
        foreach (var k in _present) products[k] = aim - (at.Primal[k] * at.Dual[k]) - (step.Primal[k] * step.Dual[k]);
        Solve(at, products, step, withResiduals: true);
        var corrected = 0;
        while (corrected < Correctors && Correct(at, step, products, aim)) corrected++;
        (primal, dual) = Lengths(at, step);
        at.Move(step, Math.Min(1, _backoff * primal), Math.Min(1, _backoff * dual), _present);
        return Math.Min(primal, dual);
    }

    /// <summary>Gondzio's corrector: bends the step so that products far from the aim come nearer to it, if that makes the step longer.</summary>
    private bool Correct(Iterate at, Iterate step, double[] products, double aim)
    {
        var (primal, dual) = Lengths(at, step);
        if (Math.Min(primal, dual) > 0.95) return false;
        var (further, furtherDual) = (Math.Min(1, primal + 0.4), Math.Min(1, dual + 0.4));
        foreach (var k in _present)
        {
            var product = (at.Primal[k] + (further * step.Primal[k])) * (at.Dual[k] + (furtherDual * step.Dual[k]));
            products[k] = Math.Max(Math.Clamp(product, 0.1 * aim, 10 * aim) - product, -10 * aim);
        }

        var bent = new Iterate(_staircase.Layout);
        Solve(at, products, bent, withResiduals: false);
        bent.Move(step, 1, 1, _present);
        var (longer, longerDual) = Lengths(at, bent);
        if (longer + longerDual < primal + dual + 0.02) return false;
        step.Become(bent);
        return true;
    }

    private (double Primal, double Dual) Lengths(Iterate at, Iterate step)
    {
        var (primal, dual) = (Iterate.Longest(at.Primal, step.Primal, _present), Iterate.Longest(at.Dual, step.Dual, _present));
        // With curvature the costs depend on the unknowns, and one length for both keeps their residuals falling.
        return _staircase.IsLinear ? (primal, dual) : (Math.Min(primal, dual), Math.Min(primal, dual));
    }

    private void Factor(Iterate at)
    {
        var layout = _staircase.Layout;
        var (scale, slack, local) = (new double[layout.Unknowns], new double[layout.AllRows], new double[layout.LocalRows]);
        for (var k = 0; k < scale.Length; k++)
            if (_staircase.IsUnknown[k]) scale[k] = 1 / (_residuals.Curvature[k] + (at.ReducedCosts[k] / at.Unknowns[k]));
        for (var k = 0; k < slack.Length; k++)
            if (_staircase.IsRow[k]) slack[k] = at.Slacks[k] / at.Prices[k];
        for (var k = 0; k < local.Length; k++)
            if (_staircase.Local.IsRow[k]) local[k] = at.LocalSlacks[k] / at.Rents[k];
        _newton.Factor(scale, slack, local);
    }

    /// <summary>The step that brings the products of partners where they are wanted, and with it the residuals to nought.</summary>
    private void Solve(Iterate at, double[] products, Iterate step, bool withResiduals)
    {
        var layout = _staircase.Layout;
        var (push, rows, local) = (new double[layout.Unknowns], new double[layout.AllRows], new double[layout.LocalRows]);
        var (slack, localSlack) = (layout.Unknowns, layout.Unknowns + layout.AllRows);
        foreach (var k in _present)
        {
            if (k < slack) push[k] = (products[k] / at.Primal[k]) + (withResiduals ? _residuals.Costs[k] : 0);
            else if (k < localSlack) rows[k - slack] = (products[k] / at.Dual[k]) + (withResiduals ? _residuals.Rows[k - slack] : 0);
            else local[k - localSlack] = (products[k] / at.Dual[k]) + (withResiduals ? _residuals.Local[k - localSlack] : 0);
        }

        _newton.Solve(push, rows, local);
        push.CopyTo(step.Unknowns);
        rows.CopyTo(step.Prices);
        local.CopyTo(step.Rents);
        _staircase.Times(push, step.Slacks);
        _staircase.Local.Times(push, step.LocalSlacks);
        foreach (var k in _present)
        {
            if (k < slack) step.Dual[k] = (products[k] - (at.Dual[k] * step.Primal[k])) / at.Primal[k];
            else if (withResiduals) step.Primal[k] -= k < localSlack ? _residuals.Rows[k - slack] : _residuals.Local[k - localSlack];
        }
    }
}
