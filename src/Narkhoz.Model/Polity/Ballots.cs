using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity;

/// <summary>What was put to the vote.</summary>
internal enum Motion
{
    /// <summary>A general line; the subject is the line.</summary>
    Line,

    /// <summary>The list of one side against that of the other at a congress; the subject is the head of the other side.</summary>
    List,

    /// <summary>Removal of a leader by the cabinet; the subject is the leader.</summary>
    Removal,

    /// <summary>A leader outvoted goes to the committee; the subject is the leader.</summary>
    Appeal,

    /// <summary>Expulsion of a member; the subject is the member.</summary>
    Expulsion,

    /// <summary>An end to the arrests; the subject is -1.</summary>
    Halt,
}

/// <summary>The votes of a run, as numbers; put into words when they are read.</summary>
internal sealed class Ballots
{
    private const int Room = 1024;
    private const int Width = 7;
    private readonly Slab.Column<int> _rows;
    private readonly Slab.Column<int> _voters;
    private readonly Slab.Column<int> _count;

    internal Ballots(Slab slab)
    {
        _rows = slab.Add<int>("polity.ballots", Room * Width);
        _voters = slab.Add<int>("polity.ballots.voters", Room * RollCall);
        _count = slab.Add<int>("polity.ballots.count", 1);
    }

    /// <summary>Voters kept by name in a ballot: a cabinet has no more.</summary>
    internal const int RollCall = 26;

    /// <summary>Number of ballots kept.</summary>
    internal int Count => _count[0];

    /// <summary>Notes a ballot; past the room of the log, ballots are dropped.</summary>
    /// <param name="ballot">What came out.</param>
    /// <param name="voters">Rows of those who voted, those for as row + 1 and those against as -(row + 1); at most <see cref="RollCall"/> are kept.</param>
    internal void Note(in Ballot ballot, ReadOnlySpan<int> voters)
    {
        if (Count == Room) return;
        var at = Count * Width;
        (_rows[at], _rows[at + 1], _rows[at + 2], _rows[at + 3]) = (ballot.Month, ballot.Body, (int)ballot.What, ballot.Proposer);
        (_rows[at + 4], _rows[at + 5], _rows[at + 6]) = (ballot.Subject, ballot.For, ballot.Against);
        var kept = Math.Min(RollCall, voters.Length);
        for (var i = 0; i < kept; i++) _voters[(Count * RollCall) + i] = voters[i];
        _count[0]++;
    }

    /// <summary>One ballot.</summary>
    internal Ballot this[int index]
    {
        get
        {
            var at = index * Width;
            return new Ballot(_rows[at], _rows[at + 1], (Motion)_rows[at + 2], _rows[at + 3], _rows[at + 4], _rows[at + 5], _rows[at + 6]);
        }
    }

    /// <summary>Who voted, as <see cref="Note"/> was told; 0 ends the list.</summary>
    internal ReadOnlySpan<int> Voters(int index) => _voters.Span.Slice(index * RollCall, RollCall);
}

/// <summary>A vote.</summary>
/// <param name="Month">Month, by index.</param>
/// <param name="Body">Body that voted, by index.</param>
/// <param name="What">What was put to it.</param>
/// <param name="Proposer">Row of the person who put it, or -1.</param>
/// <param name="Subject">What or whom it is about.</param>
/// <param name="For">Votes for it.</param>
/// <param name="Against">Votes against it.</param>
internal readonly record struct Ballot(int Month, int Body, Motion What, int Proposer, int Subject, int For, int Against)
{
    /// <summary>Whether it was carried.</summary>
    internal bool Carried => For > Against;
}
