using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>People leave the country with the armies that have lost, and before famine and terror.</summary>
/// <remarks>Exogenous, <c>world.emigrated</c>, persons a year; <c>population.emigration_town</c> of them from the towns, of all ages alike. They go through no ledger of deaths (Simpson 1939; DEM-06).</remarks>
internal sealed class Emigration : Mechanism
{
    /// <summary>Kind of the facts, <c>world.emigrated</c>.</summary>
    internal const string Kind = "emigrated";
    private readonly DatedFacts _facts;
    private readonly double _town;
    private readonly double[] _weights;
    private readonly long[] _parts;

    internal Emigration(Country country, IEnumerable<Decision> decisions)
    {
        (_facts, _town) = (new DatedFacts(decisions, Kind, "person/yr"), country.Parameters.Value("population.emigration_town", "1"));
        (_weights, _parts) = (new double[country.Technology.Zones * People.Cohorts], new long[country.Technology.Zones * People.Cohorts]);
    }

    internal override MechanismInfo Info { get; } = new(
        "emigration",
        "Emigration",
        ["DEM-06", "EIN-04"],
        "Simpson 1939; Nettl 2331-2336",
        "nobody leaves the country");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var persons = _facts.InForce(country.Now.Index, "", 0) / 12;
        if (persons <= 0) return;
        Leave(country, Place.Town, (long)(persons * _town));
        Leave(country, Place.Village, (long)(persons * (1 - _town)));
    }

    private void Leave(Country country, Place place, long persons)
    {
        var first = country.People.Group(place, 0) * People.Cohorts;
        for (var i = 0; i < _weights.Length; i++) _weights[i] = country.People.Count(first + i);
        Shares.Split(persons, _weights, _parts);
        for (var i = 0; i < _parts.Length; i++) country.People.Post(Vital.Emigrated, first + i, Math.Min(_parts[i], country.People.Count(first + i)));
    }
}
