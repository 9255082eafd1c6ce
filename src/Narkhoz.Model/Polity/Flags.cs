using System.Numerics;
using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity;

/// <summary>One bit a row: who is in the reserve, which seats are vacant. What is asked of many rows at once is answered without a look at each.</summary>
internal sealed class Flags(Slab slab, string name, int count)
{
    private const int Shift = 6;
    private readonly Slab.Column<ulong> _bits = slab.Add<ulong>(name, (count >> Shift) + 1);

    /// <summary>Whether a row has the flag.</summary>
    internal bool this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_bits[row >> Shift] >> row & 1) != 0;
        set
        {
            if (value) _bits[row >> Shift] |= 1UL << row;
            else _bits[row >> Shift] &= ~(1UL << row);
        }
    }

    /// <summary>The first row from one on that has the flag.</summary>
    /// <returns>The row, or <paramref name="to"/> where none before it has the flag.</returns>
    internal int Next(int from, int to)
    {
        for (var row = from; row < to; row = ((row >> Shift) + 1) << Shift)
            if (_bits[row >> Shift] >> row is var left and > 0) return Math.Min(to, row + BitOperations.TrailingZeroCount(left));
        return to;
    }
}
