using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Narkhoz.Planning.Reading;

/// <summary>Finds the place of a label by its bytes in UTF-8, without making a text of it; many threads may look at once.</summary>
/// <remarks>
/// Open addressing. A slot of 32 bytes holds label and place together, since in a large table every look into memory is one that the cache does not have; a label of more than 27 bytes
/// leaves its beginning and its hash there, and stands elsewhere. 43 to 85 bytes a label.
/// </remarks>
internal sealed class LabelBytes
{
    /// <summary>Bytes of a label in its slot; the next byte is its length and 1, and the last four are its place and 1.</summary>
    private const int Inside = 27;
    private const int Beginning = Inside - sizeof(ulong);
    private const int PlaceAt = 7;
    private const ulong Mixer = 0x9E3779B97F4A7C15;
    private readonly Vector256<byte>[] _slots;
    private readonly Dictionary<int, byte[]> _long = [];
    private readonly int _shift;

    internal LabelBytes(IReadOnlyList<string> labels)
    {
        var bits = 4;
        while (0.75 * (1L << bits) < labels.Count) bits++;
        (_slots, _shift) = (new Vector256<byte>[1 << bits], 64 - bits);
        for (var place = 0; place < labels.Count; place++)
        {
            var text = Encoding.UTF8.GetBytes(labels[place]);
            if (text.Length > Inside) _long.Add(place, text);
            var key = Key(text);
            var slot = SlotOf(key);
            while (PlaceIn(_slots[slot]) >= 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = key.AsInt32().WithElement(PlaceAt, place + 1).AsByte();
        }
    }

    /// <summary>The place of a label; -1 where there is none.</summary>
    internal int Find(ReadOnlySpan<byte> label)
    {
        var key = Key(label);
        for (var slot = SlotOf(key); PlaceIn(_slots[slot]) is >= 0 and var place; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot].AsInt32().WithElement(PlaceAt, 0).AsByte() != key) continue;
            if (label.Length <= Inside || label.SequenceEqual(_long[place])) return place;
        }

        return -1;
    }

    private static int PlaceIn(Vector256<byte> slot) => slot.AsInt32().GetElement(PlaceAt) - 1;

    private static Vector256<byte> Key(ReadOnlySpan<byte> label)
    {
        Span<byte> key = stackalloc byte[Vector256<byte>.Count];
        if (label.Length <= Inside)
        {
            label.CopyTo(key);
            key[Inside] = (byte)(label.Length + 1);
            return Vector256.Create<byte>(key);
        }

        label[..Beginning].CopyTo(key);
        ulong hash = (ulong)label.Length;
        for (; label.Length >= sizeof(ulong); label = label[sizeof(ulong)..]) hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(label));
        foreach (var letter in label) hash = Mixed(hash ^ letter);
        BinaryPrimitives.WriteUInt64LittleEndian(key[Beginning..], hash);
        key[Inside] = byte.MaxValue;
        return Vector256.Create<byte>(key);
    }

    private int SlotOf(Vector256<byte> key)
    {
        var parts = key.AsUInt64();
        return (int)(Mixed(Mixed(Mixed(Mixed(parts[0]) ^ parts[1]) ^ parts[2]) ^ parts[3]) >> _shift);
    }

    private static ulong Mixed(ulong hash)
    {
        hash *= Mixer;
        return hash ^ (hash >> 32);
    }
}
