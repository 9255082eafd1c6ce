using System.Runtime.CompilerServices;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A regression line through points that come one by one or eight at a time; both coordinates lie between -1 and 1, so that plain sums lose nothing.</summary>
internal struct Slope
{
    /// <summary>Totals that <see cref="Compare{T}"/> keeps of the plants of a chunk.</summary>
    internal const int Sums = 5;
    private double _n;
    private double _x;
    private double _y;
    private double _xy;
    private double _xx;

    /// <summary>Sum of the products of the deviations.</summary>
    internal readonly double Covariance => _n > 0 ? _xy - (_x * _y / _n) : 0;

    /// <summary>Sum of the squares of the deviations of x.</summary>
    internal readonly double Variance => _n > 0 ? _xx - (_x * _x / _n) : 0;

    /// <summary>Adds two ratios as deviations from one, of at most one.</summary>
    internal void Compare(double x, double y) => Add(Math.Clamp(x - 1, -1, 1), Math.Clamp(y - 1, -1, 1));

    /// <summary>Adds a point.</summary>
    internal void Add(double x, double y)
    {
        _n++;
        _x += x;
        _y += y;
        _xy += x * y;
        _xx += x * x;
    }

    /// <summary>Adds eight pairs of ratios, what was reported and what is asked next, both over what was asked; where nothing was or is asked there is nothing to compare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Compare<T>(T width, Span<float> sums, int index, Eight reported, Eight was, Eight next)
        where T : struct, IWidth
    {
        var x = Lane.Clamp((reported / was) - Eight.One, -Eight.One, Eight.One);
        var y = Lane.Clamp((next / was) - Eight.One, -Eight.One, Eight.One);
        var asked = Lane.Min(was, next);
        width.Add(sums, 0, index, Lane.Only(asked, Eight.Zero, Eight.One));
        width.Add(sums, 1, index, Lane.Only(asked, Eight.Zero, x));
        width.Add(sums, 2, index, Lane.Only(asked, Eight.Zero, y));
        width.Add(sums, 3, index, Lane.Only(asked, Eight.Zero, x * y));
        width.Add(sums, 4, index, Lane.Only(asked, Eight.Zero, x * x));
    }

    /// <summary>Adds the totals of a chunk.</summary>
    internal void Add(ReadOnlySpan<float> sums)
    {
        _n += Lane.Fold(sums[..8]);
        _x += Lane.Fold(sums.Slice(8, 8));
        _y += Lane.Fold(sums.Slice(16, 8));
        _xy += Lane.Fold(sums.Slice(24, 8));
        _xx += Lane.Fold(sums.Slice(32, 8));
    }
}
