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
    private readonly Shortlists _lists;
    private readonly int[] _posts = new int[Shortlists.Posts];
    private readonly double _distance;
    private readonly double _skill;
    private readonly double _gratitude;
    private readonly double _own;

    internal Appointment(Country country)
    {
        var p = country.Parameters;
        _lists = new Shortlists(country.Seed, (int)p.Value("polity.appointment.shortlist", "1"));
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

    /// <summary>Whose nationality is preferred where, a rule of its own.</summary>
    internal Federation.Indigenisation? Indigenisation { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity) => Fill(country, polity);

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => Fill(country, polity);

    private void Fill(Country country, PolityState polity)
    {
        var seats = polity.Seats;
        int vacant = 0, offices = 0;
        for (var b = 0; b < seats.Bodies.Length; b++)
        {
            var open = seats.Bodies[b].Institution is null ? 0 : seats.Open(b, country.Now);
            if (open == 0) continue;
            offices += open * polity.Territory.Places(seats.Bodies[b].Scope);
            var (from, to) = seats.All(b);
            var posts = 0;
            for (var seat = seats.Vacant.Next(from, to); seat < to; seat = seats.Vacant.Next(seat + 1, to))
            {
                if (seats.NumberOf(seat) >= open) continue;
                _posts[posts++] = seat;
                if (posts < Shortlists.Posts) continue;
                vacant += Fill(country, polity, b, _posts);
                posts = 0;
            }

            vacant += Fill(country, polity, b, _posts.AsSpan(0, posts));
        }

        polity.Purge.Vacant[0] = offices > 0 ? vacant / (double)offices : 0;
    }

    /// <summary>Fills posts of a body.</summary>
    /// <returns>How many of them stay vacant, since nobody was to be had.</returns>
    private int Fill(Country country, PolityState polity, int body, ReadOnlySpan<int> posts)
    {
        var (known, roll, vacant) = (polity.Seats.Bodies[body], polity.Roll, 0);
        _lists.DrawUp(country, polity, body, posts);
        for (var post = 0; post < posts.Length; post++)
        {
            var (seat, place) = (posts[post], polity.Seats.PlaceOf(posts[post]));
            var appointer = On ? Appointer(polity, body, place) : -1;
            var best = Best(country, polity, known.Scope, place, post, appointer);
            if (best < 0)
            {
                vacant++;
                continue;
            }

            polity.Relieve(best);
            polity.Seat(best, seat, country.Now.Index);
            (roll[best].Home, roll.Past[best].Career) = ((short)polity.Territory.RegionOf(known.Scope, place), (byte)known.Institution!.Value);
            roll.Attach(best, appointer, _gratitude);
        }

        return vacant;
    }

    /// <summary>Row of the best of the candidates in the eyes of whoever appoints, or -1 where nobody is to be had.</summary>
    private int Best(Country country, PolityState polity, Scope scope, int place, int post, int appointer)
    {
        var (roll, month) = (polity.Roll, country.Now.Index);
        var (favoured, favour) = Indigenisation?.Favour(country, polity, scope, place) ?? (-1, 0);
        var (best, score) = (-1, double.NegativeInfinity);
        for (var draw = 0; draw < _lists.Length; draw++)
        {
            var row = _lists.Name(roll, month, post, draw);
            if (row < 0 || row == appointer || row == best) continue;
            ref var candidate = ref roll[row];
            var worth = appointer < 0 ? -draw : roll.Tie(row, appointer) - (_distance * Official.Distance(in candidate, in roll[appointer])) + (_skill * candidate.Skill) + candidate.Prestige;
            if (candidate.Nationality == favoured) worth += _own * favour;
            if (worth > score) (best, score) = (row, worth);
        }

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
}
