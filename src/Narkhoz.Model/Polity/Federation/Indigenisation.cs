using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Federation;

/// <summary>Indigenisation: posts in a republic go to its own nationality first, or to Russians, as the course has it.</summary>
/// <remarks>Martin 2001; FED-06, FED-08, FED-09. A candidate of the republic's nationality is preferred by <c>course.nationality.indigenisation</c>; below nought a Russian is, by as much.</remarks>
internal sealed class Indigenisation(Country country) : PolityMechanism
{
    private const int Russians = 0;
    private readonly int _course = country.Line.Instrument("course.nationality.indigenisation");

    internal override MechanismInfo Info { get; } = new(
        "indigenisation",
        "Posts in the republics by nationality",
        ["FED-03", "FED-06", "FED-08", "FED-09", "FED-10"],
        "Martin 2001; Nettl 2784-2820, 6223-6249",
        "nationality counts for nothing when a post is filled");

    /// <summary>How much a candidate is preferred for his nationality, -1 to 1.</summary>
    internal double Preference(Country country, PolityState polity, Scope scope, int place, int candidate)
    {
        if (!On || scope == Scope.Union) return 0;
        var (course, nationality) = (country.Line[_course], polity.Roll.Nationality[candidate]);
        var own = polity.Territory.Within(scope, place, Scope.Republic);
        return own == Russians ? 0 : course >= 0 ? (nationality == own ? course : 0) : nationality == Russians ? -course : 0;
    }

    /// <summary>Counts the officials of each republic who are of its nationality.</summary>
    protected override void Apply(Country country, PolityState polity)
    {
        if (country.Now.Month == 12) Count(polity);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity)
    {
        if (country.Now.Month == 12) Count(polity);
    }

    private static void Count(PolityState polity)
    {
        var (roll, republics) = (polity.Roll, polity.Territory.Republics);
        Span<double> own = stackalloc double[republics];
        Span<double> all = stackalloc double[republics];
        own.Clear();
        all.Clear();
        for (var row = 0; row < roll.Count; row++)
        {
            if (!roll.Active(row) || roll.Office[row] is not (var seat and >= 0) || polity.Seats.Bodies[polity.Seats.BodyOf(seat)].Scope == Scope.Union) continue;
            var republic = polity.Territory.Republic(roll.Home[row]);
            all[republic]++;
            if (roll.Nationality[row] == republic) own[republic]++;
        }

        for (var r = 0; r < republics; r++) polity.Titular[r] = all[r] > 0 ? own[r] / all[r] : 0;
    }
}
