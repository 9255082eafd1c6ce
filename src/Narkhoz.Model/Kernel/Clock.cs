using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>Where the run stands: the month, and the mechanism at work in it.</summary>
/// <param name="Now">The month being run.</param>
/// <param name="Phase">Id of the mechanism at work.</param>
internal readonly record struct Clock(YearMonth Now, string Phase);
