using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Narkhoz.Model.Kernel;

/// <summary>Random numbers without state: a draw is a hash of what it is for.</summary>
/// <remarks>
/// The same (seed, stream, month, agent) gives the same number whatever was drawn before, on whatever thread; runs that
/// differ in one decision keep common random numbers for every agent. The mixer is the splitmix64 finaliser
/// (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
/// </remarks>
internal static class Draw
{
    /// <summary>A number uniform on [0, 1).</summary>
    internal static double Uniform(ulong seed, uint stream, int month, int agent) => Unit(Bits(Key(seed, stream), month, agent));

    /// <summary>A number on (-1, 1) with the triangular density: the difference of two uniforms.</summary>
    internal static double Triangular(ulong seed, uint stream, int month, int agent) => Triangle(Bits(Key(seed, stream), month, agent));

    /// <summary>Near to the standard normal: the sum of twelve uniforms, drawn for months 0 to 11, less six.</summary>
    internal static double Normal(ulong seed, uint stream, int agent)
    {
        double sum = -6;
        for (var k = 0; k < 12; k++) sum += Uniform(seed, stream, k, agent);
        return sum;
    }

    /// <summary>Key of a stream.</summary>
    internal static ulong Key(ulong seed, uint stream) => Mix(seed + (0x9E3779B97F4A7C15UL * (stream + 1UL)));

    /// <summary>Key of a month of a stream, for <see cref="Mix(uint)"/> of many agents.</summary>
    internal static uint Key(ulong key, int month) => (uint)(Mix(key + (ulong)(uint)month) >> 32);

    /// <summary>32 random bits of an agent xor its key: the lowbias32 mixer (Wellons 2018), whose products processors have for eight agents at once.</summary>
    internal static uint Mix(uint z)
    {
        z = (z ^ (z >> 16)) * 0x7FEB352DU;
        z = (z ^ (z >> 15)) * 0x846CA68BU;
        return z ^ (z >> 16);
    }

    /// <summary>The same for eight agents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> Mix(Vector256<uint> z)
    {
        z = (z ^ (z >>> 16)) * 0x7FEB352DU;
        z = (z ^ (z >>> 15)) * 0x846CA68BU;
        return z ^ (z >>> 16);
    }

    /// <summary>64 random bits of an agent in a month, by the key of their stream.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Bits(ulong key, int month, int agent) => Mix(key ^ ((ulong)(uint)month << 32 | (uint)agent));

    /// <summary>Random bits as a number uniform on [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Unit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    /// <summary>Random bits as the difference of two uniforms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Triangle(ulong bits) => ((uint)bits - (double)(uint)(bits >> 32)) * (1.0 / (1UL << 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
