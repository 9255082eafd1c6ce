using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Means of farms: land and horses a head over the mean of the zone, half and half. Classes are drawn by it.</summary>
/// <param name="Land">Half of a farm's part for one in the column of land.</param>
/// <param name="Horses">The same of horses.</param>
/// <param name="People">A farm's people over the mean for one in the column of people.</param>
internal readonly record struct FarmMeans(Batch Land, Batch Horses, Batch People)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Batch Of(Eight land, Eight horses, Eight people) => ((Land * new Batch(land)) + (Horses * new Batch(horses))) / Batch.Max(People * new Batch(people), Batch.Of(1e-6));
}
