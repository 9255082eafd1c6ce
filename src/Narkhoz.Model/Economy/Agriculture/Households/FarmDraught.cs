using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Draught power of farms: the village's, and so far as the work is done with own horses, by how many there are to the land. Kolkhozy pool theirs.</summary>
/// <param name="Village">That of the republic.</param>
/// <param name="Own">Part of the work that is done with own horses.</param>
/// <param name="Usual">Land to a horse in the republic.</param>
internal readonly record struct FarmDraught(Batch Village, Batch Own, Batch Usual)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Batch Of(Eight land, Eight horses, Eight joined)
    {
        var stocked = Usual * new Batch(horses) / Batch.Max(new Batch(land), Batch.Of(1e-9));
        return Village * (Batch.Of(1) + (Own * (Batch.Of(1) - new Batch(joined)) * (stocked - Batch.Of(1))));
    }
}
