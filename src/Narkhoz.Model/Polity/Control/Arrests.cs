using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Party;

namespace Narkhoz.Model.Polity.Control;

/// <summary>What becomes of officials who are arrested: camp or death; their colleagues are afraid.</summary>
/// <remarks>
/// A share <c>polity.purge.executed</c> is shot, the others go to camps. Where society is run they leave the people's ledger by age and republic. Orders by quota (<c>course.repression.*_quota</c>) take their numbers from the whole people, officials among
/// them, so officials are counted as part of the month's quota and only what exceeds it is taken besides: nobody is counted twice. Fear of those of the region rises by (1 - fear) x <c>polity.denunciation.fear</c> x share of its officials arrested.
/// </remarks>
internal sealed class Arrests
{
    private const uint Stream = 101;
    private readonly int _camps;
    private readonly int _executions;
    private readonly double _executed;
    private readonly double _fear;
    private readonly double[] _arrested;

    internal Arrests(Country country)
    {
        (_camps, _executions) = (country.Line.Instrument("course.repression.camp_quota"), country.Line.Instrument("course.repression.execution_quota"));
        (_executed, _fear) = (country.Parameters.Value("polity.purge.executed", "1"), country.Parameters.Value("polity.denunciation.fear", "1"));
        _arrested = new double[(int)country.Parameters.Value("polity.regions", "1")];
    }

    /// <summary>Takes those whose file has the mark, and frightens those who remain.</summary>
    /// <param name="country">The country.</param>
    /// <param name="polity">Party and state.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="inOffice">Officials of each region who were in office; those arrested who were not are added.</param>
    internal void Carry(Country country, PolityState polity, int mark, Span<double> inOffice)
    {
        var roll = polity.Roll;
        var denounced = polity.Purge.Denounced.Span;
        Array.Clear(_arrested);
        double camps = country.Line[_camps] / 12, executions = country.Line[_executions] / 12;
        var officials = roll.Officials;
        for (var row = 0; row < officials.Length; row++)
        {
            if (denounced[row] != mark) continue;
            denounced[row] = 0;
            _arrested[officials[row].Home]++;
            if (officials[row].Office < 0) inOffice[officials[row].Home]++;
            var shot = Draw.Uniform(country.Seed, Stream, country.Now.Index, row) < _executed;
            LifeCourse.End(polity, row, shot ? Standing.Executed : Standing.Arrested);
            polity.Purge.Taken[shot ? 1 : 0]++;
            ref var quota = ref (shot ? ref executions : ref camps);
            if (quota-- < 1 && !country.Alone) Take(country, polity, row, shot);
        }

        foreach (ref var colleague in officials)
            if (colleague.Office >= 0 && _arrested[colleague.Home] is var taken and > 0) colleague.Fear += (float)((1 - colleague.Fear) * Math.Min(1, _fear * taken / inOffice[colleague.Home]));
    }

    private static void Take(Country country, PolityState polity, int row, bool shot)
    {
        var (people, zone) = (country.People, polity.Territory.Zone(polity.Roll[row].Home));
        // Territory that is not yet Soviet has no people in the ledger; its officials are elsewhere.
        if (people.Total(people.Group(Place.Town, zone)) == 0) zone = 0;
        var (town, age) = (people.Group(Place.Town, zone), Math.Clamp((int)polity.Roll.Age(row, country.Now.Index) / 5, 4, People.Ages - 1));
        var cohort = People.Cohort(town, 0, age);
        if (people.Count(cohort) == 0) return;
        if (shot)
        {
            people.Post(Vital.Deaths, cohort, 1);
            country.Homes.Excess[town]++;
            country.Homes.Executed[0]++;
        }
        else
        {
            people.Move(town, people.Group(Place.Camp, zone), age, 1);
        }
    }
}
