using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>What people of a zone have against what is done to them: hunger, and what is taken from villages for nothing.</summary>
/// <remarks>
/// Mean of the people of <c>polity.unrest.hunger</c> x (1 - food over need) and, in villages, <c>polity.unrest.taken</c> x the share of the surplus taken x the share of it for which no goods came; over the severity of the law, which lets less of it be shown
/// (PPA-04, PST-14; Getzler 1983, Avrich 1970, Graziosi 1996).
/// </remarks>
internal sealed class Discontent(Country country)
{
    private readonly int _severity = country.Line.Instrument("course.repression.severity");
    private readonly Surplus _surplus = new(country, new CropTable(country));
    private readonly double _hunger = country.Parameters.Value("polity.unrest.hunger", "1");
    private readonly double _taken = country.Parameters.Value("polity.unrest.taken", "1");

    /// <summary>Discontent of a zone, 0 none to 1; nought where nobody lives.</summary>
    /// <param name="country">The country.</param>
    /// <param name="r">The zone.</param>
    /// <param name="town">Food of its towns over need.</param>
    /// <param name="village">Food of its villages over need.</param>
    internal double Of(Country country, int r, double town, double village)
    {
        double townspeople = country.People.Total(country.People.Group(Place.Town, r)), villagers = country.People.Total(country.People.Group(Place.Village, r));
        if (townspeople + villagers <= 0) return 0;
        var unpaid = country.Upheaval is { } upheaval ? Math.Clamp(1 - (upheaval.Goods[r] / Math.Max(0.01, upheaval.Sold[r])), 0, 1) : 0;
        var grief = ((townspeople * _hunger * Want(town)) + (villagers * ((_hunger * Want(village)) + (_taken * unpaid * _surplus.Taken(country, r))))) / (townspeople + villagers);
        return Math.Min(1, grief / Math.Max(1, country.Line[_severity]));
    }

    private static double Want(double food) => Math.Clamp(1 - food, 0, 1);
}
