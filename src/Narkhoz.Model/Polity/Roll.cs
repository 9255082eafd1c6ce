using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>The roll of officials, one row a person. A row whose person has gone takes the next newcomer, with a new serial number.</summary>
/// <remarks>Leaders of the record have the first rows, in the record's order, and keep them: a row of theirs is never given to another.</remarks>
internal sealed class Roll
{
    private readonly Slab.Column<Official> _officials;

    internal Roll(Slab slab, int count)
    {
        Count = count;
        _officials = slab.Add<Official>("polity.roll", count);
        Reserve = new Flags(slab, "polity.reserve", count);
        Past = slab.Add<Past>("polity.roll.past", count);
        Grievance = slab.Add<float>("polity.roll.grievance", count);
    }

    /// <summary>Rows.</summary>
    internal int Count { get; }

    /// <summary>The person of a row.</summary>
    internal ref Official this[int row] => ref _officials[row];

    /// <summary>The persons, row after row.</summary>
    internal Span<Official> Officials => _officials.Span;

    /// <summary>The reserve: those at liberty who have no office.</summary>
    internal Flags Reserve { get; }

    /// <summary>What lies behind each.</summary>
    internal Slab.Column<Past> Past { get; }

    /// <summary>What the leadership's changes have done to the person's interest, 0 (nothing) and up.</summary>
    internal Slab.Column<float> Grievance { get; }

    /// <summary>Whether the person of a row is alive, free and a member.</summary>
    internal bool Active(int row) => row >= 0 && _officials[row].Active;

    /// <summary>Notes how a person stands with the Party.</summary>
    internal void Register(int row, Standing status)
    {
        ref var official = ref _officials[row];
        official.Status = status;
        Reserve[row] = official is { Active: true, Office: < 0 };
    }

    /// <summary>Gives a person an office, held from a month on.</summary>
    internal void Seat(int row, int seat, int since)
    {
        ref var official = ref _officials[row];
        (official.Office, official.Since) = (seat, since);
        Reserve[row] = false;
    }

    /// <summary>Takes a person's office from him.</summary>
    /// <returns>The seat, which nobody holds now, or -1 where he had none.</returns>
    internal int Relieve(int row)
    {
        ref var official = ref _officials[row];
        var seat = official.Office;
        official.Office = -1;
        Reserve[row] = official.Active;
        return seat;
    }

    /// <summary>Row of the patron, or -1 where he is gone.</summary>
    internal int PatronOf(int row) => PatronOf(in _officials[row]);

    /// <summary>Row of a person's patron, or -1 where he is gone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int PatronOf(in Official official)
    {
        if (official.Patron < 0) return -1;
        ref var patron = ref _officials[official.Patron];
        return patron.Serial == official.PatronSerial && patron.Active ? official.Patron : -1;
    }

    /// <summary>Makes one person the man of another; -1 for nobody's.</summary>
    internal void Attach(int row, int patron, double loyalty)
    {
        ref var official = ref _officials[row];
        official.Patron = patron;
        official.PatronSerial = patron >= 0 ? _officials[patron].Serial : 0;
        official.Loyalty = patron >= 0 ? (float)loyalty : 0;
    }

    /// <summary>Attachment of a person to another: his own patron's in full, his patron's patron's by the loyalty of both.</summary>
    internal double Tie(int row, int to)
    {
        if (row == to) return 1;
        ref var official = ref _officials[row];
        var patron = PatronOf(in official);
        if (patron < 0) return 0;
        if (patron == to) return official.Loyalty;
        return PatronOf(patron) == to ? official.Loyalty * _officials[patron].Loyalty : 0;
    }

    /// <summary>Squared distance of two persons over the issues, 0 to 20.</summary>
    internal double Distance(int row, int other) => Official.Distance(in _officials[row], in _officials[other]);

    /// <summary>Squared distance of a person from a stance over the issues, 0 to 20.</summary>
    internal double Distance(int row, ReadOnlySpan<double> stance)
    {
        ref var official = ref _officials[row];
        double sum = 0;
        for (var issue = 0; issue < Stance.Issues; issue++)
        {
            var apart = official.Stand[issue] - stance[issue];
            sum += apart * apart;
        }

        return sum;
    }

    /// <summary>Age in years.</summary>
    internal double Age(int row, int month) => (month - _officials[row].Born) / 12.0;
}
