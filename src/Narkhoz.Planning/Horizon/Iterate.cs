namespace Narkhoz.Planning.Horizon;

/// <summary>A point of the interior: unknowns and slacks, with their reduced costs and prices side by side.</summary>
/// <remarks>Both arrays hold unknowns | row slacks | slacks of single techniques and reduced costs | prices | rents; products of partners are what the method drives to nought.</remarks>
internal sealed class Iterate
{
    private readonly StaircaseLayout _layout;

    public Iterate(StaircaseLayout layout)
    {
        _layout = layout;
        (Primal, Dual) = (new double[Count], new double[Count]);
    }

    private Iterate(Iterate other) => (_layout, Primal, Dual) = (other._layout, (double[])other.Primal.Clone(), (double[])other.Dual.Clone());

    public double[] Primal { get; }

    public double[] Dual { get; }

    public Span<double> Unknowns => Primal.AsSpan(0, _layout.Unknowns);

    public Span<double> Slacks => Primal.AsSpan(_layout.Unknowns, _layout.AllRows);

    public Span<double> LocalSlacks => Primal.AsSpan(_layout.Unknowns + _layout.AllRows);

    public Span<double> ReducedCosts => Dual.AsSpan(0, _layout.Unknowns);

    public Span<double> Prices => Dual.AsSpan(_layout.Unknowns, _layout.AllRows);

    public Span<double> Rents => Dual.AsSpan(_layout.Unknowns + _layout.AllRows);

    private int Count => _layout.Unknowns + _layout.AllRows + _layout.LocalRows;

    public Iterate Clone() => new(this);

    /// <summary>Whether another iterate is of a programme with the same unknowns and rows.</summary>
    public bool HasShapeOf(Iterate other)
    {
        for (var k = 0; k < Math.Min(Count, other.Count); k++)
            if (Primal[k] > 0 != other.Primal[k] > 0) return false;
        return Count == other.Count;
    }

    /// <summary>The longest step up to 1 that leaves every element at 0 or more.</summary>
    public static double Longest(double[] from, double[] step, int[] present)
    {
        var longest = 1.0;
        foreach (var k in present)
            if (step[k] < 0) longest = Math.Min(longest, -from[k] / step[k]);
        return longest;
    }

    /// <summary>Sum of products of partners.</summary>
    public double Complementarity(int[] present)
    {
        double sum = 0;
        foreach (var k in present) sum += Primal[k] * Dual[k];
        return sum;
    }

    /// <summary>The same after a step that is not taken.</summary>
    public double ComplementarityAfter(Iterate step, double primal, double dual, int[] present)
    {
        double sum = 0;
        foreach (var k in present) sum += (Primal[k] + (primal * step.Primal[k])) * (Dual[k] + (dual * step.Dual[k]));
        return sum;
    }

    /// <summary>Takes a step.</summary>
    public void Move(Iterate step, double primal, double dual, int[] present)
    {
        foreach (var k in present)
        {
            Primal[k] += primal * step.Primal[k];
            Dual[k] += dual * step.Dual[k];
        }
    }
}
