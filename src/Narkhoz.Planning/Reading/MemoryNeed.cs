using System.Buffers;
using System.Globalization;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>What a table needs in memory, found before it is read.</summary>
internal static class MemoryNeed
{
    /// <summary>A cell with its line while it is read, its place in the order of columns, and once more compressed (see <see cref="CellList"/>).</summary>
    private const long BytesPerCell = 20 + 4 + 12;

    /// <summary>No cell is written in fewer bytes than a digit and a separator.</summary>
    private const long LeastBytesOfCell = 2;

    /// <summary>Refuses a table that does not fit.</summary>
    /// <param name="source">The files.</param>
    /// <param name="memory">Bytes that may be used; null for what the machine has.</param>
    /// <exception cref="TableException">It needs more than there is; the message says how much.</exception>
    public static void Check(TableSource source, long? memory)
    {
        var limit = memory ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var files = source.Only is { } only ? [only] : source.Files.Where(IsTable).ToList();
        if (files.Sum(source.LengthOf) / LeastBytesOfCell * BytesPerCell <= limit) return;
        var need = files.Sum(file => Cells(source, file)) * BytesPerCell;
        if (need > limit)
            throw new TableException(source.Shown(source.Only ?? ""), 0, $"the table needs about {Size(need)} of memory and there is {Size(limit)}", "use a machine with more, or aggregate the table first");
    }

    private static bool IsTable(string file) => Path.GetExtension(file) is ".csv" or ".txt" or ".tsv";

    // A long file has a cell a line; a wide one has as many as separators.
    private static long Cells(TableSource source, string file)
    {
        using var stream = source.Open(file);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 20);
        long lines = 0, separators = 0, first = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            var part = buffer.AsSpan(0, read);
            if (lines == 0)
            {
                var end = part.IndexOf((byte)'\n');
                first += Separators(end < 0 ? part : part[..end]);
            }

            lines += part.Count((byte)'\n');
            separators += Separators(part);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return first is > 0 and <= 3 ? lines : separators;
    }

    private static long Separators(ReadOnlySpan<byte> part) => part.Count((byte)',') + part.Count((byte)'\t');

    private static string Size(long bytes) => bytes >= 1L << 30
        ? (bytes / (double)(1L << 30)).ToString("0.0", CultureInfo.InvariantCulture) + " GB"
        : (bytes / (double)(1L << 20)).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}
