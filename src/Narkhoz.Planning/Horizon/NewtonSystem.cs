using Narkhoz.Planning.Linear;

namespace Narkhoz.Planning.Horizon;

/// <summary>Newton's equations of the interior point at one iterate, reduced to the balances of all years.</summary>
/// <remarks>
/// (H + z/u) du - A^T dy - E^T dq = g;  A du + (s/y) dy = b;  E du + (t/q) dq = e. Solved by conjugate gradients on the sparse rows that start with a <see cref="BalanceFactor"/>:
/// one of this iterate, or of one near it. What a row is still off by in the end goes into the product of its partners, so it has to be small beside the slack and no smaller.
/// </remarks>
internal sealed class NewtonSystem
{
    private const int MostRounds = 46;

    /// <summary>What a row may be off by, as a share of its slack.</summary>
    private const double Exactness = 0.01;

    private readonly Staircase _staircase;
    private readonly LocalBlocks _blocks;
    private readonly SchurAssembly _assembly;
    private readonly int _threads;
    private BalanceFactor? _factor;
    private bool _isLent;
    private double[] _ratios = [];
    private double[] _slacks = [];

    /// <summary>Makes the system of a programme.</summary>
    /// <param name="staircase">The programme.</param>
    /// <param name="threads">How many threads work; 0 for as many as the machine has.</param>
    /// <param name="factor">A factor of equations near to these; it is not changed. Null for none.</param>
    public NewtonSystem(Staircase staircase, int threads, BalanceFactor? factor)
    {
        (_staircase, _threads) = (staircase, threads == 0 ? Environment.ProcessorCount : threads);
        (_blocks, _assembly) = (new LocalBlocks(staircase), new SchurAssembly(staircase));
        (_factor, _isLent) = (factor, true);
    }

    /// <summary>Whether there is a factor, of this iterate or another.</summary>
    public bool HasFactor => _factor is not null;

    /// <summary>The most rounds that a solve at this iterate has taken.</summary>
    public int Rounds { get; private set; }

    /// <summary>Takes an iterate.</summary>
    /// <param name="scale">1 / (H + z/u); 0 for an unknown that is not there.</param>
    /// <param name="ratios">s/y of each row.</param>
    /// <param name="localRatios">t/q of each row of single techniques.</param>
    /// <param name="slacks">s of each row.</param>
    public void Take(double[] scale, double[] ratios, double[] localRatios, double[] slacks)
    {
        (_ratios, _slacks, Rounds) = (ratios, slacks, 0);
        _blocks.Factor(scale, localRatios);
    }

    /// <summary>Factors the equations of the iterate that was taken.</summary>
    /// <param name="scale">The scales it was taken with.</param>
    public void Factor(double[] scale)
    {
        if (_isLent) (_factor, _isLent) = (new BalanceFactor(_staircase.Layout.AllRows, _threads, _factor is { IsExact: true }), false);
        _assembly.Fill(_factor!.Matrix, _blocks, scale, _ratios, _threads);
        _factor.Factor();
    }

    /// <summary>Hands the factor out; it is not changed any more.</summary>
    public BalanceFactor? Lend()
    {
        _isLent = true;
        return _factor;
    }

    /// <summary>Solves for one set of right sides, in place: g becomes du, b becomes dy, e becomes dq.</summary>
    public void Solve(double[] push, double[] rows, double[] local)
    {
        var layout = _staircase.Layout;
        var (unknowns, answers) = ((double[])push.Clone(), (double[])local.Clone());
        _blocks.Solve(unknowns, answers);
        var right = new double[layout.AllRows];
        _staircase.Times(unknowns, right);
        for (var row = 0; row < right.Length; row++) right[row] = _staircase.IsRow[row] ? rows[row] - right[row] : 0;
        Balance(_factor!, right, rows);
        _staircase.TransposedTimes(rows, unknowns);
        for (var k = 0; k < push.Length; k++) push[k] += unknowns[k];
        _blocks.Solve(push, local);
    }

    /// <summary>Solves S x = right by conjugate gradients: a round or two with a factor of this very iterate in double precision, more with another.</summary>
    private void Balance(BalanceFactor factor, double[] right, double[] solution)
    {
        Array.Clear(solution);
        var (rest, direction, image) = (right, new double[right.Length], new double[right.Length]);
        double last = 0;
        for (var round = 0; round < MostRounds && !IsExact(rest); round++)
        {
            Rounds = Math.Max(Rounds, round + 1);
            if (!_isLent && factor.GivesWayAfter(round)) last = 0;
            var step = (double[])rest.Clone();
            factor.Solve(step);
            var product = Vectors.Dot(step, rest);
            if (!(product > 0)) return;
            var share = last > 0 ? product / last : 0;
            for (var row = 0; row < step.Length; row++) direction[row] = step[row] + (share * direction[row]);
            Times(direction, image);
            var length = product / Vectors.Dot(direction, image);
            if (!double.IsFinite(length)) return;
            for (var row = 0; row < step.Length; row++)
            {
                solution[row] += length * direction[row];
                rest[row] -= length * image[row];
            }

            last = product;
        }
    }

    private bool IsExact(double[] rest)
    {
        for (var row = 0; row < rest.Length; row++)
            if (_staircase.IsRow[row] && !(Math.Abs(rest[row]) <= Exactness * _slacks[row])) return false;
        return true;
    }

    /// <summary>image = S x.</summary>
    private void Times(double[] vector, double[] image)
    {
        var layout = _staircase.Layout;
        var (unknowns, local) = (new double[layout.Unknowns], new double[layout.LocalRows]);
        _staircase.TransposedTimes(vector, unknowns);
        _blocks.Solve(unknowns, local);
        _staircase.Times(unknowns, image);
        for (var row = 0; row < image.Length; row++) image[row] = _staircase.IsRow[row] ? image[row] + (_ratios[row] * vector[row]) : vector[row];
    }
}
