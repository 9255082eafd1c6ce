using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>People are deported, sent to camps, shot, released and flee, as ordered by the decisions in force.</summary>
/// <remarks>
/// Deportation and quota orders are decisions of the timeline; ordinary sentences are a rate times the severity of the law. Deaths in exile and
/// camps follow from food and the record's mortality there. Numbers are counted in every report.
/// </remarks>
internal sealed class Coercion : Mechanism
{
    private const uint Stream = 31;
    private readonly int _exile;
    private readonly int _firstCategory;
    private readonly int _camps;
    private readonly int _executions;
    private readonly int _severity;
    private readonly double _sentences;
    private readonly double _term;
    private readonly double _flight;

    internal Coercion(Country country)
    {
        var (line, p) = (country.Line, country.Parameters);
        _exile = line.Instrument("course.dekulakisation.exile");
        _firstCategory = line.Instrument("course.dekulakisation.camps");
        _camps = line.Instrument("course.repression.camp_quota");
        _executions = line.Instrument("course.repression.execution_quota");
        _severity = line.Instrument("course.repression.severity");
        _sentences = p.Value("population.prisoners.sentence_rate", "1/yr");
        _term = p.Value("population.prisoners.term", "yr");
        _flight = p.Value("population.prisoners.exile_escape", "1/yr");
    }

    internal override MechanismInfo Info { get; } = new(
        "coercion",
        "Deportation, camps and executions",
        ["DEM-03", "EPL-21"],
        "Viola 2007; Getty, Rittersporn and Zemskov 1993; Nettl 3695-3736",
        "nobody is deported, imprisoned or shot");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (line, people) = (country.Line, country.People);
        double villages = 0, free = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            villages += people.Total(people.Group(Place.Village, r));
            free += people.Total(people.Group(Place.Village, r)) + people.Total(people.Group(Place.Town, r));
        }

        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var (town, village) = (people.Group(Place.Town, r), people.Group(Place.Village, r));
            var (exile, camp) = (people.Group(Place.Settlement, r), people.Group(Place.Camp, r));
            var share = people.Total(village) / villages;
            Deport(country, r, village, exile, line[_exile] / 12 * share);
            Take(country, village, camp, line[_firstCategory] / 12 * share);
            var all = (people.Total(town) + people.Total(village)) / free;
            var sentenced = ((line[_camps] * all) + (_sentences * line[_severity] * (people.Total(town) + people.Total(village)))) / 12;
            Take(country, village, camp, sentenced * 0.5);
            Take(country, town, camp, sentenced * 0.5);
            Take(country, camp, town, people.Total(camp) / (12 * _term));
            Take(country, exile, town, people.Total(exile) * _flight / 12);
            Shoot(country, town, line[_executions] * all / 12);
        }
    }

    private static void Deport(Country country, int r, int village, int exile, double persons)
    {
        if (persons < 1) return;
        var moved = Take(country, village, exile, persons, families: true);
        country.Homes.Deported[0] += moved;
        if (moved > 20000) country.Chronicle.Note(country.Now.Index, Event.Deportation, r, moved);
    }

    private static void Shoot(Country country, int group, double persons)
    {
        var adults = Adults(country, group);
        if (adults == 0 || persons <= 0) return;
        for (var age = 4; age < 12; age++)
        {
            var cohort = People.Cohort(group, 0, age);
            var share = country.People.Count(cohort) / (double)adults;
            var shot = Math.Min(country.People.Count(cohort), Whole(country, cohort, persons * share));
            country.People.Post(Vital.Deaths, cohort, shot);
            country.Homes.Excess[group] += shot;
            country.Homes.Executed[0] += shot;
        }
    }

    /// <summary>Moves adult men, or whole families, in proportion to the cohorts.</summary>
    private static long Take(Country country, int from, int to, double persons, bool families = false)
    {
        var all = families ? country.People.Total(from) : Adults(country, from);
        if (all == 0 || persons <= 0) return 0;
        long moved = 0;
        for (var cohort = 0; cohort < People.Cohorts; cohort++)
        {
            if (!families && (cohort is < 4 or >= 12)) continue;
            var count = country.People.Count((from * People.Cohorts) + cohort);
            var taken = Math.Min(count, Whole(country, (from * People.Cohorts) + cohort, persons * count / all));
            country.People.Move(from, to, cohort, taken);
            moved += taken;
        }

        return moved;
    }

    private static long Adults(Country country, int group)
    {
        long adults = 0;
        for (var age = 4; age < 12; age++) adults += country.People.Count(People.Cohort(group, 0, age));
        return adults;
    }

    private static long Whole(Country country, int agent, double number) =>
        (long)Math.Floor(number + Draw.Uniform(country.Seed, Stream, country.Now.Index, agent));
}
