namespace Narkhoz.Planning.Linear;

/// <summary>The iterate of an interior point and its steps: Mehrotra's predictor and corrector (1992) for bounded variables.</summary>
/// <remarks>
/// min c v, A v = b, v + w = u with duals y, z of v &gt;= 0 and q of w &gt;= 0, where A = (M, S) has the rows' slacks in its last columns. Each step solves the
/// normal equations A D A' dy = r twice with D = 1 / (z/v + q/w) with a little proximal damping; everything else follows from dy exactly, so that an inexact dy leaves a residual in the rows only.
/// </remarks>
internal sealed partial class Barrier
{
    private const double Fraction = 0.9995;
    private const double FarBound = 5000;
    private const double Exact = 1e-14;
    private const double Proximal = 1e-10;

    /// <summary>Most that damping may add to the product of a slack and its dual.</summary>
    private const double Plentiful = 1e-13;

    /// <summary>Below this gap reduced costs are settled where they hide more than that share of it.</summary>
    private const double Late = 1e-3;
    private const double Hidden = 0.1;
    private readonly StandardForm _form;
    private readonly SparseOperator _matrix;
    private readonly INormalEquations _normal;
    private readonly int _columns;
    private readonly int _rows;
    private readonly bool[] _bounded;
    private readonly bool[] _active;
    private readonly double[] _w, _z, _q, _d, _rd, _h, _rxz, _rwq, _dv, _dz, _dq, _keptV, _keptZ, _keptQ;
    private readonly double[] _rp, _dy, _right, _keptY;
    private readonly double[] _image, _head;
    private readonly double _rightSize;
    private readonly double _costSize;
    private readonly int _pairs;
    private double _unsettled;

    internal Barrier(StandardForm form, SparseOperator matrix, INormalEquations normal)
    {
        (_form, _matrix, _normal, _columns, _rows) = (form, matrix, normal, form.Matrix.Columns, form.Matrix.Rows);
        var all = _columns + _rows;
        (V, _w, _z, _q, _d, _rd) = (new double[all], new double[all], new double[all], new double[all], new double[all], new double[all]);
        (_h, _rxz, _rwq, _dv, _dz, _dq) = (new double[all], new double[all], new double[all], new double[all], new double[all], new double[all]);
        (Y, _rp, _dy, _right) = (new double[_rows], new double[_rows], new double[_rows], new double[_rows]);
        (_keptV, _keptZ, _keptQ, _keptY) = (new double[all], new double[all], new double[all], new double[_rows]);
        (_image, _head) = (new double[_columns], new double[_columns]);
        (_bounded, _active) = (new bool[all], new bool[all]);
        for (var k = 0; k < all; k++)
        {
            _active[k] = k < _columns || form.Sign[k - _columns] != 0;
            _bounded[k] = _active[k] && double.IsFinite(form.Upper[k]);
            if (_active[k]) _pairs += _bounded[k] ? 2 : 1;
        }

        (_rightSize, _costSize) = (1 + Largest(form.Right), 1 + Largest(form.Cost));
    }

    /// <summary>Columns and slacks.</summary>
    internal double[] V { get; }

    /// <summary>Duals of the rows.</summary>
    internal double[] Y { get; }

    /// <summary>Relative residual of the rows.</summary>
    internal double Primal { get; private set; }

    /// <summary>Relative residual of the reduced costs.</summary>
    internal double Dual { get; private set; }

    /// <summary>Relative difference of the two objectives, with what the residuals of the reduced costs may hide of it; a row's dual of the wrong sign is no price, and what it says of the whole right side is hidden.</summary>
    internal double Gap { get; private set; }

    private bool HidesGap => Gap < Late && _unsettled > Hidden * Gap;

    /// <summary>Steps of the inner solver in the last step.</summary>
    internal int Inner { get; private set; }

    /// <summary>Rows of the dense matrix behind the last step.</summary>
    internal int Dense => _normal.Dense;

    /// <summary>The lengths of the last step: the smaller of the primal and the dual.</summary>
    internal double Length { get; private set; }

    /// <summary>Begins near the least-squares solution, inside all bounds, the farther from them the more cautiously; distances are measured in halves of the bounds, so that large and small columns weigh alike.</summary>
    internal void Start(double caution = 1)
    {
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            V[k] = _bounded[k] ? Math.Min(FarBound, _form.Upper[k] / 2) : 1;
            _d[k] = V[k] * V[k];
        }

        Weigh();
        PrimalResidual();
        Inner = _normal.Solve(_rp, _dy, 1e-3);
        Transposed(_dy, _dv);
        Cost(_h);
        Forward(_h, _right);
        Inner += _normal.Solve(_right, Y, 1e-3);
        Transposed(Y, _h);
        double sum = 0;
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            var margin = 0.1 * V[k];
            sum += Math.Abs((_form.Cost[k] - _h[k]) * V[k]);
            V[k] = Math.Max(margin, V[k] + (_d[k] * _dv[k]));
            if (_bounded[k]) V[k] = Math.Min(V[k], _form.Upper[k] - margin);
            _w[k] = _bounded[k] ? _form.Upper[k] - V[k] : 0;
        }

        var product = caution * Math.Max(1e-8, sum / _pairs);
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            var reduced = _form.Cost[k] - _h[k];
            _z[k] = Math.Max(0, reduced) + (product / V[k]);
            _q[k] = _bounded[k] ? Math.Max(0, -reduced) + (product / _w[k]) : 0;
        }

        Array.Clear(_dy);
        Measure();
    }

    /// <summary>Takes off what inexact steps have left in the rows, moving what is free to move, and settles reduced costs; the last weights must be in place.</summary>
    internal void Restore()
    {
        if (HidesGap)
        {
            WeighPairs();
            Settle();
        }

        for (var round = 0; round < 3 && Primal > Exact; round++) TakeOff(1e-6);
    }

    /// <summary>The two halves of a free column may grow together for ever; what they share beyond their difference is taken off both.</summary>
    private void Contract(int first)
    {
        var shared = Math.Min(V[first], V[first + 1]) - Math.Max(1, Math.Abs(V[first] - V[first + 1]));
        if (shared <= 0) return;
        V[first] -= shared;
        V[first + 1] -= shared;
    }

    private void Cost(double[] weighted)
    {
        for (var k = 0; k < V.Length; k++) weighted[k] = _active[k] ? _d[k] * _form.Cost[k] : 0;
    }

    /// <summary>Makes a step.</summary>
    /// <param name="tolerance">Relative residual wanted of the normal equations.</param>
    /// <returns>Whether there was one: false, with nothing moved, where the normal equations could not be solved.</returns>
    internal bool Step(double tolerance)
    {
        WeighPairs();
        if (HidesGap)
        {
            Settle();
            WeighPairs();
        }

        var mu = Complementarity(0, 0);
        for (var k = 0; k < V.Length; k++)
            if (_active[k]) (_rxz[k], _rwq[k]) = (-V[k] * _z[k], -_w[k] * _q[k]);
        Array.Clear(_dy);
        Inner = Direction(tolerance);
        if (Inner >= INormalEquations.Failed) return false;
        var (primal, dual) = Lengths(1);
        var sigma = Math.Pow(Complementarity(primal, dual) / mu, 3);
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            _rxz[k] = (sigma * mu) - (V[k] * _z[k]) - (_dv[k] * _dz[k]);
            if (_bounded[k]) _rwq[k] = (sigma * mu) - (_w[k] * _q[k]) + (_dv[k] * _dq[k]);
        }

        Inner += Direction(tolerance);
        if (Inner >= INormalEquations.Failed) return false;
        (primal, dual) = Lengths(1);
        for (var corrector = 0; Corrected && corrector < Correctors; corrector++)
            if (!Centre(sigma * mu, tolerance, ref primal, ref dual)) break;
        (primal, dual) = (Math.Min(1, Fraction * primal), Math.Min(1, Fraction * dual));
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            V[k] += primal * _dv[k];
            _z[k] += dual * _dz[k];
            if (!_bounded[k]) continue;
            _w[k] -= primal * _dv[k];
            _q[k] += dual * _dq[k];
        }

        foreach (var pair in _form.Pairs) Contract(pair);
        for (var i = 0; i < _rows; i++) Y[i] += dual * _dy[i];
        Length = Math.Min(primal, dual);
        Measure();
        return true;
    }
}
