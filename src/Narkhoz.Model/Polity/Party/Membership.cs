using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Membership of the Party: those who want to join come in as far as the doors stand open, and some leave or die.</summary>
/// <remarks>
/// Admitted a year = people x <c>polity.membership.interest</c> of the class x <c>course.party.admission</c> x (1 + .careers x vacant offices) x (1 - unrest), held below .ceiling of the people; workers and employees are parts of the towns' people,
/// peasants are those of the villages. Rigby 1968; PPA-18, PPA-19. Few peasants ask (PPA-38), offices to be had draw members (PPA-43), and nobody joins those against whom his town has risen (PCC-05).
/// Members count as new for <c>polity.membership.newness</c>; a share <c>polity.membership.loss</c> leaves or dies a year.
/// </remarks>
internal sealed class Membership : PolityMechanism
{
    private readonly int _admission;
    private readonly double[] _interest;
    private readonly double[] _part;
    private readonly double _ceiling;
    private readonly double _careers;
    private readonly double _settling;
    private readonly double _loss;
    private readonly double[] _people;

    internal Membership(Country country)
    {
        var p = country.Parameters;
        _admission = country.Line.Instrument("course.party.admission");
        _interest = [p.Value("polity.membership.interest.workers", "1/yr"), p.Value("polity.membership.interest.peasants", "1/yr"), p.Value("polity.membership.interest.employees", "1/yr")];
        _part = [p.Value("polity.membership.workers", "1"), 1, p.Value("polity.membership.employees", "1")];
        (_ceiling, _careers) = (p.Value("polity.membership.ceiling", "1"), p.Value("polity.membership.careers", "1"));
        _settling = 1 - Portable.Exp(-1 / p.Value("polity.membership.newness", "month"));
        _loss = p.Value("polity.membership.loss", "1/yr") / 12;
        _people = [.. country.Technology.ZoneIds.SelectMany(id => (double[])[Opening(country, id, "town"), Opening(country, id, "village"), Opening(country, id, "town")])];
    }

    internal override MechanismInfo Info { get; } = new(
        "membership",
        "Members come in as far as the Party's doors stand open",
        ["PPA-18", "PPA-19", "PPA-38", "PPA-43"],
        "Rigby 1968; Nettl 3162-3184, 4489-4500",
        "whoever asks is admitted at any time");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity) => Admit(country, polity, country.Line[_admission]);

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => Admit(country, polity, 1);

    private void Admit(Country country, PolityState polity, double open)
    {
        var state = polity.Membership;
        if (country.Now.Month == 1) (state.Admitted[0], state.Expelled[0]) = (0, 0);
        for (var cell = 0; cell < state.Members.Length; cell++)
        {
            var (r, c) = (cell / MembershipState.Classes, cell % MembershipState.Classes);
            ref var members = ref state.Members[cell];
            ref var fresh = ref state.Fresh[cell];
            var room = Math.Max(0, (People(country, cell) * _part[c] * _ceiling) - members);
            var asked = People(country, cell) * _part[c] * _interest[c] / 12 * (1 + (_careers * polity.Purge.Vacant[0])) * (1 - polity.Unrest[r]);
            var admitted = Math.Min(room, open * asked);
            members += admitted - (_loss * members);
            fresh += admitted - ((_loss + _settling) * fresh);
            state.Admitted[0] += admitted;
        }
    }

    /// <summary>People among whom a class of a zone is recruited; those of the norms' year where society is not run.</summary>
    private double People(Country country, int cell)
    {
        if (country.Alone) return _people[cell];
        var (r, place) = (cell / MembershipState.Classes, cell % MembershipState.Classes == 1 ? Place.Village : Place.Town);
        return country.Control(r) * country.People.Total(country.People.Group(place, r));
    }

    private static double Opening(Country country, string zone, string place) =>
        country.Parameters.TryGet($"population.initial.{zone}.{place}", out var people) ? people.Value : 0;
}
