using System.Globalization;

namespace Narkhoz.Planning.Tables;

/// <summary>The memory that is left on the machine, looked at before anything large is begun.</summary>
internal static class MemoryLeft
{
    /// <summary>Refuses what does not fit.</summary>
    /// <param name="needed">Bytes that it takes.</param>
    /// <param name="what">What takes them, with its verb: the beginning of the message.</param>
    /// <exception cref="TableTooLargeException">It needs more than is left.</exception>
    internal static void Demand(long needed, string what)
    {
        var memory = GC.GetGCMemoryInfo();
        var left = memory.TotalAvailableMemoryBytes - Math.Max(memory.MemoryLoadBytes, Environment.WorkingSet);
        if (needed > left)
            throw new TableTooLargeException(string.Create(CultureInfo.InvariantCulture, $"{what} {needed / 1e9:F1} GB beside the table, and {Math.Max(0, left) / 1e9:F1} GB are left"));
    }
}
