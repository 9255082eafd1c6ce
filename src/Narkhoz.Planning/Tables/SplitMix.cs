namespace Narkhoz.Planning.Tables;

/// <summary>Steele, Lea and Flood's generator (2014): a counter and a mixer, so that any draw can be reached without those before it.</summary>
internal struct SplitMix(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    /// <summary>Evenly from 0 up to and without 1, in steps of 2^-53.</summary>
    internal double Next()
    {
        _state += Step;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1L << 53));
    }

    /// <summary>Exponential with mean 1.</summary>
    internal double NextExponential() => -Math.Log(1 - Next());

    /// <summary>Leaves draws out.</summary>
    internal void Skip(int draws) => _state += (ulong)draws * Step;
}
