using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Men who fall at the fronts.</summary>
/// <remarks>Exogenous, <c>world.fallen</c>: killed and dead of wounds a year, on all sides; taken from the men of 20 to 34 of the villages and towns in proportion. Those who die of disease do so by the rules on disease.</remarks>
internal sealed class Fallen : Mechanism
{
    /// <summary>Kind of the facts, <c>world.fallen</c>.</summary>
    internal const string Kind = "fallen";
    private const int FirstAge = 4;
    private const int LastAge = 6;
    private readonly DatedFacts _facts;
    private readonly double[] _weights;
    private readonly long[] _parts;

    internal Fallen(Country country, IEnumerable<Decision> decisions)
    {
        _facts = new DatedFacts(decisions, Kind, "person/yr");
        _weights = new double[2 * country.Technology.Zones * (LastAge - FirstAge + 1)];
        _parts = new long[_weights.Length];
    }

    internal override MechanismInfo Info { get; } = new(
        "fallen",
        "Men who fall at the fronts",
        ["DEM-03", "DEM-02"],
        "Krivosheev 1993; Nettl 2331-2336",
        "nobody falls");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var fallen = (long)(_facts.InForce(country.Now.Index, "", 0) / 12);
        if (fallen <= 0) return;
        for (var i = 0; i < _weights.Length; i++) _weights[i] = country.People.Count(Cohort(country, i));
        Shares.Split(fallen, _weights, _parts);
        for (var i = 0; i < _parts.Length; i++)
        {
            var dead = Math.Min(_parts[i], country.People.Count(Cohort(country, i)));
            country.People.Post(Vital.Deaths, Cohort(country, i), dead);
            country.Homes.Excess[Cohort(country, i) / People.Cohorts] += dead;
        }
    }

    private static int Cohort(Country country, int i)
    {
        var (group, age) = (i / (LastAge - FirstAge + 1), i % (LastAge - FirstAge + 1));
        return People.Cohort(country.People.Group(group < country.Technology.Zones ? Place.Town : Place.Village, group % country.Technology.Zones), 0, FirstAge + age);
    }
}
