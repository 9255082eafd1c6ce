using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Villages rise where people were driven in and stripped, and the more so the more others have risen.</summary>
/// <remarks>
/// Grievance: what the order on animals takes from members beyond the willing poor, killed before joining or given up; leavers take it back, and it fades by <c>farms.grievance_fade</c> a month.
/// Disturbances: u' = G (<c>farms.spark</c> + <c>farms.contagion</c> u)(1 - u) / (1 + <c>farms.dekulakised.fear</c> exiled) + <c>farms.claims</c> left, a cascade that dies out below G = 1 / contagion and spreads above it; villages from which people were exiled bear more (Kalyvas 2006 on those whom violence finds),
/// and who leaves when the centre takes its orders back demands his land and animals (Kuran 1991 on what concessions tell of the state)
/// (thresholds: Granovetter 1978, Kuran 1991; EAG-17; Viola 1996, ch. 4-5, Graziosi 1996 on the reports of the police).
/// </remarks>
internal sealed class Risings(Country country) : Mechanism
{
    private readonly double _poor = country.Parameters.Value("farms.poor", "1");
    private readonly double _fade = country.Parameters.Value("farms.grievance_fade", "1/month");
    private readonly double _spark = country.Parameters.Value("farms.spark", "1/month");
    private readonly double _contagion = country.Parameters.Value("farms.contagion", "1");
    private readonly double _claims = country.Parameters.Value("farms.claims", "1");
    private readonly double _fear = country.Parameters.Value("farms.dekulakised.fear", "1");
    private readonly double _soviets = country.Parameters.Value("farms.rural_soviets", "1");
    private readonly int _animals = country.Line.Instrument("course.collectivisation.livestock");

    internal override MechanismInfo Info { get; } = new(
        "risings",
        "Villages rise against forced joining",
        ["EAG-17", "EAG-18"],
        "Granovetter 1978; Kuran 1991; Viola 1996; Kalyvas 2006; Nettl 3708-3716, 3842-3846",
        "villages bear what is done to them");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (farms, drive) = (country.Farms, country.Drive);
        var taken = drive.InForce(country.Line[_animals]);
        var villages = drive.Villages(country.People);
        if (country.Now.Month == 1) drive.Disturbances.Span.Clear();
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var unwilling = Math.Max(0, farms.Collectivised[r] - _poor);
            ref var grievance = ref drive.Grievance[r];
            if (drive.Left[r] > 0) grievance *= unwilling / (unwilling + drive.Left[r]);
            grievance = (grievance + (taken * Math.Min(farms.Joined[r], unwilling))) * (1 - _fade);
            ref var risen = ref drive.Risings[r];
            risen = Math.Min(1, (grievance * (_spark + (_contagion * risen)) * (1 - risen) / (1 + (_fear * drive.Cowed[r]))) + (_claims * drive.Left[r]));
            drive.Disturbances[r] += risen * _soviets * country.People.Total(country.People.Group(Place.Village, r)) / villages;
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        country.Drive.Grievance.Span.Clear();
        country.Drive.Risings.Span.Clear();
        country.Drive.Disturbances.Span.Clear();
    }
}
