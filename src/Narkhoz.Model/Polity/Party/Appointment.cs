using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Party;

/// <summary>The circular flow of power, first half: whoever heads the body that appoints fills vacant posts with those who think as he does, and makes them his men.</summary>
/// <remarks>
/// Daniels 1971; Gill 1990. Of <c>polity.appointment.shortlist</c> candidates, drawn from the posts below or from the reserve, the head of the body that appoints takes the one with the highest
/// tie to himself - <c>polity.appointment.distance</c> x squared distance over the issues + <c>polity.appointment.skill</c> x skill. Without a head, or with the rule off, the first who is drawn gets the post and is nobody's man.
/// </remarks>
internal sealed class Appointment : PolityMechanism
{
    private const uint Stream = 70;
    private readonly int _shortlist;
    private readonly double _distance;
    private readonly double _skill;
    private readonly double _gratitude;
    private readonly double _own;

    internal Appointment(Country country)
    {
        var p = country.Parameters;
        _shortlist = (int)p.Value("polity.appointment.shortlist", "1");
        (_distance, _skill) = (p.Value("polity.appointment.distance", "1"), p.Value("polity.appointment.skill", "1"));
        _gratitude = p.Value("polity.appointment.gratitude", "1");
        _own = p.Value("polity.appointment.own_nationality", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "appointment",
        "Posts filled by the head of the body that appoints",
        ["PPA-12", "PPA-13", "PPA-22", "FED-10"],
        "Daniels 1971; Gill 1990; Nettl 3023-3027, 3099-3104, 4549-4555",
        "posts are filled by lot, and nobody is anybody's man");

    /// <summary>How strongly a republic's own nationality is preferred, by the rule on it; -1 to 1.</summary>
    internal Federation.Indigenisation? Indigenisation { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity) => Fill(country, polity);

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => Fill(country, polity);

    private void Fill(Country country, PolityState polity)
    {
        var seats = polity.Seats;
        var holders = seats.Holder.Span;
        int vacant = 0, offices = 0;
        for (var b = 0; b < seats.Bodies.Length; b++)
        {
            var open = seats.Bodies[b].Institution is null ? 0 : seats.Open(b, country.Now);
            if (open == 0) continue;
            offices += open * polity.Territory.Places(seats.Bodies[b].Scope);
            var (from, to) = seats.All(b);
            for (var seat = Vacancy(holders, from, to); seat < to; seat = Vacancy(holders, seat + 1, to))
            {
                if (seats.NumberOf(seat) >= open) continue;
                holders[seat] = Choose(country, polity, b, seats.PlaceOf(seat), seat);
                if (holders[seat] < 0) vacant++;
            }
        }

        polity.Purge.Vacant[0] = offices > 0 ? vacant / (double)offices : 0;
    }

    /// <summary>First vacant seat from one on, or the end.</summary>
    private static int Vacancy(ReadOnlySpan<int> holders, int from, int to) => holders[from..to].IndexOf(-1) is var at and >= 0 ? from + at : to;

    /// <summary>Row of the person who gets a seat, or -1 where nobody is to be had.</summary>
    private int Choose(Country country, PolityState polity, int body, int place, int seat)
    {
        var (seats, roll) = (polity.Seats, polity.Roll);
        var appointer = On ? Appointer(polity, body, place) : -1;
        var (best, score) = (-1, double.NegativeInfinity);
        for (var draw = 0; draw < _shortlist; draw++)
        {
            var candidate = Candidate(country, polity, body, place, (seat * 64) + draw);
            if (candidate < 0 || candidate == appointer || candidate == best) continue;
            var worth = appointer < 0 ? -draw : roll.Tie(candidate, appointer) - (_distance * roll.Distance(candidate, appointer)) + (_skill * roll.Skill[candidate]) + roll.Prestige[candidate];
            if (Indigenisation is { } policy) worth += _own * policy.Preference(country, polity, seats.Bodies[body].Scope, place, candidate);
            if (worth > score) (best, score) = (candidate, worth);
        }

        if (best < 0) return -1;
        if (roll.Office[best] is var left and >= 0) seats.Holder[left] = -1;
        (roll.Office[best], roll.Since[best]) = (seat, country.Now.Index);
        (roll.Home[best], roll.Career[best]) = (polity.Territory.RegionOf(seats.Bodies[body].Scope, place), (int)seats.Bodies[body].Institution!.Value);
        roll.Attach(best, appointer, _gratitude);
        return best;
    }

    /// <summary>Head of the body that fills another, in the place in which it does; the cabinet is headed by whoever leads.</summary>
    private static int Appointer(PolityState polity, int body, int place)
    {
        var (seats, filler) = (polity.Seats, polity.Seats.Filler[body]);
        var head = filler == polity.Cabinet || filler == polity.Committee
            ? polity.ChiefRow
            : seats.HeadOf(filler, polity.Territory.Within(seats.Bodies[body].Scope, place, seats.Bodies[filler].Scope));
        return polity.Roll.Active(head) ? head : -1;
    }

    /// <summary>A candidate drawn from the posts below of the same interest, or from the reserve; -1 where the draw met nobody.</summary>
    private static int Candidate(Country country, PolityState polity, int body, int place, int draw)
    {
        var (seats, roll, month) = (polity.Seats, polity.Roll, country.Now.Index);
        if (seats.Below[body] is var below and >= 0 && Draw.Uniform(country.Seed, Stream, month, draw) < 0.75)
        {
            var (from, to) = polity.Territory.Inside(seats.Bodies[body].Scope, place, seats.Bodies[below].Scope);
            if (to > from)
            {
                var at = from + (int)(Draw.Uniform(country.Seed, Stream + 1, month, draw) * (to - from));
                var members = seats.Members(below, country.Now, at);
                var row = members.Length == 0 ? -1 : members[(int)(Draw.Uniform(country.Seed, Stream + 2, month, draw) * members.Length)];
                if (row >= 0 && month - roll.Since[row] >= 12) return row;
            }
        }

        var reserve = (int)(Draw.Uniform(country.Seed, Stream + 3, month, draw) * roll.Count);
        return roll.Active(reserve) && roll.Office[reserve] < 0 && roll.Prestige[reserve] <= Rank(seats.Bodies[body].Scope) && !seats.Sits(polity.Cabinet, reserve) ? reserve : -1;
    }

    /// <summary>The most prestige with which a person still takes a post of a scope.</summary>
    private static double Rank(Scope scope) => scope switch { Scope.District => 0.1, Scope.Region => 0.4, _ => 1 };
}
