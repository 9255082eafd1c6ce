using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Who has little eats of it first, and the months before the next harvest are lean.</summary>
/// <remarks>
/// What people allow themselves falls by i = <c>farms.impatience</c> a month: of a barn that must last n months a month takes (1 - q) / (1 - q^n), q = 1 - i, and no more than it needs, so that a good year is even and a bad one ends in its spring
/// (Sahn 1989 on the lean season; Deaton 1991 on thrift and impatience; two thirds to four fifths of the villagers who starved in Ukraine in 1932-34 died in the first half of 1933: Wolowyna, Levchuk and Kovbasiuk 2020). EAG-20, DEM-03.
/// </remarks>
internal sealed class LeanMonths : Mechanism
{
    private readonly double[] _parts = new double[13];

    internal LeanMonths(Country country)
    {
        var patience = 1 - country.Parameters.Value("farms.impatience", "1/month");
        for (var months = 1; months < _parts.Length; months++) _parts[months] = patience < 1 ? (1 - patience) / (1 - Portable.Pow(patience, months)) : 1.0 / months;
    }

    internal override MechanismInfo Info { get; } = new(
        "lean-months",
        "The months before the harvest are lean",
        ["EAG-20", "DEM-03"],
        "Sahn 1989; Deaton 1991; Wolowyna, Levchuk and Kovbasiuk 2020",
        "barns are shared alike among the months that they must last");

    /// <summary>Part of a barn that a month may take, 0 to 1.</summary>
    /// <param name="months">Months that the barn must last, this one counted; 1 to 12.</param>
    internal double Part(int months) => On ? _parts[months] : 1.0 / months;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
