namespace Narkhoz.Model.Kernel;

/// <summary>Where people live.</summary>
internal enum Place
{
    /// <summary>Towns and workers' settlements.</summary>
    Town,

    /// <summary>Villages.</summary>
    Village,

    /// <summary>Special settlements of the deported.</summary>
    Settlement,

    /// <summary>Camps and colonies.</summary>
    Camp,
}

/// <summary>What moves a population.</summary>
internal enum Vital
{
    /// <summary>Born here.</summary>
    Births,

    /// <summary>Come from another place.</summary>
    Arrivals,

    /// <summary>Come in with annexed territory.</summary>
    Annexed,

    /// <summary>Died.</summary>
    Deaths,

    /// <summary>Gone to another place.</summary>
    Departures,

    /// <summary>Gone abroad.</summary>
    Emigrated,
}

/// <summary>The ledger of people: by place, zone, sex and five-year age group.</summary>
/// <remarks>
/// In whole persons. For every place, zone and month: opening + births + arrivals + annexed = deaths + departures + emigrated +
/// closing; over the Union arrivals equal departures. The age pyramid is read off this ledger.
/// </remarks>
internal sealed class People
{
    internal const int Places = (int)Place.Camp + 1;
    internal const int Ages = 17;
    internal const int Cohorts = 2 * Ages;
    internal const int Vitals = (int)Vital.Emigrated + 1;
    private const int Sources = (int)Vital.Annexed + 1;
    private readonly Technology _technology;
    private readonly Slab.Column<long> _count;
    private readonly Slab.Column<long> _total;
    private readonly Slab.Column<long> _opening;
    private readonly Slab.Column<long> _month;
    private readonly Slab.Column<long> _year;
    private Clock _clock;

    internal People(Slab slab, Technology technology)
    {
        _technology = technology;
        var groups = Places * technology.Zones;
        _count = slab.Add<long>("people.count", groups * Cohorts);
        _total = slab.Add<long>("people.total", groups);
        _opening = slab.Add<long>("people.opening", groups);
        _month = slab.Add<long>("people.month", groups * Vitals);
        _year = slab.Add<long>("people.year", groups * Vitals);
    }

    /// <summary>Index of a population: a place in a zone.</summary>
    internal int Group(Place place, int zone) => ((int)place * _technology.Zones) + zone;

    /// <summary>Index of a cohort; sex 0 male, 1 female; age in five-year groups, the last open.</summary>
    internal static int Cohort(int group, int sex, int age) => (((group * 2) + sex) * Ages) + age;

    /// <summary>Persons in a population.</summary>
    internal long Total(int group) => _total[group];

    /// <summary>Persons in a cohort.</summary>
    internal long Count(int cohort) => _count[cohort];

    /// <summary>A vital flow of the year so far, persons.</summary>
    internal long OfYear(Vital vital, int group) => _year[(group * Vitals) + (int)vital];

    /// <summary>A vital flow of the month so far, persons.</summary>
    internal long OfMonth(Vital vital, int group) => _month[(group * Vitals) + (int)vital];

    /// <summary>Adds or removes persons of a cohort.</summary>
    /// <exception cref="LedgerBreachException">The number is negative or the cohort does not hold it.</exception>
    internal void Post(Vital vital, int cohort, long persons)
    {
        if (persons == 0) return;
        var group = cohort / Cohorts;
        var sign = (int)vital < Sources ? 1 : -1;
        if (persons < 0 || _count[cohort] + (sign * persons) < 0)
            throw Breach(group, $"{vital} of {persons} persons in a cohort of {_count[cohort]}");
        _count[cohort] += sign * persons;
        _total[group] += sign * persons;
        _month[(group * Vitals) + (int)vital] += persons;
        _year[(group * Vitals) + (int)vital] += persons;
    }

    /// <summary>Moves persons of one cohort to the same cohort of another population.</summary>
    internal void Move(int fromGroup, int toGroup, int cohortInGroup, long persons)
    {
        Post(Vital.Departures, (fromGroup * Cohorts) + cohortInGroup, persons);
        Post(Vital.Arrivals, (toGroup * Cohorts) + cohortInGroup, persons);
    }

    /// <summary>Passes persons of a cohort on to the next age group.</summary>
    internal void Age(int cohort, long persons)
    {
        if (persons < 0 || persons > _count[cohort]) throw Breach(cohort / Cohorts, $"ageing of {persons} persons");
        _count[cohort] -= persons;
        _count[cohort + 1] += persons;
    }

    /// <summary>Settles the population of the start.</summary>
    internal void Settle(int cohort, long persons)
    {
        _count[cohort] += persons;
        _total[cohort / Cohorts] += persons;
        _opening[cohort / Cohorts] += persons;
    }

    /// <summary>Starts a new year's totals.</summary>
    internal void OpenYear() => _year.Span.Clear();

    /// <summary>Proves every identity of the month and opens the next.</summary>
    /// <exception cref="LedgerBreachException">A population does not add up.</exception>
    internal void CloseMonth(in Clock clock)
    {
        _clock = clock;
        long moved = 0;
        for (var group = 0; group < _total.Length; group++)
        {
            var balance = _opening[group];
            for (var vital = 0; vital < Vitals; vital++)
                balance += (vital < Sources ? 1 : -1) * _month[(group * Vitals) + vital];
            long cohorts = 0;
            for (var cohort = group * Cohorts; cohort < (group + 1) * Cohorts; cohort++) cohorts += _count[cohort];
            if (balance != _total[group] || cohorts != _total[group])
                throw Breach(group, $"flows give {balance} persons, cohorts {cohorts}, the total is {_total[group]}");
            moved += _month[(group * Vitals) + (int)Vital.Arrivals] - _month[(group * Vitals) + (int)Vital.Departures];
        }

        if (moved != 0) throw Breach(0, $"arrivals and departures differ by {moved} persons over the Union");
        _total.Span.CopyTo(_opening.Span);
        _month.Span.Clear();
    }

    /// <summary>Tells the ledger which month and mechanism is at work, for its errors.</summary>
    internal void At(in Clock clock) => _clock = clock;

    private LedgerBreachException Breach(int group, string problem) =>
        new($"people of {(Place)(group / _technology.Zones)} in {_technology.ZoneIds[group % _technology.Zones]}", _clock.Now, _clock.Phase, problem);
}
