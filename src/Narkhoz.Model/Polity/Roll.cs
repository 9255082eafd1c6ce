using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>The roll of officials: one row a person in columns. A row whose person has gone takes the next newcomer, with a new serial number.</summary>
/// <remarks>Leaders of the record have the first rows, in the record's order, and keep them: a row of theirs is never given to another.</remarks>
internal sealed class Roll
{
    internal Roll(Slab slab, int count)
    {
        Count = count;
        Serial = Ints("serial");
        Status = Ints("status");
        Born = Ints("born");
        Joined = Ints("joined");
        Nationality = Ints("nationality");
        Home = Ints("home");
        Origin = Ints("origin");
        Education = Ints("education");
        Career = Ints("career");
        Office = Ints("office");
        Since = Ints("since");
        Patron = Ints("patron");
        PatronSerial = Ints("patron_serial");
        Defeats = Ints("defeats");
        Skill = Floats("skill");
        Loyalty = Floats("loyalty");
        Fear = Floats("fear");
        Prestige = Floats("prestige");
        Grievance = Floats("grievance");
        for (var issue = 0; issue < Stance.Issues; issue++) Stances[issue] = Floats($"stance.{Stance.Names[issue]}");

        Slab.Column<int> Ints(string name) => slab.Add<int>($"polity.roll.{name}", count);
        Slab.Column<float> Floats(string name) => slab.Add<float>($"polity.roll.{name}", count);
    }

    /// <summary>Rows.</summary>
    internal int Count { get; }

    /// <summary>Number of the person who has the row; 0 where nobody ever had it.</summary>
    internal Slab.Column<int> Serial { get; }

    /// <summary>A <see cref="Standing"/>.</summary>
    internal Slab.Column<int> Status { get; }

    /// <summary>Month of birth, by index.</summary>
    internal Slab.Column<int> Born { get; }

    /// <summary>Month of joining the Party, by index.</summary>
    internal Slab.Column<int> Joined { get; }

    /// <summary>Republic whose nationality the person has, by index; the number of republics for every other.</summary>
    internal Slab.Column<int> Nationality { get; }

    /// <summary>Region in which the person serves, by index.</summary>
    internal Slab.Column<int> Home { get; }

    /// <summary>An <see cref="Record.Origin"/>.</summary>
    internal Slab.Column<int> Origin { get; }

    /// <summary>An <see cref="Record.Education"/>.</summary>
    internal Slab.Column<int> Education { get; }

    /// <summary>The <see cref="Institution"/> in which the person made a career.</summary>
    internal Slab.Column<int> Career { get; }

    /// <summary>Seat of the office held, or -1.</summary>
    internal Slab.Column<int> Office { get; }

    /// <summary>Month from which the office is held, by index.</summary>
    internal Slab.Column<int> Since { get; }

    /// <summary>Row of the person who put this one into office, or -1; see <see cref="PatronOf"/>.</summary>
    internal Slab.Column<int> Patron { get; }

    /// <summary>Serial number of the patron.</summary>
    internal Slab.Column<int> PatronSerial { get; }

    /// <summary>Contests lost.</summary>
    internal Slab.Column<int> Defeats { get; }

    /// <summary>Skill in an office, 0 to 1.</summary>
    internal Slab.Column<float> Skill { get; }

    /// <summary>Attachment to the patron, 0 to 1.</summary>
    internal Slab.Column<float> Loyalty { get; }

    /// <summary>Fear of those above, 0 to 1.</summary>
    internal Slab.Column<float> Fear { get; }

    /// <summary>Standing in the Party, 0 to 1.</summary>
    internal Slab.Column<float> Prestige { get; }

    /// <summary>What the leadership's changes have done to the person's interest, 0 (nothing) and up.</summary>
    internal Slab.Column<float> Grievance { get; }

    /// <summary>Stand on each issue, -1 to 1.</summary>
    internal Slab.Column<float>[] Stances { get; } = new Slab.Column<float>[Stance.Issues];

    /// <summary>Whether the person of a row is alive, free and a member.</summary>
    internal bool Active(int row) => row >= 0 && Status[row] == (int)Standing.Active;

    /// <summary>Row of the patron, or -1 where he is gone.</summary>
    internal int PatronOf(int row)
    {
        var patron = Patron[row];
        return patron >= 0 && Serial[patron] == PatronSerial[row] && Active(patron) ? patron : -1;
    }

    /// <summary>Makes one person the man of another; -1 for nobody's.</summary>
    internal void Attach(int row, int patron, double loyalty)
    {
        Patron[row] = patron;
        PatronSerial[row] = patron >= 0 ? Serial[patron] : 0;
        Loyalty[row] = patron >= 0 ? (float)loyalty : 0;
    }

    /// <summary>Attachment of a person to another: his own patron's in full, his patron's patron's by the loyalty of both.</summary>
    internal double Tie(int row, int to)
    {
        if (row == to) return 1;
        var patron = PatronOf(row);
        if (patron < 0) return 0;
        if (patron == to) return Loyalty[row];
        return PatronOf(patron) == to ? Loyalty[row] * Loyalty[patron] : 0;
    }

    /// <summary>Squared distance of two persons over the issues, 0 to 20.</summary>
    internal double Distance(int row, int other)
    {
        double sum = 0;
        for (var issue = 0; issue < Stance.Issues; issue++)
        {
            double apart = Stances[issue][row] - Stances[issue][other];
            sum += apart * apart;
        }

        return sum;
    }

    /// <summary>Squared distance of a person from a stance over the issues, 0 to 20.</summary>
    internal double Distance(int row, ReadOnlySpan<double> stance)
    {
        double sum = 0;
        for (var issue = 0; issue < Stance.Issues; issue++)
        {
            var apart = Stances[issue][row] - stance[issue];
            sum += apart * apart;
        }

        return sum;
    }

    /// <summary>Age in years.</summary>
    internal double Age(int row, int month) => (month - Born[row]) / 12.0;
}

/// <summary>How a person stands with the Party.</summary>
internal enum Standing
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
