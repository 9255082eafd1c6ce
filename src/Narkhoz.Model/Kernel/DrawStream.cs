using System.Runtime.CompilerServices;

namespace Narkhoz.Model.Kernel;

/// <summary>One stream of <see cref="Draw"/>: the same numbers, its key worked out once for all months and agents.</summary>
internal readonly struct DrawStream(ulong seed, uint stream)
{
    private readonly ulong _key = Draw.Key(seed, stream);

    /// <summary>A number uniform on [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Uniform(int month, int agent) => Draw.Unit(Draw.Bits(_key, month, agent));

    /// <summary>A number on (-1, 1) with the triangular density.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Triangular(int month, int agent) => Draw.Triangle(Draw.Bits(_key, month, agent));
}
