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

    /// <summary>Nationality that is preferred for the posts of a place, and how much, 0 to 1; -1 where it counts for nothing.</summary>
    internal (int Nationality, double Favour) Favour(Country country, PolityState polity, Scope scope, int place)
    {
        var course = country.Line[_course];
        if (!On || scope == Scope.Union || course == 0 || polity.Territory.Within(scope, place, Scope.Republic) is not (var own and not Russians)) return (-1, 0);
        return course > 0 ? (own, course) : (Russians, -course);
    }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
    }
}
