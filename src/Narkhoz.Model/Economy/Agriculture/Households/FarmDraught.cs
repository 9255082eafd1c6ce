using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Draught power of farms: the village's, and so far as the work is done with own horses, by how many there are to the land. A kolkhoz has its own teams, and a tractor where a station serves it.</summary>
/// <param name="Village">That of the zone.</param>
/// <param name="Own">Part of the work that a household does with own horses.</param>
/// <param name="Usual">Land to a horse in the zone.</param>
/// <param name="Stations">Which kolkhozy stations serve, and how much of their work they do.</param>
internal readonly record struct FarmDraught(Batch Village, Batch Own, Batch Usual, KolkhozStations Stations)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Batch Of(int farm, Eight land, Eight horses, Eight joined)
    {
        var stocked = Usual * new Batch(horses) / Batch.Max(new Batch(land), Batch.Of(1e-9));
        var (single, common) = (Own * (stocked - Batch.Of(1)), Stations.Draught(farm, stocked) - Batch.Of(1));
        return Village * (Batch.Of(1) + single + (new Batch(joined) * (common - single)));
    }
}
