namespace Narkhoz.Lab.Runs;

/// <summary>How long a run took; the only file of a run that differs from machine to machine.</summary>
/// <param name="Seconds">Seconds spent in the model, start-up and report left out.</param>
/// <param name="Months">Months run.</param>
/// <param name="Threads">Threads used.</param>
public sealed record RunTiming(double Seconds, int Months, int Threads);
