namespace Narkhoz.Planning.Linear;

/// <content>Iterates that outlive their programme.</content>
internal sealed partial class Barrier
{
    private const int Rounds = 8;
    private const double Regained = 1e-8;
    private const double Settled = 1e-3;

    /// <summary>The present iterate, in the programme's own units.</summary>
    internal Midway Midway()
    {
        var (v, z, q, y) = (new double[V.Length], new double[V.Length], new double[V.Length], new double[_rows]);
        for (var k = 0; k < V.Length; k++)
        {
            var unit = _form.Unit(k);
            (v[k], z[k], q[k]) = (V[k] * unit, _z[k] / unit, _q[k] / unit);
        }

        for (var i = 0; i < _rows; i++) y[i] = Y[i] / _form.Unit(_columns + i);
        return new Midway(_form.Shape, v, z, q, y);
    }

    /// <summary>Begins at an iterate of another programme.</summary>
    /// <returns>Whether it lies inside the bounds of this one, which must have its columns, rows and kinds of bounds.</returns>
    internal bool Start(Midway at)
    {
        if (at.Y.Length != _rows || !at.Shape.AsSpan().SequenceEqual(_form.Shape)) return false;
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            var unit = _form.Unit(k);
            (V[k], _z[k], _q[k]) = (at.V[k] / unit, at.Z[k] * unit, at.Q[k] * unit);
            _w[k] = _bounded[k] ? _form.Upper[k] - V[k] : 0;
            if (!(V[k] > 0 && _z[k] > 0) || (_bounded[k] ? !(_w[k] > 0 && _q[k] > 0) : _q[k] > 0)) return false;
        }

        for (var i = 0; i < _rows; i++) Y[i] = at.Y[i] * _form.Unit(_columns + i);
        Array.Clear(_dy);
        Measure();
        return true;
    }

    /// <summary>Takes off what a changed programme leaves in the rows: round by round at new weights, so that what was moved to near a bound stays there and the rest makes up for it.</summary>
    internal void Regain()
    {
        for (var round = 0; round == 0 || (round < Rounds && Primal > Regained); round++)
        {
            WeighPairs();
            TakeOff(1e-4);
        }
    }

    /// <summary>Moves what is free to move so that the rows are met, but nothing nearer to a bound than a hundredth of what it was.</summary>
    private void TakeOff(double tolerance)
    {
        Array.Clear(_dy);
        Inner = _normal.Solve(_rp, _dy, tolerance);
        Transposed(_dy, _dv);
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            var moved = Math.Max(0.01 * V[k], V[k] + (_d[k] * _dv[k]));
            if (_bounded[k]) moved = Math.Min(moved, _form.Upper[k] - (0.01 * _w[k]));
            (V[k], _w[k]) = (moved, _form.Upper[k] - moved);
        }

        Array.Clear(_dy);
        Measure();
    }

    /// <summary>Brings the reduced costs in order where they hide too much of the gap: damping, which is small beside most prices but not beside those of products in plenty, and short steps have left something in them.</summary>
    /// <remarks>Newton's step for the reduced costs alone, the columns held where they are; the weights must be in place, and are to be taken anew.</remarks>
    private void Settle()
    {
        Array.Clear(_rxz);
        Array.Clear(_rwq);
        Array.Clear(_rp);
        Array.Clear(_dy);
        if (Direction(Settled) >= INormalEquations.Failed) return;
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            _z[k] = Math.Max(_z[k] / 2, _z[k] + _dz[k]);
            if (_bounded[k]) _q[k] = Math.Max(_q[k] / 2, _q[k] + _dq[k]);
        }

        for (var i = 0; i < _rows; i++) Y[i] += _dy[i];
        Measure();
    }

    /// <summary>Factors the normal equations at the weights of the iterate.</summary>
    private void WeighPairs()
    {
        for (var k = 0; k < V.Length; k++)
            if (_active[k]) _d[k] = 1 / ((_z[k] / V[k]) + (_bounded[k] ? _q[k] / _w[k] : 0) + Damping(k));
        Weigh();
    }

    /// <summary>Damping of a column or slack.</summary>
    /// <remarks>A row in plenty, as labour that nobody is short of, has a slack of thousands and a dual of nothing; undiminished, damping leaves it a dual of damping x the slack's move, of either sign, and the bound that prices give pays for that on the row's whole right side.</remarks>
    private double Damping(int k) => k < _columns ? Proximal : Math.Min(Proximal, Plentiful / (V[k] * V[k]));
}
