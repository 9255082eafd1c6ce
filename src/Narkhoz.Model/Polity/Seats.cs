using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>The seats of all bodies of a constitution: those of one body lie together, place after place.</summary>
internal sealed class Seats
{
    private readonly int[] _first;
    private readonly int[] _bodyOf;
    private readonly int[] _most;
    private readonly int[] _open;
    private int _month = -1;

    internal Seats(Slab slab, Constitution constitution, Territory territory)
    {
        Constitution = constitution;
        Bodies = [.. constitution.Bodies];
        _most = [.. Bodies.Select(body => body.MostSeats)];
        _first = new int[Bodies.Length + 1];
        for (var b = 0; b < Bodies.Length; b++) _first[b + 1] = _first[b] + (territory.Places(Bodies[b].Scope) * _most[b]);
        Count = _first[^1];
        _bodyOf = new int[Count];
        for (var b = 0; b < Bodies.Length; b++) Array.Fill(_bodyOf, b, _first[b], _first[b + 1] - _first[b]);
        _open = new int[Bodies.Length];
        Below = [.. Enumerable.Range(0, Bodies.Length).Select(NextBelow)];
        Filler = [.. Bodies.Select(body => Find(body.FilledBy))];
        Holder = slab.Add<int>("polity.seats.holder", Math.Max(1, Count));
        Vacant = new Flags(slab, "polity.seats.vacant", Count);
        Territory = territory;
    }

    /// <summary>The constitution.</summary>
    internal Constitution Constitution { get; }

    /// <summary>Regions and districts.</summary>
    internal Territory Territory { get; }

    /// <summary>The bodies, those first that others are filled by.</summary>
    internal Body[] Bodies { get; }

    /// <summary>Body that fills a body, or -1.</summary>
    internal int[] Filler { get; }

    /// <summary>Body of the same interest with the widest scope below that of a body, or -1: from there its posts are filled.</summary>
    internal int[] Below { get; }

    /// <summary>Seats in all.</summary>
    internal int Count { get; }

    /// <summary>Row of the person in a seat, or -1.</summary>
    internal Slab.Column<int> Holder { get; }

    /// <summary>Offices that nobody holds.</summary>
    internal Flags Vacant { get; }

    /// <summary>Index of a body by id, or -1.</summary>
    internal int Find(string? id)
    {
        for (var b = 0; b < Bodies.Length; b++)
            if (Bodies[b].Id == id) return b;
        return -1;
    }

    /// <summary>Index of the body of a role, or -1.</summary>
    internal int Of(BodyRole role) => Array.FindIndex(Bodies, body => body.Role == role);

    /// <summary>Body that a seat belongs to.</summary>
    internal int BodyOf(int seat) => _bodyOf[seat];

    /// <summary>Place of a seat within its body: republic, region or district, by index; 0 for a body of the Union.</summary>
    internal int PlaceOf(int seat) => (seat - _first[_bodyOf[seat]]) / _most[_bodyOf[seat]];

    /// <summary>Number of a seat within its place, from 0; the first is the head's.</summary>
    internal int NumberOf(int seat) => (seat - _first[_bodyOf[seat]]) % _most[_bodyOf[seat]];

    /// <summary>First seat of a body in a place: its head's.</summary>
    internal int Head(int body, int place = 0) => _first[body] + (place * _most[body]);

    /// <summary>First seat of a body, and the first behind it.</summary>
    internal (int From, int To) All(int body) => (_first[body], _first[body + 1]);

    /// <summary>Person at the head of a body in a place, or -1.</summary>
    internal int HeadOf(int body, int place = 0) => body < 0 || _most[body] == 0 ? -1 : Holder[Head(body, place)];

    /// <summary>Number of seats of a body in one place in a month.</summary>
    internal int Open(int body, YearMonth month)
    {
        if (month.Index != _month)
        {
            for (var b = 0; b < Bodies.Length; b++) _open[b] = Bodies[b].SeatsIn(month);
            _month = month.Index;
        }

        return _open[body];
    }

    /// <summary>Seats of a body in a place in a month; fewer than the most that it ever has, in early years.</summary>
    internal Span<int> Members(int body, YearMonth month, int place = 0) => Holder.Span.Slice(Head(body, place), Open(body, month));

    /// <summary>Whether a person sits in a body of the Union.</summary>
    internal bool Sits(int body, int row) => row >= 0 && Holder.Span[_first[body].._first[body + 1]].Contains(row);

    /// <summary>Takes a person out of the seats of a body, of which lots may have given him two; those behind move up, so that the head's seat falls to the next in rank.</summary>
    internal void Leave(int body, int row)
    {
        var seats = Holder.Span[_first[body].._first[body + 1]];
        for (var at = seats.IndexOf(row); at >= 0; at = seats.IndexOf(row))
        {
            seats[(at + 1)..].CopyTo(seats[at..]);
            seats[^1] = -1;
        }
    }

    private int NextBelow(int body)
    {
        var best = -1;
        for (var b = 0; b < Bodies.Length; b++)
        {
            if (b == body || Bodies[b].Institution != Bodies[body].Institution || Bodies[b].Scope <= Bodies[body].Scope) continue;
            if (best < 0 || Bodies[b].Scope < Bodies[best].Scope) best = b;
        }

        return best;
    }
}
