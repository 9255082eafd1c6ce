namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Which farms there are: so many in each zone, in chunks of the work. Nothing here changes in a run.</summary>
internal sealed class FarmRoll
{
    /// <summary>Most farms in a chunk.</summary>
    internal const int ChunkSize = 1024;

    /// <summary>Farms that are worked on together; every zone has a multiple of them.</summary>
    internal const int Together = 8;

    /// <summary>Rolls the farms.</summary>
    /// <param name="eights">Farms of each zone, in eights.</param>
    internal FarmRoll(ReadOnlySpan<long> eights)
    {
        First = new int[eights.Length + 1];
        FirstChunk = new int[eights.Length + 1];
        var chunks = new List<FarmChunk>();
        for (var r = 0; r < eights.Length; r++)
        {
            First[r + 1] = First[r] + ((int)eights[r] * Together);
            for (var first = First[r]; first < First[r + 1]; first += ChunkSize) chunks.Add(new FarmChunk(chunks.Count, r, first, Math.Min(ChunkSize, First[r + 1] - first)));
            FirstChunk[r + 1] = chunks.Count;
        }

        Chunks = [.. chunks];
    }

    /// <summary>Number of farms.</summary>
    internal int Count => First[^1];

    /// <summary>First farm of a zone; the next zone's is the end.</summary>
    internal int[] First { get; }

    /// <summary>First chunk of a zone; the next zone's is the end.</summary>
    internal int[] FirstChunk { get; }

    /// <summary>The chunks, in order of the farms.</summary>
    internal FarmChunk[] Chunks { get; }

    /// <summary>Zone of a farm.</summary>
    internal int Zone(int farm)
    {
        var r = 0;
        while (First[r + 1] <= farm) r++;
        return r;
    }
}

/// <summary>Farms of one zone that are worked on by one thread.</summary>
internal readonly record struct FarmChunk(int Number, int Zone, int First, int Count);
