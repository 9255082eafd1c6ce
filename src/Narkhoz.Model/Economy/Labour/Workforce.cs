using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Who can be set to work outside farming, how skilled and how fit they are.</summary>
/// <remarks>
/// Workers are the share of the towns' people of 15 to 59 who take part, which rises with vacancies up to a ceiling. Skill
/// falls as newcomers are hired and is learnt again; effort falls with food below need (Leibenstein 1957).
/// </remarks>
internal sealed class Workforce : Mechanism
{
    private static readonly Func<Country, int, double> s_reach = (country, r) => country.Control(r);
    private static readonly Func<Country, int, double> s_held = (country, r) => country.Upheaval!.Held[r];

    private static readonly Func<Country, int, double> s_together = Dispersal.Together;
    private readonly double _leaving;
    private readonly double _maximum;
    private readonly double _entry;
    private readonly double _dilution;
    private readonly double _learning;
    private readonly double _hunger;
    private readonly double _embodied;
    private readonly int _hours;
    private readonly double _baseHours;
    private readonly double _discipline;
    private readonly int _law;

    internal Workforce(Country country)
    {
        var p = country.Parameters;
        _maximum = p.Value("labour.participation_maximum", "1");
        _leaving = p.Value("labour.leaving", "1/month");
        _entry = p.Value("labour.entry", "1");
        _dilution = p.Value("labour.dilution", "1");
        _learning = p.Value("labour.learning", "1/yr");
        _hunger = p.Value("labour.hunger_elasticity", "1");
        _embodied = p.Value("labour.embodied_gain", "1");
        _hours = country.Line.Instrument("course.labour.hours");
        _discipline = p.Value("labour.discipline_gain", "1");
        _law = country.Line.Instrument("course.labour.discipline");
        _baseHours = country.Line[_hours];
    }

    /// <summary>Days that workers stay away, a switch of its own.</summary>
    internal required Absence Absence { get; init; }

    /// <summary>Who would work for wages at all, a switch of its own.</summary>
    internal required WageWork WageWork { get; init; }

    /// <summary>The way out of the workforce, a switch of its own.</summary>
    internal required Discouragement Discouragement { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "workforce",
        "Workforce, skill and effort",
        ["LAB-05", "EPL-03"],
        "Solow 1960; Leibenstein 1957; Nettl 3797-3800, 4227-4234",
        "participation, skill and effort stay as they were in 1928");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var homes = country.Homes;
        homes.Embodied[0] = _embodied;
        var able = Able(country);
        var wanted = homes.Vacancies[0];
        var before = homes.Workers[0];
        WageWork.Run(country);
        if (country.Age == 0) homes.Participation[0] = Math.Min(_maximum, Wanted(country) * 1.06 / able);
        else if (wanted > 0) homes.Participation[0] = Math.Max(homes.Participation[0], Math.Min(WageWork.Ceiling, homes.Participation[0] * (1 + (_entry * Math.Min(1, wanted / Math.Max(1, before))))));
        Discouragement.Run(country);
        country.Enter(Info.Id);
        var workers = able * homes.Participation[0];
        homes.Workers[0] = workers;
        var there = country.Upheaval is null ? before : before * (Able(country, s_together) / Able(country, s_held));
        var hired = there > 0 ? Math.Max(0, workers - there) / there : 0;
        Dispersal.Follow(country, _leaving);
        ref var skill = ref homes.Skill[0];
        skill += (_learning / 12 * (1 - skill)) - (_dilution * hired * skill);
        var hours = Math.Sqrt(country.Line[_hours] / _baseHours);
        var order = 1 + (_discipline * country.Line[_law]);
        Absence.Run(country);
        country.Enter(Info.Id);
        homes.Effort[0] = Absence.Worked * order * hours * Math.Min(1, Portable.Pow(Math.Max(0.3, country.Homes.MeanFood(country.People, Place.Town)), _hunger));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        var homes = country.Homes;
        if (country.Age == 0) homes.Participation[0] = Math.Min(_maximum, Wanted(country) * 1.06 / Able(country));
        homes.Workers[0] = Able(country) * homes.Participation[0];
        (homes.Skill[0], homes.Effort[0], homes.Embodied[0]) = (1, 1, 0);
    }

    /// <summary>Town people of 15 to 59 within reach and not under arms.</summary>
    private static double Able(Country country) => Able(country, s_reach);

    /// <summary>Those in reach where such shares of the zones are.</summary>
    private static double Able(Country country, Func<Country, int, double> reach)
    {
        double able = 0, village = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            able += reach(country, r) * Able(country, Place.Town, r);
            village += reach(country, r) * Able(country, Place.Village, r);
        }

        return country.Upheaval is { } upheaval ? able * Math.Max(0, 1 - (World.MenAway.All(upheaval) / (able + village))) : able;
    }

    private static long Able(Country country, Place place, int r)
    {
        var group = country.People.Group(place, r);
        long able = 0;
        for (var sex = 0; sex < 2; sex++)
            for (var age = 3; age < 12; age++) able += country.People.Count(People.Cohort(group, sex, age));
        return able;
    }

    /// <summary>Workers that the output of 1928 takes.</summary>
    private static double Wanted(Country country)
    {
        double wanted = 0;
        for (var p = 0; p < country.Technology.Products; p++) wanted += country.Technology.Labour[p] * country.Technology.Output[p];
        return wanted;
    }
}
