using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Households are driven into kolkhozy, and leave them when the pressure is lifted.</summary>
/// <remarks>
/// Joining: s' = k q max(0, T - s) with the ordered share T and the pressure q. Leaving: s' = -x (1 - q) max(0, s - T).
/// Joining disorders the work of the farms for a time (EAG-16; Davies 1980 on the two waves of 1930).
/// </remarks>
internal sealed class Collectivisation(Country country) : Mechanism
{
    private readonly int _target = country.Line.Instrument("course.collectivisation.target");
    private readonly int _pressure = country.Line.Instrument("course.collectivisation.pressure");
    private readonly double _speed = country.Parameters.Value("farms.joining_speed", "1/month");
    private readonly double _exit = country.Parameters.Value("farms.leaving_speed", "1/month");
    private readonly double _disorder = country.Parameters.Value("farms.disorder_of_joining", "1");
    private readonly double _settling = country.Parameters.Value("farms.settling", "1/yr");

    internal override MechanismInfo Info { get; } = new(
        "collectivisation",
        "Collectivisation drive",
        ["EAG-16"],
        "Davies 1980; Nettl 3702-3736, 3834-3858",
        "farms stay as they were in 1928");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (target, pressure) = (country.Line[_target], country.Line[_pressure]);
        for (var r = 0; r < country.Technology.Republics; r++)
        {
            if (country.People.Total(country.People.Group(Place.Village, r)) == 0) continue;
            ref var share = ref country.Farms.Collectivised[r];
            var change = share < target
                ? Math.Min(1, _speed * pressure) * (target - share)
                : -_exit * (1 - pressure) * (share - target);
            Note(country, r, share, change);
            share += change;
            country.Farms.Joined[r] = Math.Max(0, change);
            ref var disorder = ref country.Farms.Disorder[r];
            disorder = Math.Min(1, disorder + (_disorder * Math.Max(0, change)));
            disorder -= disorder * _settling / 12;
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Farms.Joined.Span.Clear();

    private static void Note(Country country, int republic, double share, double change)
    {
        if (change > 0.05) country.Chronicle.Note(country.Now.Index, Event.Collectivisation, republic, share + change);
        if (change < -0.05) country.Chronicle.Note(country.Now.Index, Event.Exit, republic, share + change);
    }
}
