using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>Who comes up: new officials with origin, nationality, schooling and convictions drawn from what the record says of those who joined.</summary>
/// <remarks>
/// Convictions are those of the interest in which a person makes a career, <c>polity.stance.*</c>, spread by <c>polity.stance.spread</c>; schooling improves with the years since the run began, as the schools do
/// (<c>polity.newcomers.schooling</c>). No row is given to a person with a name: named are the leaders of the record alone.
/// </remarks>
internal sealed class Newcomers
{
    private const uint Stream = 61;
    private readonly double[] _mean = new double[Careers * Stance.Issues];
    private readonly DrawStream _traits;
    private readonly DrawStream _convictions;
    private readonly double _spread;
    private readonly double _youngest;
    private readonly double _oldest;
    private readonly double _worker;
    private readonly double _peasant;
    private readonly double _higher;
    private readonly double _secondary;
    private readonly double _schooling;
    private readonly double _other;

    internal Newcomers(Country country)
    {
        (_traits, _convictions) = (new(country.Seed, Stream), new(country.Seed, Stream + 1));
        var p = country.Parameters;
        _spread = p.Value("polity.stance.spread", "1");
        (_youngest, _oldest) = (p.Value("polity.newcomers.youngest", "yr"), p.Value("polity.newcomers.oldest", "yr"));
        (_worker, _peasant) = (p.Value("polity.newcomers.workers", "1"), p.Value("polity.newcomers.peasants", "1"));
        (_higher, _secondary) = (p.Value("polity.newcomers.higher", "1"), p.Value("polity.newcomers.secondary", "1"));
        _schooling = p.Value("polity.newcomers.schooling", "1/yr");
        _other = p.Value("polity.newcomers.other_nationality", "1");
        for (var i = 0; i < Careers; i++)
            for (var issue = 0; issue < Stance.Issues; issue++)
                _mean[(i * Stance.Issues) + issue] = p.Value($"polity.stance.{((Institution)i).ToString().ToLowerInvariant()}.{Stance.Names[issue]}", "1");
    }

    /// <summary>Interests in which a career can be made.</summary>
    internal const int Careers = (int)Institution.Agriculture + 1;

    /// <summary>Gives a row to a newcomer of a region and a career.</summary>
    internal void Enter(Country country, PolityState polity, int row, int region, Institution career)
    {
        var (roll, month) = (polity.Roll, country.Now.Index);
        ref var official = ref roll[row];
        ref var past = ref roll.Past[row];
        var serial = ++polity.Serials[0];
        official.Serial = serial;
        (official.Office, official.Since) = (-1, month);
        roll.Register(row, Standing.Active);
        (past, polity.Purge.Denounced[row]) = (default, 0);
        var age = _youngest + ((_oldest - _youngest) * Chance(0));
        official.Born = month - (int)(age * 12);
        past.Joined = month - (int)(12 * Chance(1) * Math.Min(age - 20, 6));
        var republic = polity.Territory.Republic(region);
        official.Nationality = (byte)(Chance(2) < _other ? polity.Territory.Republics : republic);
        official.Home = (short)region;
        var origin = Chance(3);
        past.Origin = (byte)(origin < _worker ? Origin.Worker : origin < _worker + _peasant ? Origin.Peasant : Origin.Other);
        var (school, gain) = (Chance(4), _schooling * country.Age / 12.0);
        past.Education = (byte)(school < _higher + gain ? Education.Higher : school < _higher + _secondary + (2 * gain) ? Education.Secondary : Education.Elementary);
        past.Career = (byte)career;
        roll.Attach(row, -1, 0);
        official.Skill = (float)((Chance(5) + Chance(6) + (0.5 * past.Education)) / 3);
        (official.Fear, official.Prestige, roll.Grievance[row]) = (0, 0, 0);
        for (var issue = 0; issue < Stance.Issues; issue++)
        {
            var drawn = _mean[((int)career * Stance.Issues) + issue] + (_spread * _convictions.Triangular(issue, serial));
            official.Stand[issue] = (float)Math.Clamp(drawn, -1, 1);
        }

        double Chance(int what) => _traits.Uniform(what, serial);
    }
}
