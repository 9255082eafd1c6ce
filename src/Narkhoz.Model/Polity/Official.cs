using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>What a choice among persons reads of each: 64 bytes side by side, so that to look at a person is one trip to memory and not one for each trait.</summary>
/// <remarks>Choices meet persons in no order, and a trait in a column of its own would be fetched with fifteen strangers'. What is seldom read stands elsewhere on the <see cref="Roll"/>.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct Official
{
    /// <summary>Number of the person; 0 where nobody ever had the row.</summary>
    internal int Serial;

    /// <summary>How he stands with the Party; set by <see cref="Roll.Register"/>.</summary>
    internal Standing Status;

    /// <summary>Republic whose nationality he has, by index; the number of republics for every other.</summary>
    internal byte Nationality;

    /// <summary>Region in which he serves, by index.</summary>
    internal short Home;

    /// <summary>Seat of the office held, or -1; set by <see cref="Roll.Seat"/> and <see cref="Roll.Relieve"/>.</summary>
    internal int Office;

    /// <summary>Month from which the office is held, or has been given up, by index.</summary>
    internal int Since;

    /// <summary>Month of birth, by index.</summary>
    internal int Born;

    /// <summary>Row of the person who put this one into office, or -1; see <see cref="Roll.PatronOf(int)"/>.</summary>
    internal int Patron;

    /// <summary>Serial number of the patron.</summary>
    internal int PatronSerial;

    /// <summary>Skill in an office, 0 to 1.</summary>
    internal float Skill;

    /// <summary>Attachment to the patron, 0 to 1.</summary>
    internal float Loyalty;

    /// <summary>Fear of those above, 0 to 1.</summary>
    internal float Fear;

    /// <summary>Standing in the Party, 0 to 1.</summary>
    internal float Prestige;

    /// <summary>Stand on each issue, -1 to 1.</summary>
    internal Views Stand;

    /// <summary>Whether he is alive, free and a member.</summary>
    internal readonly bool Active => Status == Standing.Active;

    /// <summary>Squared distance of two persons over the issues, 0 to 20.</summary>
    internal static double Distance(in Official one, in Official other)
    {
        double sum = 0;
        for (var issue = 0; issue < Stance.Issues; issue++)
        {
            double apart = one.Stand[issue] - other.Stand[issue];
            sum += apart * apart;
        }

        return sum;
    }

    /// <summary>A number for each issue.</summary>
    [InlineArray(Stance.Issues)]
    internal struct Views
    {
        private float _first;
    }
}

/// <summary>How a person stands with the Party.</summary>
internal enum Standing : byte
{
    /// <summary>Nobody has the row, or a leader of the record who has not joined yet.</summary>
    None,

    /// <summary>A member at liberty.</summary>
    Active,

    /// <summary>Pensioned.</summary>
    Retired,

    /// <summary>Expelled.</summary>
    Expelled,

    /// <summary>In prison or camp.</summary>
    Arrested,

    /// <summary>Executed.</summary>
    Executed,

    /// <summary>Dead otherwise.</summary>
    Dead,
}
