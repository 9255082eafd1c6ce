using System.IO.Hashing;
using System.Text;
using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>A run's state on a stream: what it is a state of, the decisions pinned by forks, the slab, and a checksum.</summary>
internal static class Checkpoint
{
    private const string Magic = "NARKHOZ-CHECKPOINT";
    private const int Version = 3;
    private const int Longest = 1 << 28;

    /// <summary>Writes the state.</summary>
    internal static void Write(Stream stream, Country country, string scenario, IReadOnlyList<Decision> pinned)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        var header = Header(country, scenario, pinned);
        writer.Write(header.Length);
        writer.Write(header);
        var state = country.Slab.Bytes;
        writer.Write(state.Length);
        writer.Write(state);
        writer.Write(Checksum(header, state));
    }

    /// <summary>Reads a state into a country made from the same record and scenario.</summary>
    /// <returns>The decisions pinned by forks.</returns>
    /// <exception cref="CheckpointException">The stream is no checkpoint, is cut short, or belongs to another version, record or scenario.</exception>
    internal static List<Decision> Read(Stream stream, Country country, string scenario)
    {
        var known = false;
        try
        {
            using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (reader.ReadString() != Magic) throw Foreign();
            known = true;
            var version = reader.ReadInt32();
            if (version != Version) throw new CheckpointException($"the checkpoint has version {version}, this program reads version {Version}", "run the scenario again");
            var size = reader.ReadInt32();
            if (size is < 0 or > Longest) throw Damaged();
            var header = reader.ReadBytes(size);
            if (header.Length < size) throw new EndOfStreamException();
            var pinned = ReadHeader(header, country, scenario);
            if (reader.ReadInt32() != country.Slab.Length) throw Damaged();
            reader.BaseStream.ReadExactly(country.Slab.Bytes);
            return reader.ReadUInt64() == Checksum(header, country.Slab.Bytes) ? pinned : throw Damaged();
        }
        catch (EndOfStreamException)
        {
            throw known ? new CheckpointException("the checkpoint is cut short", "use another checkpoint") : Foreign();
        }
        catch (Exception failure) when (failure is FormatException or IOException or ArgumentException)
        {
            throw Foreign();
        }
    }

    /// <summary>What the state is a state of, and the decisions pinned by forks.</summary>
    private static byte[] Header(Country country, string scenario, IReadOnlyList<Decision> pinned)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(country.Record.Hash);
        writer.Write(country.Slab.Layout());
        writer.Write(scenario);
        writer.Write(pinned.Count);
        foreach (var decision in pinned)
        {
            writer.Write(decision.From.Index);
            writer.Write(decision.Instrument);
            writer.Write(decision.Value);
            writer.Write(decision.Unit);
            writer.Write(decision.What);
            writer.Write(decision.Source);
            writer.Write(decision.Due?.Index ?? -1);
        }

        return memory.ToArray();
    }

    private static List<Decision> ReadHeader(byte[] header, Country country, string scenario)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(header), Encoding.UTF8);
            if (reader.ReadString() != country.Record.Hash) throw new CheckpointException("the checkpoint was made with another record", "restore the data folder it was made with, or run the scenario again");
            if (reader.ReadUInt64() != country.Slab.Layout()) throw new CheckpointException("the checkpoint was made by another version of the model, with other state", "run the scenario again");
            var made = reader.ReadString();
            if (made != scenario) throw new CheckpointException($"the checkpoint belongs to scenario '{made.ReplaceLineEndings(" ")}', not '{scenario}'", "name the right scenario");
            return Decisions(reader);
        }
        catch (Exception failure) when (failure is FormatException or IOException or ArgumentException)
        {
            throw Damaged();
        }
    }

    private static ulong Checksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> state) =>
        XxHash3.HashToUInt64(state, (long)XxHash3.HashToUInt64(header));

    private static List<Decision> Decisions(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count < 0) throw Damaged();
        var pinned = new List<Decision>();
        for (var i = 0; i < count; i++)
        {
            var from = new YearMonth(reader.ReadInt32());
            var (instrument, value, unit) = (reader.ReadString(), reader.ReadDouble(), reader.ReadString());
            var (what, source, due) = (reader.ReadString(), reader.ReadString(), reader.ReadInt32());
            pinned.Add(new Decision(from, instrument, value, unit, what, source, Confidence.Read, "checkpoint", 0, due < 0 ? null : new YearMonth(due)));
        }

        return pinned;
    }

    private static CheckpointException Damaged() => new("the checkpoint is damaged: its checksum is wrong", "use another checkpoint");

    private static CheckpointException Foreign() => new("the file is no checkpoint of narkhoz", "name a file in the run's checkpoints folder");
}
