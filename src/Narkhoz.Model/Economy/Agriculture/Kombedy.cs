using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Committees of the poor tell the detachments where grain lies, and frighten those who have more than they need.</summary>
/// <remarks>
/// With the order <c>course.kombedy</c> (0 to 1) the part of the hidden grain that is found is order x max(0, <c>farms.antagonism</c> - part of the surplus taken): the poor inform where the village is divided, and less the more is taken from all of it alike, which binds it together. Who sows beyond his own need
/// expects to lose <c>farms.levelling</c> of it to the committee, as far as he has seen it at work: fear' = (order - fear) / 12 a month; at full resolution the commune divides that part of its land anew (EAG-07; Figes 1989, ch. 5; Lih 1990).
/// </remarks>
internal sealed class Kombedy(Country country) : Mechanism
{
    private const double Memory = 12;
    private readonly int _order = country.Line.Instrument("course.kombedy");
    private readonly double _antagonism = country.Parameters.Value("farms.antagonism", "1");
    private readonly double _levelling = country.Parameters.Value("farms.levelling", "1");

    internal override MechanismInfo Info { get; } = new(
        "kombedy",
        "Committees of the poor",
        ["EAG-07", "EAG-05"],
        "Figes 1989; Lih 1990; Nettl 1589-1593, 2195-2199",
        "nobody informs and nobody levels");

    /// <summary>Part of the hidden grain that is told of where such a part of the surplus has been taken.</summary>
    internal double Found(Country country, double taken) => On ? country.Line[_order] * Math.Max(0, _antagonism - taken) : 0;

    /// <summary>What is left, in the eyes of its sower, of what he sows beyond his need.</summary>
    internal double Left(Country country) => On && country.Upheaval is { } upheaval ? 1 - (_levelling * upheaval.Fear[0]) : 1;

    /// <summary>Part of the way to an even share that the land of the village goes for them in a year.</summary>
    internal double Levelled(Country country) => On && country.Upheaval is { } upheaval ? _levelling * upheaval.Fear[0] : 0;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is { } upheaval) upheaval.Fear[0] += (country.Line[_order] - upheaval.Fear[0]) / Memory;
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Upheaval?.Fear.Span.Clear();
}
