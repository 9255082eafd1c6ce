using Narkhoz.Planning.Proof;

namespace Narkhoz.Planning.Horizon;

/// <summary>The primal-dual interior point that draws up plans of several years.</summary>
/// <remarks>
/// Mehrotra 1992, from an infeasible start, with <see cref="Correctors"/>. The harmony of deliveries is concave and separable and adds its curvature to the scales; the method is then
/// Newton's on the same equations.
/// </remarks>
internal sealed class InteriorPoint
{
    private const double Backoff = 0.995;
    private const double CautiousBackoff = 0.9;

    /// <summary>Steps without progress after which a programme is given up.</summary>
    private const int Patience = 12;

    /// <summary>Steps without progress after which a plan that passes its proof, but not what was aimed at, is taken as it is.</summary>
    private const int EnoughPatience = 2;

    /// <summary>Gap and residual at which an iterate is kept, and one before it.</summary>
    private const double HalfDoneGap = 1e-5;
    private const double BeforeGap = 1e-3;

    /// <summary>How far an attempt to bring the rows of a changed programme in order must go, as a share of the whole step.</summary>
    private const double ShortestMend = 0.02;

    /// <summary>Most such attempts.</summary>
    private const int MostMends = 5;

    /// <summary>Most rounds with which a factor of another iterate is worth a step.</summary>
    private const int FewRounds = 12;

    private readonly Staircase _staircase;
    private readonly NewtonSystem _newton;
    private readonly NewtonStep _step;
    private readonly Correctors _correctors;
    private readonly Residuals _residuals;
    private readonly int[] _present;
    private readonly HorizonOptions _options;
    private double _backoff = Backoff;
    private bool _isNear;

    /// <summary>Makes the method for a programme.</summary>
    /// <param name="staircase">The programme.</param>
    /// <param name="options">How exactly.</param>
    /// <param name="factor">A factor of a programme like it; null for none.</param>
    public InteriorPoint(Staircase staircase, HorizonOptions options, BalanceFactor? factor = null)
    {
        (_staircase, _options) = (staircase, options);
        Size = new StaircaseScale(staircase.Programme, staircase.Layout);
        bool[] present = [.. staircase.IsUnknown, .. staircase.IsRow, .. staircase.Local.IsRow];
        _present = [.. Enumerable.Range(0, present.Length).Where(k => present[k])];
        (_newton, _residuals) = (new NewtonSystem(staircase, options.Threads, factor), new Residuals(staircase, Size));
        _step = new NewtonStep(staircase, _residuals, _newton, _present);
        _correctors = new Correctors(staircase, _step, _present);
    }

    public StaircaseScale Size { get; }

    /// <summary>Steps taken so far.</summary>
    public int Iterations { get; private set; }

    /// <summary>Where a plan with changed targets can be started; null until it was passed.</summary>
    public HalfDone? HalfDone { get; private set; }

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
        var (stalled, best, since, nearest, before) = (0, double.PositiveInfinity, 0, at.Clone(), (Iterate?)null);
        for (Iterations = 0; ; Iterations++)
        {
            var gap = Measure(at);
            if (Iterations > 0 && gap <= _options.Gap && _residuals.Primal is var rows && rows > _options.Balance && rows < BeforeGap)
            {
                // Only the rows are lacking, and for them the factor of the last step is good enough.
                _step.Take(at);
                MendRows(at);
                gap = Measure(at);
            }

            _options.Progress?.Invoke(new HorizonProgress(Iterations, _residuals.Value, _residuals.Primal, _residuals.Dual, gap));
            if (_residuals.Primal <= _options.Balance && _residuals.Dual <= _options.Gap / 10 && gap <= _options.Gap) return true;
            var lacking = Math.Max(_residuals.Primal / ProofBar.Default.Balance, (gap + _residuals.Dual) / ProofBar.Default.Gap);
            since = lacking < 0.9 * best ? 0 : since + 1;
            if (lacking < best) (best, nearest) = (lacking, at.Clone());
            if (best <= 1 && since == EnoughPatience) break;
            if (Iterations == _options.MostIterations || stalled == 4 || since == Patience || !double.IsFinite(lacking)) break;
            if (gap < BeforeGap && _residuals.Primal < BeforeGap) before ??= at.Clone();
            var keep = HalfDone is null && gap < HalfDoneGap && _residuals.Primal < HalfDoneGap ? at.Clone() : null;
            stalled = Step(at) < 1e-3 ? stalled + 1 : 0;
            if (keep is not null) HalfDone = new HalfDone(keep, before!, _options.KeepsFactor ? _newton.Lend() : null);
        }

        at.Become(nearest);
        return best <= 1;
    }

    /// <summary>
    /// Goes on from where another programme was half done. The rows are brought in order with the factor of that iterate, and the first step is taken with it if it is still near;
    /// where the change is too large for that, from further back.
    /// </summary>
    /// <param name="halfDone">Where the other programme was.</param>
    /// <param name="at">Where it came to.</param>
    /// <returns>Whether it got there.</returns>
    public bool Resume(HalfDone halfDone, out Iterate at)
    {
        at = halfDone.At.Clone();
        _residuals.Measure(at);
        for (var mended = 0; _residuals.Primal > _options.Balance; mended++)
        {
            _step.Take(at);
            if (!_newton.HasFactor) _step.Factor();
            if (MendRows(at) < ShortestMend || mended == MostMends)
            {
                at = halfDone.Before.Clone();
                return Run(at);
            }

            _residuals.Measure(at);
        }

        _isNear = _newton.HasFactor && _newton.Rounds <= FewRounds;
        return Run(at);
    }

    /// <summary>Measures the residuals and returns the gap.</summary>
    private double Measure(Iterate at)
    {
        _residuals.Measure(at);
        return at.Complementarity(_present) / (1 + Math.Abs(_residuals.Value));
    }

    /// <summary>Brings the rows in order, and products of partners that are far from the mean back to where others are.</summary>
    private double MendRows(Iterate at)
    {
        var (products, step) = (new double[at.Primal.Length], new Iterate(_staircase.Layout));
        var mean = at.Complementarity(_present) / _present.Length;
        foreach (var k in _present)
        {
            var product = at.Primal[k] * at.Dual[k];
            products[k] = Math.Clamp(product, 0.1 * mean, 10 * mean) - product;
        }

        _step.Solve(at, products, step, withResiduals: true);
        return Move(at, step);
    }

    /// <summary>One step; returns the shorter of its two lengths.</summary>
    private double Step(Iterate at)
    {
        _step.Take(at);
        if (!_isNear) _step.Factor();
        _isNear = false;
        var (products, step) = (new double[at.Primal.Length], new Iterate(_staircase.Layout));
        foreach (var k in _present) products[k] = -at.Primal[k] * at.Dual[k];
        _step.Solve(at, products, step, withResiduals: true);
        _correctors.Bend(at, step);
        return Move(at, step);
    }

    /// <summary>Takes a step nearly as far as it goes, and whole where nothing is in the way; returns the shorter of its two lengths.</summary>
    private double Move(Iterate at, Iterate step)
    {
        var (primal, dual) = _correctors.Lengths(at, step);
        at.Move(step, Math.Min(1, _backoff * primal), Math.Min(1, _backoff * dual), _present);
        return Math.Min(primal, dual);
    }
}
