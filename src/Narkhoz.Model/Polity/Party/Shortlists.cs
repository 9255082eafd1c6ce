using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Who is thought of for vacant posts of a body: three names of four from the posts below of the same interest, where whoever has served a year can be promoted; else from the whole roll, of whom those are to be had who have no office.</summary>
/// <remarks>Lists for some posts are drawn up before the first of them is filled: names first, then who of them is to be had, so that one person is not waited for before the next is looked up.</remarks>
internal sealed class Shortlists(ulong seed, int length)
{
    /// <summary>Posts for which lists are drawn up at a time.</summary>
    internal const int Posts = 32;

    private const uint Stream = 70;
    private const double FromBelow = 0.75;
    private const int Service = 12;
    private readonly int[] _below = new int[Posts * length];
    private readonly int[] _spare = new int[Posts * length];
    private readonly DrawStream _source = new(seed, Stream);
    private readonly DrawStream _place = new(seed, Stream + 1);
    private readonly DrawStream _member = new(seed, Stream + 2);
    private readonly DrawStream _name = new(seed, Stream + 3);

    /// <summary>Names on a list.</summary>
    internal int Length => length;

    /// <summary>Draws up the lists for vacant posts of a body.</summary>
    internal void DrawUp(Country country, PolityState polity, int body, ReadOnlySpan<int> posts)
    {
        for (var post = 0; post < posts.Length; post++) Names(country, polity, body, posts[post], post * length);
        Sift(polity, country.Now.Index, Rank(polity.Seats.Bodies[body].Scope), posts.Length * length);
    }

    /// <summary>A name on the list of a post.</summary>
    /// <returns>Row of the candidate, or -1 where the draw met nobody who is to be had, or who has been so until now.</returns>
    internal int Name(Roll roll, int month, int post, int draw)
    {
        var at = (post * length) + draw;
        if (_below[at] is var below and >= 0 && roll[below].Since < month) return below;
        return _spare[at] is var spare and >= 0 && roll.Reserve[spare] ? spare : -1;
    }

    private void Names(Country country, PolityState polity, int body, int seat, int first)
    {
        var (seats, reserve, count, month) = (polity.Seats, polity.Roll.Reserve, polity.Roll.Count, country.Now.Index);
        var below = seats.Below[body];
        var open = below < 0 ? 0 : seats.Open(below, country.Now);
        var (from, to) = open > 0 ? polity.Territory.Inside(seats.Bodies[body].Scope, seats.PlaceOf(seat), seats.Bodies[below].Scope) : (0, 0);
        for (var draw = 0; draw < length; draw++)
        {
            var key = (seat * 64) + draw;
            _below[first + draw] = to > from && _source.Uniform(month, key) < FromBelow
                ? seats.Holder[seats.Head(below, from + (int)(_place.Uniform(month, key) * (to - from))) + (int)(_member.Uniform(month, key) * open)]
                : -1;
            var spare = (int)(_name.Uniform(month, key) * count);
            _spare[first + draw] = reserve[spare] ? spare : -1;
        }
    }

    /// <summary>Strikes off those below who have not served their time, and those of the reserve who are above such a post.</summary>
    private void Sift(PolityState polity, int month, double rank, int names)
    {
        var officials = polity.Roll.Officials;
        for (var at = 0; at < names; at++)
        {
            if (_below[at] is var below and >= 0 && month - officials[below].Since < Service) _below[at] = -1;
            if (_spare[at] is var spare and >= 0 && (officials[spare].Prestige > rank || polity.Seats.Sits(polity.Cabinet, spare))) _spare[at] = -1;
        }
    }

    /// <summary>The most prestige with which a person still takes a post of a scope.</summary>
    private static double Rank(Scope scope) => scope switch { Scope.District => 0.1, Scope.Region => 0.4, _ => 1 };
}
