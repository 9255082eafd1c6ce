using System.Collections;

namespace Narkhoz.Record;

/// <summary>All instruments of the course by id.</summary>
/// <remarks>Immutable; enumeration is in file order.</remarks>
public sealed class InstrumentBook : IReadOnlyCollection<Instrument>
{
    private readonly string folder;
    private readonly IReadOnlyList<Instrument> inOrder;
    private readonly Dictionary<string, Instrument> byId = new(StringComparer.Ordinal);

    internal InstrumentBook(string folder, IReadOnlyList<Instrument> instruments)
    {
        (this.folder, inOrder) = (folder, instruments);
        foreach (var instrument in instruments) byId.TryAdd(instrument.Id, instrument);
    }

    /// <inheritdoc/>
    public int Count => inOrder.Count;

    /// <summary>The ids, each beginning with <c>course.</c></summary>
    public IReadOnlyCollection<string> Ids => byId.Keys;

    /// <summary>The instrument of an id.</summary>
    /// <param name="id">Id that begins with <c>course.</c></param>
    /// <exception cref="RecordException">No instrument has the id; the message names the nearest that exists.</exception>
    public Instrument this[string id] => byId.TryGetValue(id, out var instrument)
        ? instrument
        : throw new RecordException(System.IO.Path.Combine(folder, "instruments.yaml"), 0, $"no instrument is called '{id}'", Nearest.Mend(id, byId.Keys));

    /// <summary>The instrument of an id, where there is one.</summary>
    /// <param name="id">Id that begins with <c>course.</c></param>
    /// <param name="instrument">The instrument, when the answer is true.</param>
    public bool TryGet(string id, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Instrument instrument) =>
        byId.TryGetValue(id, out instrument);

    /// <inheritdoc/>
    public IEnumerator<Instrument> GetEnumerator() => inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
