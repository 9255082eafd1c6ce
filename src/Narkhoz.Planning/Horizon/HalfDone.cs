namespace Narkhoz.Planning.Horizon;

/// <summary>Where a plan was half done: from here a changed programme is planned anew.</summary>
/// <param name="At">The iterate.</param>
/// <param name="Before">An iterate before it.</param>
/// <param name="Factor">The factor of the normal equations at <paramref name="At"/>; null if it was not kept.</param>
internal sealed record HalfDone(Iterate At, Iterate Before, BalanceFactor? Factor);
