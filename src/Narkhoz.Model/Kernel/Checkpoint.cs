using System.IO.Hashing;
using System.Text;
using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>A run's state on a stream: what it is a state of, the decisions pinned by forks, the slab, and a checksum.</summary>
internal static class Checkpoint
{
    private const string Magic = "NARKHOZ-CHECKPOINT";
    private const int Version = 1;
    private const int Longest = 1 << 28;

    /// <summary>Writes the state.</summary>
    internal static void Write(Stream stream, Country country, string scenario, IReadOnlyList<Decision> pinned)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(country.Record.Hash);
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

        var state = country.Slab.Bytes;
        writer.Write(state.Length);
        writer.Write(state);
        writer.Write(XxHash3.HashToUInt64(state));
    }

    /// <summary>Reads a state into a country made from the same record and scenario.</summary>
    /// <returns>The decisions pinned by forks.</returns>
    /// <exception cref="CheckpointException">The stream is no checkpoint, is cut short, or belongs to another version, record or scenario.</exception>
    internal static List<Decision> Read(Stream stream, Country country, string scenario)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadString() != Magic) throw Foreign();
            var version = reader.ReadInt32();
            if (version != Version) throw new CheckpointException($"the checkpoint has version {version}, this program reads version {Version}", "run the scenario again");
            if (reader.ReadString() != country.Record.Hash) throw new CheckpointException("the checkpoint was made with another record", "restore the data folder it was made with, or run the scenario again");
            var made = reader.ReadString();
            if (made != scenario) throw new CheckpointException($"the checkpoint belongs to scenario '{made}', not '{scenario}'", "name the right scenario");
            var pinned = Decisions(reader);
            var length = reader.ReadInt32();
            if (length != country.Slab.Length) throw new CheckpointException($"the checkpoint holds {length} bytes of state, the model needs {country.Slab.Length}", "run the scenario again");
            reader.BaseStream.ReadExactly(country.Slab.Bytes);
            if (reader.ReadUInt64() != XxHash3.HashToUInt64(country.Slab.Bytes)) throw new CheckpointException("the checkpoint is damaged: its checksum is wrong", "use another checkpoint");
            return pinned;
        }
        catch (EndOfStreamException)
        {
            throw new CheckpointException("the checkpoint is cut short", "use another checkpoint");
        }
        catch (Exception failure) when (failure is FormatException or IOException or ArgumentException)
        {
            throw Foreign();
        }
    }

    private static List<Decision> Decisions(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > Longest) throw Foreign();
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

    private static CheckpointException Foreign() => new("the file is no checkpoint of narkhoz", "name a file in the run's checkpoints folder");
}
