using Narkhoz.Planning.Linear;

namespace Narkhoz.Planning.Horizon;

/// <summary>A factor of the normal equations that conjugate gradients start with: in single precision for as long as that serves, in double after it.</summary>
/// <param name="rows">Balances and factors of all years.</param>
/// <param name="threads">How many threads work, 1 or more.</param>
/// <param name="isExact">Whether single precision is not tried any more.</param>
internal sealed class BalanceFactor(int rows, int threads, bool isExact)
{
    /// <summary>Rounds in a solve after which the next factor is one in double precision.</summary>
    private const int Slow = 10;

    /// <summary>Rounds after which this one becomes so.</summary>
    private const int Patience = 16;

    private readonly DenseCholesky<double> _double = new(rows, threads);
    private SingleCholesky? _single = isExact ? null : new SingleCholesky(rows, threads);
    private bool _isSlow;

    /// <summary>Takes the equations before <see cref="Factor"/>.</summary>
    public SymmetricStrips<double> Matrix => _double.Matrix;

    /// <summary>Whether it is in double precision.</summary>
    public bool IsExact => _single is null;

    /// <summary>Factors what stands in <see cref="Matrix"/>.</summary>
    public void Factor()
    {
        if (!_isSlow && _single is not null && _single.Factor(Matrix)) return;
        FactorExactly();
    }

    /// <summary>Solves, nearly or well.</summary>
    public void Solve(Span<double> vector)
    {
        if (_single is null) _double.Solve(vector);
        else _single.Solve(vector);
    }

    /// <summary>Takes note of how many rounds a solve has come to, and goes over to double precision where they are too many.</summary>
    /// <returns>Whether the factor is another one from here.</returns>
    public bool GivesWayAfter(int round)
    {
        _isSlow |= round >= Slow;
        if (IsExact || round < Patience) return false;
        FactorExactly();
        return true;
    }

    private void FactorExactly()
    {
        _single = null;
        _double.Factor();
    }
}
