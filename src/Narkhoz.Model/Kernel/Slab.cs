using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Narkhoz.Model.Kernel;

/// <summary>All state of a run in one block of memory: columns of 8-byte cells, of 4-byte cells for what stands once a plant, or of records where a rule reads much of one row, one behind the other.</summary>
/// <remarks>
/// The block begins on a cache line, and so does every column, so that no vector and no record lies across two without need.
/// Column <c>c</c> starts 320 c bytes further than dense packing would put it, so that columns read side by side do not
/// fall on the same cache sets. A checkpoint is the block; the state hash is the hash of the block.
/// </remarks>
internal sealed class Slab
{
    private const int StaggerBytes = 320;
    private const int LineBytes = 64;
    private readonly List<Extent> _extents = [];
    private byte[] _bytes = [];
    private int _lead;
    private int _size;

    /// <summary>Names and places of the columns, in order of their declaration.</summary>
    internal IReadOnlyList<Extent> Extents => _extents;

    /// <summary>Length of the block in bytes.</summary>
    internal int Length => _size + (StaggerBytes * _extents.Count);

    /// <summary>Declares a column; the block grows when <see cref="Seal"/> is called.</summary>
    /// <param name="name">Name.</param>
    /// <param name="length">Cells.</param>
    /// <param name="optional">Whether noughts at its end are left out of the hash, so that what a run does not use does not change what it is held to.</param>
    internal Column<T> Add<T>(string name, int length, bool optional = false)
        where T : unmanaged
    {
        var width = Unsafe.SizeOf<T>();
        if (width != sizeof(int) && width % sizeof(long) != 0) throw new ArgumentException("cells are 4 bytes wide, or a multiple of 8", nameof(name));
        var offset = _size + (StaggerBytes * _extents.Count);
        _extents.Add(new Extent(name, offset, length, width, optional));
        _size += ((length * width) + LineBytes - 1) & ~(LineBytes - 1);
        return new Column<T>(this, offset, length);
    }

    /// <summary>Allocates the block, zeroed, once every column is declared.</summary>
    internal void Seal()
    {
        _bytes = GC.AllocateArray<byte>(Length + LineBytes, pinned: true);
        _lead = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0) & (LineBytes - 1));
    }

    /// <summary>The bytes of the block, for checkpoints.</summary>
    internal Span<byte> Bytes => _bytes.AsSpan(_lead, Length);

    /// <summary>Hash of every column's content; padding and the unused ends of optional columns do not count.</summary>
    internal ulong Hash()
    {
        ulong hash = 0;
        foreach (var extent in _extents)
        {
            ReadOnlySpan<byte> bytes = Bytes.Slice(extent.Offset, extent.Length * extent.Width);
            if (extent.Optional) bytes = bytes.TrimEnd((byte)0);
            if (!extent.Optional || bytes.Length > 0) hash = XxHash3.HashToUInt64(bytes, (long)hash);
        }

        return hash;
    }

    /// <summary>Hash of the names, places and lengths of the columns: equal layouts can read each other's bytes.</summary>
    internal ulong Layout() => XxHash3.HashToUInt64(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', _extents)));

    /// <summary>Place of one column in the block.</summary>
    internal readonly record struct Extent(string Name, int Offset, int Length, int Width, bool Optional);

    /// <summary>A typed view of one column.</summary>
    internal readonly struct Column<T>(Slab slab, int offset, int length)
        where T : unmanaged
    {
        /// <summary>Number of cells.</summary>
        internal int Length => length;

        /// <summary>The cells.</summary>
        internal Span<T> Span
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref First), length);
        }

        /// <summary>One cell.</summary>
        internal ref T this[int index]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get
            {
                if ((uint)index >= (uint)length) throw new ArgumentOutOfRangeException(nameof(index));
                return ref Unsafe.Add(ref Unsafe.As<byte, T>(ref First), index);
            }
        }

        /// <summary>First byte; the slab is sealed before any cell is touched, and a column never leaves it.</summary>
        private ref byte First
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => ref slab._bytes[slab._lead + offset];
        }
    }
}
