namespace Narkhoz.Planning.Horizon;

/// <summary>A point of the interior: unknowns and slacks, with their reduced costs and prices side by side.</summary>
/// <remarks>Both arrays hold unknowns | row slacks | slacks of single techniques and reduced costs | prices | rents; products of partners are what the method drives to nought.</remarks>
internal sealed class Iterate
{
    /// <summary>A step of this length or more can be taken whole, and leaves every element above 0.</summary>
    private const double BeyondWhole = 1.01;

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

    /// <summary>Takes over another iterate's elements.</summary>
    public void Become(Iterate other)
    {
        other.Primal.CopyTo(Primal, 0);
        other.Dual.CopyTo(Dual, 0);
    }

    /// <summary>Whether another iterate is of a programme with the same unknowns and rows.</summary>
    public bool HasShapeOf(Iterate other)
    {
        for (var k = 0; k < Math.Min(Count, other.Count); k++)
            if (Primal[k] > 0 != other.Primal[k] > 0) return false;
        return Count == other.Count;
    }

    /// <summary>What is left of an iterate when its first year has passed.</summary>
    /// <param name="rest">The layout of the years that are left.</param>
    public Iterate AfterFirstYear(StaircaseLayout rest)
    {
        var (shifted, building) = (new Iterate(rest), _layout.BuildingYears - rest.BuildingYears);
        foreach (var (from, to) in ((double[], double[])[])[(Primal, shifted.Primal), (Dual, shifted.Dual)])
        {
            Copy(from, _layout.Techniques, to, 0, rest.Building);
            Copy(from, _layout.Building + (building * _layout.Techniques), to, rest.Building, rest.Stocks - rest.Building);
            Copy(from, _layout.Stocks + _layout.Products, to, rest.Stocks, rest.Sets - rest.Stocks);
            Copy(from, _layout.Sets + 1, to, rest.Sets, rest.Years);
            Copy(from, _layout.Shortages - (rest.Shortages - rest.Deliveries), to, rest.Deliveries, rest.Shortages - rest.Deliveries);
            Copy(from, _layout.Unknowns + _layout.Rows, to, rest.Unknowns, rest.AllRows);
            var (local, restLocal, width) = (_layout.Unknowns + _layout.AllRows, rest.Unknowns + rest.AllRows, _layout.Techniques);
            Copy(from, local + width, to, restLocal, rest.Rise * width);
            if (rest.Fall > rest.Rise) Copy(from, local + ((_layout.Rise + 1) * width), to, restLocal + (rest.Rise * width), rest.Years * width);
            if (rest.Families > rest.Fall) Copy(from, local + ((_layout.Fall + 1) * width), to, restLocal + (rest.Fall * width), rest.Years * width);
        }

        return shifted;

        static void Copy(double[] from, int start, double[] to, int place, int count) => Array.Copy(from, start, to, place, count);
    }

    /// <summary>The longest step up to a little beyond 1 that leaves every element at 0 or more.</summary>
    public static double Longest(double[] from, double[] step, int[] present) => Longest(from, step, present, step, 0);

    /// <summary>The same after a share of a correction is added to the step.</summary>
    public static double Longest(double[] from, double[] step, int[] present, double[] bend, double share)
    {
        var longest = BeyondWhole;
        foreach (var k in present)
        {
            var whole = step[k] + (share * bend[k]);
            if (whole < 0) longest = Math.Min(longest, -from[k] / whole);
        }

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
