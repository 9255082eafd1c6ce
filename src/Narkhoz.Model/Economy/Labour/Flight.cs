using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Hungry townspeople go to the village, where there is bread.</summary>
/// <remarks>
/// rate = <c>population.migration.flight</c> x max(0, min(1, food in the village) - food in the town) a month, at first, and while there is such a gap nobody comes: the towns of 1918-20 emptied
/// towards the land that had just been shared out. Those go who have kin there, <c>population.migration.ties</c> of the townspeople at the start; the fewer are left, the fewer go, and those who come from the village are such again (EIN-05, DEM-04; Malle 1985; Koenker 1985 and Brower 1989 on who left).
/// </remarks>
internal sealed class Flight(Country country) : Mechanism
{
    private readonly double _rate = country.Parameters.Value("population.migration.flight", "1/month");
    private readonly double _ties = country.Parameters.Value("population.migration.ties", "1");
    private readonly Movement _movement = new(youth: 1);

    internal override MechanismInfo Info { get; } = new(
        "flight",
        "Flight from the hungry towns",
        ["EIN-05", "DEM-04"],
        "Malle 1985; Koenker 1985; Brower 1989; Nettl 2265-2276",
        "nobody leaves a town for want of food");

    /// <summary>Whether the towns of a zone are so hungry beside its villages that nobody comes.</summary>
    internal bool Deters(Country country, int r) => On && Gap(country, r) > 0;

    private static double Gap(Country country, int r) =>
        Math.Min(1, country.Homes.Food[country.People.Group(Place.Village, r)]) - country.Homes.Food[country.People.Group(Place.Town, r)];

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        var people = country.People;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var (town, village) = (people.Group(Place.Town, r), people.Group(Place.Village, r));
            if (people.Total(town) == 0 || people.Total(village) == 0) continue;
            ref var tied = ref upheaval.Tied[r];
            if (country.Age == 0) tied = _ties * people.Total(town);
            tied = Math.Min(tied + people.OfMonth(Vital.Arrivals, town), people.Total(town));
            var gone = (long)(tied / _ties * _rate * Math.Max(0, Gap(country, r)));
            if (gone <= 0) continue;
            _movement.Move(country, town, village, gone);
            tied -= Math.Min(tied, gone);
        }
    }
}
