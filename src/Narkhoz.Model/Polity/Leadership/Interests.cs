using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Leadership;

/// <summary>What the course does to organised interests is felt by those who stand for them at the top.</summary>
/// <remarks>
/// PPA-30, PST-22, PST-23: seats at the top stand for institutions. The grievance of a member of cabinet or committee follows what <c>course.interest.*</c> takes from his institution, with <c>polity.interest.speed</c>; a member of the government speaks for the administration
/// of the state, every other for the institution of his career. A leader answers for what has been done since he leads: with another the account begins anew.
/// </remarks>
internal sealed class Interests : PolityMechanism
{
    private readonly int[] _course;
    private readonly double _speed;

    internal Interests(Country country)
    {
        _course = [.. Enum.GetValues<Institution>().Select(institution => country.Line.Instrument($"course.interest.{institution.ToString().ToLowerInvariant()}"))];
        _speed = country.Parameters.Value("polity.interest.speed", "1/month");
    }

    internal override MechanismInfo Info { get; } = new(
        "interests",
        "Institutions feel what the course does to them",
        ["PPA-30", "PPA-32", "PPA-36", "PST-22", "PST-23"],
        "Linden 1966; Ploss 1965; Nettl 6904-6916, 7529-7562",
        "nobody at the top speaks for an institution");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (polity.Interests[_course.Length] != polity.Chief[0]) BeginAnew(country, polity);
        foreach (var row in polity.Seats.Members(polity.Cabinet, country.Now)) Feel(country, polity, row);
        foreach (var row in polity.Seats.Members(polity.Committee, country.Now))
            if (!polity.Seats.Sits(polity.Cabinet, row)) Feel(country, polity, row);
    }

    private void BeginAnew(Country country, PolityState polity)
    {
        for (var institution = 0; institution < _course.Length; institution++) polity.Interests[institution] = country.Line[_course[institution]];
        polity.Interests[_course.Length] = polity.Chief[0];
        polity.Roll.Grievance.Span.Clear();
    }

    private void Feel(Country country, PolityState polity, int row)
    {
        if (!polity.Roll.Active(row)) return;
        var governs = polity.Government >= 0 && polity.Seats.Sits(polity.Cabinet, row) && polity.Seats.Sits(polity.Government, row);
        var institution = governs ? (int)Institution.State : polity.Roll.Past[row].Career;
        var hurt = Math.Max(0, polity.Interests[institution] - country.Line[_course[institution]]);
        ref var grievance = ref polity.Roll.Grievance[row];
        grievance += (float)(_speed * (hurt - grievance));
    }
}
