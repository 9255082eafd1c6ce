using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>A pass over the farms of a zone, chunk by chunk, with sums over them.</summary>
internal abstract class FarmPass(Peasantry peasantry, int sums) : IChunked
{
    private readonly double[] _sums = new double[sums * peasantry.Roll.Chunks.Length];
    private int _first;

    /// <summary>The farms.</summary>
    protected Peasantry Farms => peasantry;

    /// <summary>Works all farms of a zone.</summary>
    protected void Run(Country country, int zone)
    {
        _first = peasantry.Roll.FirstChunk[zone];
        country.Crew.Run(this, peasantry.Roll.FirstChunk[zone + 1] - _first);
    }

    /// <summary>Works the farms of a chunk, eight by eight.</summary>
    /// <param name="chunk">Which.</param>
    /// <param name="parts">Receives the sums, each in eight parts.</param>
    protected abstract void Work(in FarmChunk chunk, Span<float> parts);

    /// <summary>A sum over the farms of the zone that was worked last, chunk after chunk.</summary>
    protected double Total(int sum, int zone)
    {
        double total = 0;
        for (var c = peasantry.Roll.FirstChunk[zone]; c < peasantry.Roll.FirstChunk[zone + 1]; c++) total += _sums[(c * sums) + sum];
        return total;
    }

    /// <inheritdoc/>
    void IChunked.Chunk(int index)
    {
        Span<float> parts = stackalloc float[8 * sums];
        Work(peasantry.Roll.Chunks[_first + index], parts);
        for (var k = 0; k < sums; k++) _sums[((_first + index) * sums) + k] = Lane.Fold(parts.Slice(8 * k, 8));
    }
}
