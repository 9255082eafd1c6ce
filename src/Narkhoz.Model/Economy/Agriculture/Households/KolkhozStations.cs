using System.Runtime.CompilerServices;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Which kolkhozy of a zone stations serve: whole neighbourhoods of <c>farms.stations.kolkhozy</c> about a station, as many as the stations' work reaches, the same first in every year.</summary>
/// <param name="Key">Key of the draw in which order stations are set up.</param>
/// <param name="Zone">Farms in a station's neighbourhood, in eights.</param>
/// <param name="Reach">Share of the kolkhozy that are served, 0 to 1.</param>
/// <param name="Work">Share of the field work of all kolkhozy that stations do, 0 to 1.</param>
internal readonly record struct KolkhozStations(uint Key, int Zone, double Reach, double Work)
{
    internal const uint Stream = 57;

    /// <summary>Whether a station serves a farm that is in a kolkhoz, and so its seven neighbours.</summary>
    internal bool Serves(int farm) => Zone > 0 && Draw.Mix((uint)(farm / FarmRoll.Together / Zone) ^ Key) < Reach * 4294967296.0;

    /// <summary>Draught of kolkhozy over the mean of the zone: own teams for what stations do not do, and of what they do as much as they are served.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Batch Draught(int farm, Batch teams) => Work > 0 ? (Batch.Of(1 - Work) * teams) + Batch.Of(Serves(farm) ? Work / Reach : 0) : teams;
}
