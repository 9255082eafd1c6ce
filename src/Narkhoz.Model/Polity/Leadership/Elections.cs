using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Party;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Leadership;

/// <summary>Seats that are no full-time offices: cabinet, secretariat, government and the assemblies are elected by the body that the constitution names, and the person with most authority leads.</summary>
/// <remarks>
/// A vacancy goes to the member of the committee with the highest authority + tie to the leader x share of the committee that is the leader's: while nobody has a majority eminence counts, later attachment (PPA-12, PPA-27; Rush 1965). The secretariat
/// wants an organiser: skill in the apparatus counts instead of eminence, "because nobody else wanted it" (2878-2881). Assemblies are filled from the posts below, unopposed.
/// </remarks>
internal sealed class Elections(Country country, Authority authority) : PolityMechanism
{
    private const uint Stream = 86;
    private readonly double _inertia = country.Parameters.Value("polity.authority.inertia", "1");

    internal override MechanismInfo Info { get; } = new(
        "elections",
        "Cabinet, secretariat and government are elected; the person with most authority leads",
        ["PPA-12", "PPA-14", "PPA-27", "PST-17", "PST-18", "PST-20"],
        "Rush 1965; Rigby 1979; Nettl 2867-2891, 2956-3104, 6610-6636",
        "vacancies at the top stay open");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        Lead(country, polity);
        for (var body = 0; body < polity.Seats.Bodies.Length; body++)
        {
            var known = polity.Seats.Bodies[body];
            if (known.Base is not null || known.Institution is not null || known.Scope != Scope.Union || body == polity.CongressBody || body == polity.Committee) continue;
            // Whoever has gone has left his seats, and those behind him have moved up (LifeCourse.Unseat).
            var members = polity.Seats.Members(body, country.Now);
            if (known.Every > 0 && country.Now.Index % known.Every != 0 && members.Length > 0 && members[0] >= 0) continue;
            for (var i = 0; i < members.Length; i++)
            {
                if (members[i] >= 0) continue;
                members[i] = known.Every > 0 ? Delegate(country, polity, (body * 5000) + i) : Elect(country, polity, body, members);
                // Where the committee has nobody left to send, it has nobody for the seats behind either.
                if (members[i] < 0 && known.Every == 0) break;
            }
        }
    }

    /// <summary>Who leads: the able member of the cabinet with most authority; a challenger must exceed the leader by the inertia.</summary>
    private void Lead(Country country, PolityState polity)
    {
        var cabinet = polity.Seats.Members(polity.Cabinet, country.Now);
        var chief = polity.ChiefRow;
        var (best, most) = (-1, 0.0);
        if (polity.Able(chief, country.Now) && cabinet.Contains(chief)) (best, most) = (chief, authority.Of(country, polity, chief) + _inertia);
        foreach (var row in cabinet)
        {
            if (row < 0 || row == chief || !polity.Able(row, country.Now)) continue;
            var strength = authority.Of(country, polity, row);
            if (strength > most) (best, most) = (row, strength);
        }

        if (best < 0 || best == chief) return;
        polity.ChiefRow = best;
        polity.Chief[1] = country.Now.Index;
        country.Chronicle.Note(country.Now.Index, Event.Leader, best, most);
    }

    private int Elect(Country country, PolityState polity, int body, ReadOnlySpan<int> seated)
    {
        var (roll, chief) = (polity.Roll, polity.ChiefRow);
        var pool = polity.Seats.Members(polity.Committee, country.Now);
        var organiser = body == polity.Secretariat;
        var majority = chief < 0 ? 0 : Authority.Men(country, polity, chief);
        var (best, score) = (-1, double.NegativeInfinity);
        foreach (var row in pool)
        {
            if (row < 0 || seated.Contains(row) || !polity.Able(row, country.Now)) continue;
            if (body == polity.Government && seated[0] < 0 && polity.Constitution.Holds(Procedure.SeparatePosts, country.Now) && row == polity.Seats.HeadOf(polity.Secretariat)) continue;
            var worth = (organiser && roll.Past[row].Career == (int)Institution.Apparatus ? 1.0 : 0) + (organiser ? roll[row].Skill : authority.Of(country, polity, row))
                + (chief < 0 ? 0 : roll.Tie(row, chief) * (0.2 + majority)) - (0.3 * roll.Past[row].Defeats);
            if (worth > score) (best, score) = (row, worth);
        }

        return best;
    }

    /// <summary>A member of an assembly: somebody in office, drawn by lot, who stands unopposed.</summary>
    private static int Delegate(Country country, PolityState polity, int seat)
    {
        var row = (int)(Draw.Uniform(country.Seed, Stream, country.Now.Index, seat) * polity.Roll.Count);
        return polity.Roll.Active(row) ? row : -1;
    }
}
