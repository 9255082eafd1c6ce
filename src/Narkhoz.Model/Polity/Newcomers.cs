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
        var (roll, seed, month) = (polity.Roll, country.Seed, country.Now.Index);
        var serial = ++polity.Serials[0];
        roll.Serial[row] = serial;
        (roll.Status[row], polity.Purge.Denounced[row]) = ((int)Standing.Active, 0);
        var age = _youngest + ((_oldest - _youngest) * Chance(0));
        roll.Born[row] = month - (int)(age * 12);
        roll.Joined[row] = month - (int)(12 * Chance(1) * Math.Min(age - 20, 6));
        var republic = polity.Territory.Republic(region);
        roll.Nationality[row] = Chance(2) < _other ? polity.Territory.Republics : republic;
        roll.Home[row] = region;
        var origin = Chance(3);
        roll.Origin[row] = (int)(origin < _worker ? Origin.Worker : origin < _worker + _peasant ? Origin.Peasant : Origin.Other);
        var (school, gain) = (Chance(4), _schooling * country.Age / 12.0);
        roll.Education[row] = (int)(school < _higher + gain ? Education.Higher : school < _higher + _secondary + (2 * gain) ? Education.Secondary : Education.Elementary);
        roll.Career[row] = (int)career;
        (roll.Office[row], roll.Since[row], roll.Defeats[row]) = (-1, month, 0);
        roll.Attach(row, -1, 0);
        roll.Skill[row] = (float)((Chance(5) + Chance(6) + (0.5 * roll.Education[row])) / 3);
        (roll.Fear[row], roll.Prestige[row], roll.Grievance[row]) = (0, 0, 0);
        for (var issue = 0; issue < Stance.Issues; issue++)
        {
            var drawn = _mean[((int)career * Stance.Issues) + issue] + (_spread * Draw.Triangular(seed, Stream + 1, issue, serial));
            roll.Stances[issue][row] = (float)Math.Clamp(drawn, -1, 1);
        }

        double Chance(int what) => Draw.Uniform(seed, Stream, what, serial);
    }
}
