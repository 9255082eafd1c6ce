using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Households join kolkhozy under pressure, and leave them when it is lifted before the land is sown in common.</summary>
/// <remarks>
/// Every household has a pressure at which it joins: those of the poor lie between nought and <c>farms.middle_threshold</c>, those of the others between that and 1 (Granovetter 1978).
/// Pressure is the force in force, plus <c>farms.conformity</c> x the share of households that are in for good, who hold the land, the draught animals and the ear of the soviet. Officials press as far as the order
/// goes or their own report: s' = speed x max(0, min(willing, goal) - s). Leaving: s' = -speed x (1 - force) x (members neither poor, nor willing, nor bound by the common sowing).
/// Joining disorders the work of the farms for a time (EAG-16, EAG-18; Davies 1980 on the two waves of 1930, Viola 1996).
/// </remarks>
internal sealed class Collectivisation(Country country) : Mechanism
{
    private readonly FarmJoining? _farms = country.Peasantry is { } peasantry ? new FarmJoining(country, peasantry) : null;
    private readonly int _target = country.Line.Instrument("course.collectivisation.target");
    private readonly int[] _weight = [.. country.Technology.ZoneIds.Select(id => country.Line.Instrument($"course.collectivisation.weight.{id}"))];
    private readonly int _force = country.Line.Instrument("course.collectivisation.pressure");
    private readonly double _speed = country.Parameters.Value("farms.joining_speed", "1/month");
    private readonly double _exit = country.Parameters.Value("farms.leaving_speed", "1/month");
    private readonly double _poor = country.Parameters.Value("farms.poor", "1");
    private readonly double _middle = country.Parameters.Value("farms.middle_threshold", "1");
    private readonly double _conformity = country.Parameters.Value("farms.conformity", "1");
    private readonly double _disorder = country.Parameters.Value("farms.disorder_of_joining", "1");
    private readonly double _settling = country.Parameters.Value("farms.settling", "1/yr");

    internal override MechanismInfo Info { get; } = new(
        "collectivisation",
        "Joining and leaving kolkhozy under pressure",
        ["EAG-16", "EAG-18"],
        "Davies 1980; Viola 1996; Granovetter 1978; Nettl 3702-3736, 3834-3858",
        "farms stay as they were in 1928");

    /// <summary>What the centre takes back, what officials report and what the villages answer: switches of their own, in the order in which they are run.</summary>
    internal (Concession Concession, PaperKolkhozy Reports, Risings Risings) Rules { get; } = (new(country), new(country), new(country));

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Rules.Concession.Run(country);
        var force = country.Drive.InForce(country.Line[_force]);
        for (var r = 0; r < country.Technology.Zones; r++)
            if (country.People.Total(country.People.Group(Place.Village, r)) > 0) Choose(country, r, force);
        Rules.Reports.Run(country);
        Rules.Risings.Run(country);
        country.Enter(Info.Id);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        country.Farms.Joined.Span.Clear();
        country.Drive.Risings.Span.Clear();
    }

    private void Choose(Country country, int r, double force)
    {
        var (farms, drive) = (country.Farms, country.Drive);
        ref var share = ref farms.Collectivised[r];
        ref var bound = ref drive.Bound[r];
        var willing = Willing(force + (_conformity * bound));
        var goal = Math.Max(Math.Min(1, country.Line[_target] * country.Line[_weight[r]]), drive.Reported[r]);
        var joined = _speed * Math.Max(0, Math.Min(willing, goal) - share);
        var stay = Math.Max(bound, Math.Max(willing, Math.Min(share, _poor)));
        var left = _exit * (1 - force) * Math.Max(0, share - stay);
        share += joined - left;
        _farms?.Join(country, r);
        if (country.Now.Month == Sowing.Month) bound = share;
        (farms.Joined[r], drive.Left[r]) = (joined, left);
        Note(country, r, share, joined, left);
        ref var disorder = ref farms.Disorder[r];
        disorder = Math.Min(1, disorder + (_disorder * joined));
        disorder -= disorder * _settling / 12;
    }

    /// <summary>Share of households that would be in at a pressure.</summary>
    private double Willing(double pressure) =>
        (_poor * Math.Clamp(pressure / _middle, 0, 1)) + ((1 - _poor) * Math.Clamp((pressure - _middle) / (1 - _middle), 0, 1));

    private static void Note(Country country, int zone, double share, double joined, double left)
    {
        if (joined > 0.05) country.Chronicle.Note(country.Now.Index, Event.Collectivisation, zone, share);
        if (left > 0.05) country.Chronicle.Note(country.Now.Index, Event.Exit, zone, share);
    }
}
