namespace Narkhoz.Model;

/// <summary>How a simulation is computed; nothing here may change its result.</summary>
/// <param name="Threads">Threads to use, at least 1.</param>
/// <param name="Simd">Whether vector instructions are used.</param>
public sealed record SimulationOptions(int Threads = 1, bool Simd = true);
