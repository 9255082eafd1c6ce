using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Labour;

/// <summary>Moves people of all ages from one population to another.</summary>
/// <param name="youth">How many times ages 15 to 39 count: 1 where whole families go.</param>
internal sealed class Movement(double youth)
{
    private readonly long[] _parts = new long[People.Cohorts];
    private readonly double[] _weights = new double[People.Cohorts];

    /// <summary>Moves a number of persons between two groups.</summary>
    internal void Move(Country country, int from, int to, long persons)
    {
        for (var cohort = 0; cohort < People.Cohorts; cohort++)
            _weights[cohort] = country.People.Count((from * People.Cohorts) + cohort) * (cohort % People.Ages is >= 3 and < 8 ? youth : 1);
        Shares.Split(persons, _weights, _parts);
        for (var cohort = 0; cohort < People.Cohorts; cohort++)
            country.People.Move(from, to, cohort, Math.Min(_parts[cohort], country.People.Count((from * People.Cohorts) + cohort)));
    }
}
