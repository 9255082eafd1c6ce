namespace Narkhoz.Planning.Linear;

/// <content>Correctors that lengthen a step.</content>
internal sealed partial class Barrier
{
    private const int Correctors = 5;
    private const double Farther = 0.3;
    private const int Shares = 10;

    /// <summary>Whether steps are corrected.</summary>
    internal bool Corrected { get; set; } = true;

    /// <summary>Gondzio's corrector (1996): pulls the pairs that a longer step would throw far off the central path back towards it, and keeps as much of the change as makes the step grow.</summary>
    private bool Centre(double target, double tolerance, ref double primal, ref double dual)
    {
        if (Math.Min(primal, dual) > 0.95 || !(target > 0)) return false;
        Array.Copy(_dv, _keptV, V.Length);
        Array.Copy(_dz, _keptZ, V.Length);
        Array.Copy(_dq, _keptQ, V.Length);
        Array.Copy(_dy, _keptY, _rows);
        var (p, d) = (Math.Min(1, primal + Farther), Math.Min(1, dual + Farther));
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            _rxz[k] += Pull((V[k] + (p * _dv[k])) * (_z[k] + (d * _dz[k])), target);
            if (_bounded[k]) _rwq[k] += Pull((_w[k] - (p * _dv[k])) * (_q[k] + (d * _dq[k])), target);
        }

        Inner += Direction(tolerance);
        if (Inner >= INormalEquations.Failed)
        {
            Blend(0, 0);
            return false;
        }

        var (share, dualShare, reached) = Weighted();
        var grows = reached.Primal + reached.Dual > primal + dual + 0.02;
        Blend(grows ? share : 0, grows ? dualShare : 0);
        if (grows) (primal, dual) = reached;
        return grows;
    }

    /// <summary>The shares of a corrector that make the primal and the dual step longest (Colombo and Gondzio 2008): a corrector that is too bold as a whole helps in part.</summary>
    private (double Primal, double Dual, (double Primal, double Dual) Reached) Weighted()
    {
        var (share, dualShare, reached) = (1.0, 1.0, Lengths(1));
        for (var tried = Shares - 1; tried > 0; tried--)
        {
            var part = (double)tried / Shares;
            var (primal, dual) = Lengths(part);
            if (primal > 1.01 * reached.Primal) (share, reached.Primal) = (part, primal);
            if (dual > 1.01 * reached.Dual) (dualShare, reached.Dual) = (part, dual);
        }

        return (share, dualShare, reached);
    }

    /// <summary>Takes shares of the way from the direction that was kept to the present one.</summary>
    private void Blend(double share, double dualShare)
    {
        for (var k = 0; k < V.Length; k++)
        {
            _dv[k] = Between(_keptV[k], _dv[k], share);
            _dz[k] = Between(_keptZ[k], _dz[k], dualShare);
            _dq[k] = Between(_keptQ[k], _dq[k], dualShare);
        }

        for (var i = 0; i < _rows; i++) _dy[i] = Between(_keptY[i], _dy[i], dualShare);
    }

    /// <summary>How far the direction goes before a pair meets a bound, a share of the way from the one that was kept.</summary>
    private (double Primal, double Dual) Lengths(double share)
    {
        double primal = 1 / Fraction, dual = 1 / Fraction;
        for (var k = 0; k < V.Length; k++)
        {
            if (!_active[k]) continue;
            var (dv, dz) = (Between(_keptV[k], _dv[k], share), Between(_keptZ[k], _dz[k], share));
            if (dv < 0) primal = Math.Min(primal, -V[k] / dv);
            if (dz < 0) dual = Math.Min(dual, -_z[k] / dz);
            if (!_bounded[k]) continue;
            var dq = Between(_keptQ[k], _dq[k], share);
            if (dv > 0) primal = Math.Min(primal, _w[k] / dv);
            if (dq < 0) dual = Math.Min(dual, -_q[k] / dq);
        }

        return (primal, dual);
    }

    private static double Between(double kept, double next, double share) => share == 0 ? kept : share == 1 ? next : kept + (share * (next - kept));

    private static double Pull(double product, double target) => Math.Max(Math.Clamp(product, 0.1 * target, 10 * target) - product, -10 * target);
}
