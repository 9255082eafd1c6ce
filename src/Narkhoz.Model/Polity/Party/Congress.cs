using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Party;

/// <summary>The Party congress: delegates vote between the two sides of the leadership, and the side that wins makes the list of the committee.</summary>
/// <remarks>
/// Spatial voting with attachments (Enelow and Hinich 1984 for the form; Daniels 1960, 1971 for what is in it). A delegate is for the leading side where
///   distance to the other side - distance to the leading side + polity.vote.tie x (tie to the leader - tie to the rival) + polity.vote.eminence x eminence + cost of a vote against the majority + polity.vote.noise x chance > 0.
/// It meets <c>course.party.congress_interval</c> months after the last one where that is decided; otherwise after the constitution's interval, put off by <see cref="Lapse"/>.
/// </remarks>
internal sealed class Congress : PolityMechanism
{
    private const uint Stream = 80;
    private readonly int _interval;
    private readonly double _tie;
    private readonly double _eminence;
    private readonly double _noise;

    internal Congress(Country country)
    {
        var p = country.Parameters;
        _interval = country.Line.Instrument("course.party.congress_interval");
        (_tie, _eminence, _noise) = (p.Value("polity.vote.tie", "1"), p.Value("polity.vote.eminence", "1"), p.Value("polity.vote.noise", "1"));
    }

    internal override MechanismInfo Info { get; } = new(
        "congress",
        "Congress: delegates elect the Central Committee",
        ["PPA-02", "PPA-13", "PPA-14", "PPA-16", "PPA-17"],
        "Daniels 1960, 1971; Enelow and Hinich 1984; Nettl 577-588, 2956-3104",
        "no congress meets, and the committee stays as it is");

    internal required Sides Sides { get; init; }

    internal required Delegation Delegation { get; init; }

    internal required FactionBan Ban { get; init; }

    internal required CommitteeList List { get; init; }

    internal required Lapse Lapse { get; init; }

    internal required Defeat Defeat { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (country.Now.Month == 1) polity.Congress.Span[1..].Clear();
        if (!Due(country, polity)) return;
        polity.Congress[0] = country.Now.Index;
        polity.Congress[1]++;
        Delegation.Send(country, polity);
        Sides.Form(country, polity);
        if (Sides.Rival < 0)
        {
            (polity.Contest[0], polity.Contest[1]) = (1, 1);
            List.Elect(country, polity, Sides, 1);
            return;
        }

        var share = Vote(country, polity);
        polity.Congress[2]++;
        var office = polity.Seats.HeadOf(polity.Secretariat);
        var theirs = Sides.Opposes(office) ? 1 - share : share;
        if (theirs > 0.5) polity.Congress[3]++;
        (polity.Contest[0], polity.Contest[1]) = (theirs, share);
        List.Elect(country, polity, Sides, share);
        Defeat.Settle(country, polity, Sides, share);
    }

    private bool Due(Country country, PolityState polity)
    {
        var (since, decided) = (country.Now.Index - polity.Congress[0], country.Line[_interval]);
        return since >= (decided > 0 ? decided : Lapse.Interval(country, polity, polity.Seats.Bodies[polity.CongressBody].Every));
    }

    /// <summary>Share of the delegates who vote with the leading side.</summary>
    private double Vote(Country country, PolityState polity)
    {
        var roll = polity.Roll;
        var delegates = polity.Seats.Members(polity.CongressBody, country.Now);
        // The majority of the cabinet is the voice of the Party, whichever side it is on.
        var leading = 0;
        foreach (var member in Sides.Members) leading += Math.Sign(member);
        int for_ = 0, against = 0, office = 0;
        var secretary = polity.Seats.HeadOf(polity.Secretariat);
        for (var i = 0; i < delegates.Length; i++)
        {
            if (delegates[i] < 0) continue;
            var voice = Delegation.Voice(country, polity, i, delegates[i]);
            var leans = roll.Distance(voice, Sides.Stand[1]) - roll.Distance(voice, Sides.Stand[0])
                + (_tie * (Bond(roll, voice, Sides.Leader) - Bond(roll, voice, Sides.Rival)))
                + (_eminence * Sides.Eminence)
                + (Ban.Cost(country, polity, voice) * Math.Sign(leading))
                + (_noise * Draw.Triangular(country.Seed, Stream, country.Now.Index, voice));
            if (leans > 0) for_++;
            else against++;
            if (secretary >= 0 && roll.Tie(voice, secretary) > 0) office++;
        }

        polity.Contest[2] = for_ + against > 0 ? office / (double)(for_ + against) : 0;
        polity.Ballots.Note(new Ballot(country.Now.Index, polity.CongressBody, Motion.List, Sides.Leader, Sides.Rival, for_, against), Sides.Members);
        return for_ + against > 0 ? for_ / (double)(for_ + against) : 0.5;
    }

    /// <summary>Strongest tie of a delegate to a side: to its head, or to one of its members in the cabinet.</summary>
    private double Bond(Roll roll, int row, int head)
    {
        var bond = roll.Tie(row, head);
        foreach (var member in Sides.Members)
        {
            var other = Math.Abs(member) - 1;
            if (member > 0 == (head == Sides.Leader)) bond = Math.Max(bond, roll.Tie(row, other));
        }

        return bond;
    }
}
