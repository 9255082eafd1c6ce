namespace Narkhoz.Planning;

/// <summary>Input norms of every activity, in compressed rows: activity a uses <c>Norm[k]</c> of <c>Input[k]</c>.</summary>
/// <remarks>
/// Unit of a norm: units of the input per unit of the activity. Immutable. This is the transpose of the usual
/// coefficient matrix A: row a here is column a of A (Leontief 1936).
/// </remarks>
public sealed class NormTable
{
    private readonly int[] _start;
    private readonly int[] _input;
    private readonly double[] _norm;

    /// <summary>Builds the table.</summary>
    /// <param name="products">Number of products; inputs are numbered 0 to products - 1.</param>
    /// <param name="rows">For each activity its inputs and norms, in any order.</param>
    /// <exception cref="ArgumentException">An input is out of range, or a norm is negative or not a number.</exception>
    public NormTable(int products, IReadOnlyList<IReadOnlyList<(int Input, double Norm)>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Products = products;
        _start = new int[rows.Count + 1];
        var (inputs, norms) = (new List<int>(), new List<double>());
        for (var activity = 0; activity < rows.Count; activity++)
        {
            foreach (var (input, norm) in rows[activity].OrderBy(cell => cell.Input))
            {
                if ((uint)input >= (uint)products) throw new ArgumentException($"activity {activity} uses input {input} of {products}", nameof(rows));
                if (!(norm >= 0)) throw new ArgumentException($"activity {activity} has norm {norm} for input {input}", nameof(rows));
                inputs.Add(input);
                norms.Add(norm);
            }

            _start[activity + 1] = inputs.Count;
        }

        (_input, _norm) = (inputs.ToArray(), norms.ToArray());
    }

    /// <summary>Number of products that can be inputs.</summary>
    public int Products { get; }

    /// <summary>Number of activities.</summary>
    public int Activities => _start.Length - 1;

    /// <summary>Inputs of an activity, ascending.</summary>
    /// <param name="activity">0 to <see cref="Activities"/> - 1.</param>
    public ReadOnlySpan<int> Inputs(int activity) => _input.AsSpan(_start[activity], _start[activity + 1] - _start[activity]);

    /// <summary>Norms of an activity, beside <see cref="Inputs"/>.</summary>
    /// <param name="activity">0 to <see cref="Activities"/> - 1.</param>
    public ReadOnlySpan<double> Norms(int activity) => _norm.AsSpan(_start[activity], _start[activity + 1] - _start[activity]);

    /// <summary>Adds what the activities use at given levels: uses += A x.</summary>
    /// <param name="levels">Level of each activity.</param>
    /// <param name="uses">Use of each product, added to.</param>
    public void AddUses(ReadOnlySpan<double> levels, Span<double> uses)
    {
        for (var activity = 0; activity < levels.Length; activity++)
        {
            var level = levels[activity];
            if (level == 0) continue;
            for (var k = _start[activity]; k < _start[activity + 1]; k++) uses[_input[k]] += _norm[k] * level;
        }
    }
}
