using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>The order of exile makes kulaks: so many households are found as it asks for, the best equipped first, and others sell up before they are found.</summary>
/// <remarks>
/// q = <c>course.dekulakisation.exile</c> over the villagers, a year. Households exiled have <c>farms.dekulakised.means</c> times the land and animals of the mean; theirs go to kolkhozy. For each of them <c>farms.dekulakised.selling_up</c> others dissolve themselves, whose animals are killed as those of joiners are (<c>slaughter</c>).
/// Those who were heard in the village are gone, and the others know why (<see cref="Risings"/>).
/// Of the land of both <c>farms.dekulakised.idle</c> is not sown in the spring after (EAG-05, EAG-17; Lewin 1968, Davies 1980, Viola 1996 and 2007). At full resolution the boundary of the class moves down until as many people lie above it as the order of a year asks for (<see cref="FarmExile"/>).
/// </remarks>
internal sealed class Dekulakisation(Country country) : Mechanism
{
    private readonly FarmExile? _farms = country.Peasantry is { } peasantry ? new FarmExile(country, peasantry) : null;
    private readonly int _exile = country.Line.Instrument("course.dekulakisation.exile");
    private readonly double _means = country.Parameters.Value("farms.dekulakised.means", "1");
    private readonly double _selling = country.Parameters.Value("farms.dekulakised.selling_up", "1");
    private readonly double _forgetting = country.Parameters.Value("farms.dekulakised.forgetting", "1/yr");
    private readonly double _idle = country.Parameters.Value("farms.dekulakised.idle", "1");

    internal override MechanismInfo Info { get; } = new(
        "dekulakisation",
        "The order of exile makes kulaks",
        ["EAG-05", "EAG-17", "EAG-19"],
        "Lewin 1968; Davies 1980; Viola 1996; Nettl 3695-3716, 3894-3907",
        "exile takes people of all kinds, and nobody sells up for fear of it");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (drive, villages) = (country.Drive, country.Drive.Villages(country.People));
        var share = villages > 0 ? country.Line[_exile] / villages : 0;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            if (country.Now.Month == Sowing.Month + 1) drive.Idle[r] = 0;
            var taken = country.People.Total(country.People.Group(Place.Village, r)) > 0 ? Math.Min(1, share / 12 * _means) : 0;
            drive.SoldUp[r] = taken * _selling;
            drive.Cowed[r] += (taken / _means) - (_forgetting / 12 * drive.Cowed[r]);
            drive.Idle[r] = Math.Min(1, drive.Idle[r] + (_idle * taken * (1 + _selling)));
            _farms?.Take(country, r, share);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        country.Drive.SoldUp.Span.Clear();
        country.Drive.Idle.Span.Clear();
        country.Drive.Cowed.Span.Clear();
        country.Peasantry?.ForgetBoundary();
    }
}
