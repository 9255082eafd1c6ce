using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Control;

/// <summary>Revolt: where unrest is high a few rise, others join them, troops put them down, and people die.</summary>
/// <remarks>
/// PCC-05; Avrich 1970 and Getzler 1983 on Kronstadt, Radkey 1976 on Tambov. Of those who could rise a part v has: v' = unrest x (<c>polity.revolt.spark</c> + .contagion x v)(1 - v) (thresholds: Granovetter 1978), of which troops scatter .suppression a month.
/// Those who could rise are .able of the men of 20 to 34; of the insurgents .deaths die a month and leave the people's ledger.
/// </remarks>
internal sealed class Revolt : PolityMechanism
{
    private const uint Stream = 106;
    private const int FirstAge = 4;
    private const int Ages = 3;
    private const double Outbreak = 0.05;
    private readonly double _spark;
    private readonly double _contagion;
    private readonly double _suppression;
    private readonly double _able;
    private readonly double _deaths;

    internal Revolt(Country country)
    {
        var p = country.Parameters;
        (_spark, _contagion, _suppression) = (p.Value("polity.revolt.spark", "1/month"), p.Value("polity.revolt.contagion", "1"), p.Value("polity.revolt.suppression", "1/month"));
        (_able, _deaths) = (p.Value("polity.revolt.able", "1"), p.Value("polity.revolt.deaths", "1/month"));
    }

    internal override MechanismInfo Info { get; } = new(
        "revolt",
        "Risings, put down by force",
        ["PCC-05", "PPA-04", "PST-14"],
        "Avrich 1970; Getzler 1983; Radkey 1976; Nettl 2071-2155",
        "nobody rises");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (country.Alone) return;
        if (country.Now.Month == 1) polity.Fallen[0] = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            ref var risen = ref polity.Revolt[r];
            var before = risen;
            risen = Math.Clamp(polity.Unrest[r] * (_spark + (_contagion * before)) * (1 - before), 0, 1) * (1 - _suppression);
            double dead = 0, men = 0;
            for (var place = Place.Town; place <= Place.Village; place++)
            {
                for (var age = FirstAge; age < FirstAge + Ages; age++)
                {
                    var cohort = People.Cohort(country.People.Group(place, r), 0, age);
                    men += country.People.Count(cohort);
                    dead += Kill(country, cohort, risen);
                }
            }

            polity.Fallen[0] += dead;
            if (before < Outbreak && risen >= Outbreak) country.Chronicle.Note(country.Now.Index, Event.Revolt, r, risen * _able * men);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity)
    {
        polity.Revolt.Span.Clear();
        polity.Fallen[0] = 0;
    }

    private long Kill(Country country, int cohort, double risen)
    {
        var dead = (long)((risen * _able * _deaths * country.People.Count(cohort)) + Draw.Uniform(country.Seed, Stream, country.Now.Index, cohort));
        dead = Math.Min(dead, risen > 0 ? country.People.Count(cohort) : 0);
        country.People.Post(Vital.Deaths, cohort, dead);
        country.Homes.Excess[cohort / People.Cohorts] += dead;
        return dead;
    }
}
