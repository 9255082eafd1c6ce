using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Narkhoz.Record;

/// <summary>The fingerprint of a record: equal fingerprints mean equal inputs to a run.</summary>
internal static class RecordHash
{
    /// <summary>XxHash128, in hexadecimal, of everything that a run reads.</summary>
    public static string Of(RecordDraft draft)
    {
        var hash = new XxHash128();
        foreach (var p in draft.Parameters)
        {
            Add(hash, p.Id);
            Add(hash, p.Unit);
            Add(hash, p.Value);
            Add(hash, p.History.Count);
            foreach (var dated in p.History)
            {
                Add(hash, dated.From.Index);
                Add(hash, dated.Value);
            }
        }

        foreach (var p in draft.Products)
        {
            Add(hash, p.Id);
            Add(hash, p.Unit);
            Add(hash, p.Quantum);
            Add(hash, (int)p.Group);
            Add(hash, p.BookRow ?? "");
            foreach (var scale in p.BookScale)
            {
                Add(hash, scale.From.Index);
                Add(hash, scale.Value);
            }


            Add(hash, (p.Storable ? 1 : 0) + (p.Traded ? 2 : 0));
        }

        foreach (var r in draft.Republics)
        {
            Add(hash, r.Id);
            Add(hash, r.JoinsUnion?.Index ?? -1);
            foreach (var zone in r.Zones) Add(hash, zone.Id);
        }

        foreach (var i in draft.Instruments)
        {
            Add(hash, i.Id);
            Add(hash, i.Unit);
            Add(hash, i.Default);
        }

        foreach (var d in draft.Decisions)
        {
            Add(hash, d.From.Index);
            Add(hash, d.Instrument);
            Add(hash, d.Unit);
            Add(hash, d.Value);
            Add(hash, d.Due?.Index ?? -1);
        }

        foreach (var r in draft.Regimes)
        {
            Add(hash, r.Id);
            Add(hash, r.Mechanisms.Count);
            foreach (var mechanism in r.Mechanisms) Add(hash, mechanism);
        }

        foreach (var constitution in draft.Constitutions) Add(hash, constitution.Fingerprint());
        foreach (var leader in draft.Leaders) Add(hash, leader.Fingerprint());
        foreach (var line in draft.Lines) Add(hash, line.Fingerprint());
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private static void Add(XxHash128 hash, double value) =>
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<double>(ref value)));

    private static void Add(XxHash128 hash, string text)
    {
        Add(hash, text.Length);
        hash.Append(Encoding.UTF8.GetBytes(text));
    }
}
