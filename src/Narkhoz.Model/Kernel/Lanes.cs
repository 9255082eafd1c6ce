using System.Numerics;

namespace Narkhoz.Model.Kernel;

/// <summary>Column arithmetic, by vector or by cell: the bits are the same.</summary>
/// <remarks>Element by element only, no sums: a sum's bits depend on its order.</remarks>
internal readonly struct Lanes(bool simd)
{
    /// <summary>Whether vectors are used.</summary>
    internal bool Simd => simd;

    /// <summary>y = a x + y, element by element.</summary>
    internal void AddScaled(Span<double> y, ReadOnlySpan<double> x, double a)
    {
        var i = 0;
        if (simd)
        {
            var factor = new Vector<double>(a);
            for (; i <= y.Length - Vector<double>.Count; i += Vector<double>.Count)
                (new Vector<double>(y[i..]) + (factor * new Vector<double>(x[i..]))).CopyTo(y[i..]);
        }

        for (; i < y.Length; i++) y[i] += a * x[i];
    }

    /// <summary>Moves x (rate) of one column to another, element by element: from -= rate from, to += rate from.</summary>
    internal void Flow(Span<double> from, Span<double> to, ReadOnlySpan<double> rate)
    {
        var i = 0;
        if (simd)
        {
            for (; i <= from.Length - Vector<double>.Count; i += Vector<double>.Count)
            {
                var source = new Vector<double>(from[i..]);
                var moved = source * new Vector<double>(rate[i..]);
                (source - moved).CopyTo(from[i..]);
                (new Vector<double>(to[i..]) + moved).CopyTo(to[i..]);
            }
        }

        for (; i < from.Length; i++)
        {
            var moved = from[i] * rate[i];
            from[i] -= moved;
            to[i] += moved;
        }
    }

    /// <summary>x -= rate x, element by element.</summary>
    internal void Decay(Span<double> x, ReadOnlySpan<double> rate)
    {
        var i = 0;
        if (simd)
        {
            for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            {
                var value = new Vector<double>(x[i..]);
                (value - (value * new Vector<double>(rate[i..]))).CopyTo(x[i..]);
            }
        }

        for (; i < x.Length; i++) x[i] -= x[i] * rate[i];
    }
}
