using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>A general line that the leadership of a run adopted.</summary>
/// <param name="When">Month of the vote.</param>
/// <param name="Line">Id of the line.</param>
/// <param name="Why">The signal without which the vote would have gone the other way, in words.</param>
public sealed record AdoptionSheet(YearMonth When, string Line, string Why);
