namespace Narkhoz.Planning.Linear;

/// <content>The linear algebra of a step: weights, directions, lengths and residuals.</content>
internal sealed partial class Barrier
{
    private void Weigh()
    {
        var rows = _right;
        for (var i = 0; i < _rows; i++) rows[i] = _active[_columns + i] ? _d[_columns + i] : 1e-12;
        _normal.Factor(_d.AsSpan(0, _columns), rows);
    }

    /// <summary>Solves for a direction with the right sides <see cref="_rxz"/> and <see cref="_rwq"/>.</summary>
    private int Direction(double tolerance)
    {
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            _h[k] = _rd[k] - (_rxz[k] / V[k]) + (_bounded[k] ? _rwq[k] / _w[k] : 0);
            _dv[k] = _d[k] * _h[k];
        }

        Forward(_dv, _right);
        for (var i = 0; i < _rows; i++) _right[i] += _rp[i];
        var inner = _normal.Solve(_right, _dy, tolerance);
        Transposed(_dy, _dv);
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            _dv[k] = _d[k] * (_dv[k] - _h[k]);
            _dz[k] = (_rxz[k] - (_z[k] * _dv[k])) / V[k];
            _dq[k] = _bounded[k] ? (_rwq[k] + (_q[k] * _dv[k])) / _w[k] : 0;
        }

        return inner;
    }

    private double Complementarity(double primal, double dual)
    {
        double sum = 0;
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            sum += (V[k] + (primal * _dv[k])) * (_z[k] + (dual * _dz[k]));
            if (_bounded[k]) sum += (_w[k] - (primal * _dv[k])) * (_q[k] + (dual * _dq[k]));
        }

        return sum / _pairs;
    }

    private void Measure()
    {
        PrimalResidual();
        Transposed(Y, _rd);
        double cost = 0, worth = 0, unsettled = 0;
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            var reduced = _form.Cost[k] - _rd[k];
            _rd[k] = reduced - _z[k] + _q[k];
            cost += _form.Cost[k] * V[k];
            unsettled += Math.Abs(_rd[k]) * V[k];
            if (_bounded[k]) worth -= _form.Upper[k] * _q[k];
            else if (k >= _columns && reduced < 0) unsettled -= reduced * Math.Abs(_form.Right[k - _columns]);
        }

        for (var i = 0; i < _rows; i++) worth += _form.Right[i] * Y[i];
        _unsettled = unsettled / (1 + Math.Abs(cost));
        (Primal, Dual, Gap) = (Largest(_rp) / _rightSize, Largest(_rd) / _costSize, _unsettled + (Math.Abs(cost - worth) / (1 + Math.Abs(cost))));
    }

    private void PrimalResidual()
    {
        Forward(V, _rp);
        for (var i = 0; i < _rows; i++) _rp[i] = _form.Right[i] - _rp[i];
    }

    private void Forward(double[] v, double[] result)
    {
        Array.Copy(v, _head, _columns);
        _matrix.Times(_head, result);
        for (var i = 0; i < _rows; i++) result[i] += _form.Sign[i] * v[_columns + i];
    }

    private void Transposed(double[] y, double[] result)
    {
        _matrix.TransposedTimes(y, _image);
        Array.Copy(_image, result, _columns);
        for (var i = 0; i < _rows; i++) result[_columns + i] = _form.Sign[i] * y[i];
    }

    private static double Largest(double[] values)
    {
        double largest = 0;
        foreach (var value in values) largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
