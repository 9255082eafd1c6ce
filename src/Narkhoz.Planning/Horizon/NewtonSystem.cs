using Narkhoz.Planning.Linear;

namespace Narkhoz.Planning.Horizon;

/// <summary>Newton's equations of the interior point at one iterate, reduced to the balances of all years.</summary>
/// <remarks>(H + z/u) du - A^T dy - E^T dq = g;  A du + (s/y) dy = b;  E du + (t/q) dq = e. Solved by <see cref="DenseCholesky"/> and made exact with the sparse rows themselves.</remarks>
internal sealed class NewtonSystem
{
    private const int MostRounds = 30;
    private const double Exactness = 1e-10;

    private readonly Staircase _staircase;
    private readonly LocalBlocks _blocks;
    private readonly SchurAssembly _assembly;
    private readonly DenseCholesky _cholesky;
    private readonly int _threads;
    private double[] _slack = [];

    public NewtonSystem(Staircase staircase, int threads)
    {
        (_staircase, _threads) = (staircase, threads == 0 ? Environment.ProcessorCount : threads);
        (_blocks, _assembly) = (new LocalBlocks(staircase), new SchurAssembly(staircase));
        _cholesky = new DenseCholesky(staircase.Layout.AllRows, threads);
    }

    /// <summary>Takes an iterate.</summary>
    /// <param name="scale">1 / (H + z/u); 0 for an unknown that is not there.</param>
    /// <param name="slack">s/y of each row.</param>
    /// <param name="localSlack">t/q of each row of single techniques.</param>
    public void Factor(double[] scale, double[] slack, double[] localSlack)
    {
        _slack = slack;
        _blocks.Factor(scale, localSlack);
        _assembly.Fill(_cholesky.Matrix, _blocks, scale, slack, _threads);
        _cholesky.Factor();
    }

    /// <summary>Solves for one set of right sides, in place: g becomes du, b becomes dy, e becomes dq.</summary>
    public void Solve(double[] push, double[] rows, double[] local)
    {
        var layout = _staircase.Layout;
        var (unknowns, answers) = ((double[])push.Clone(), (double[])local.Clone());
        _blocks.Solve(unknowns, answers);
        var right = new double[layout.AllRows];
        _staircase.Times(unknowns, right);
        double size = 0;
        for (var row = 0; row < right.Length; row++)
        {
            right[row] = _staircase.IsRow[row] ? rows[row] - right[row] : 0;
            size = Math.Max(size, Math.Abs(right[row]));
        }

        Balance(right, rows, size);
        _staircase.TransposedTimes(rows, unknowns);
        for (var k = 0; k < push.Length; k++) push[k] += unknowns[k];
        _blocks.Solve(push, local);
    }

    /// <summary>Solves S x = right by conjugate gradients with the factor as preconditioner: a round or two.</summary>
    private void Balance(double[] right, double[] solution, double size)
    {
        Array.Clear(solution);
        var (rest, direction, image) = (right, new double[right.Length], new double[right.Length]);
        double last = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            double largest = 0;
            foreach (var element in rest) largest = Math.Max(largest, Math.Abs(element));
            if (largest <= Exactness * size) return;
            var step = (double[])rest.Clone();
            _cholesky.Solve(step);
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

    /// <summary>image = S x.</summary>
    private void Times(double[] vector, double[] image)
    {
        var layout = _staircase.Layout;
        var (unknowns, local) = (new double[layout.Unknowns], new double[layout.LocalRows]);
        _staircase.TransposedTimes(vector, unknowns);
        _blocks.Solve(unknowns, local);
        _staircase.Times(unknowns, image);
        for (var row = 0; row < image.Length; row++) image[row] = _staircase.IsRow[row] ? image[row] + (_slack[row] * vector[row]) : vector[row];
    }
}
