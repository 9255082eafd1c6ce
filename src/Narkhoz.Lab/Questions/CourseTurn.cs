using Narkhoz.Record;

namespace Narkhoz.Lab.Questions;

/// <summary>A turn of the general line over an ensemble: how often it was taken, when first, and why.</summary>
/// <param name="From">Id of the line given up.</param>
/// <param name="To">Id of the line adopted.</param>
/// <param name="Share">Share of the runs that took it, 0 to 1.</param>
/// <param name="Median">Median month of the first time in those runs; null where none took it.</param>
/// <param name="Early">Fifth percentile of the months, or null.</param>
/// <param name="Late">Ninety-fifth percentile, or null.</param>
/// <param name="Record">Month in which the record took it, or null where it never did.</param>
/// <param name="Why">Shares of those runs by the signal without which the vote would have gone the other way.</param>
public sealed record CourseTurn(string From, string To, double Share, YearMonth? Median, YearMonth? Early, YearMonth? Late, YearMonth? Record, IReadOnlyDictionary<string, double> Why);
