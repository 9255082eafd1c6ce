using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Food that societies abroad give the starving: it goes to the kitchens of the hungriest districts and is eaten there.</summary>
/// <remarks>
/// <c>world.relief</c> is told, in grain, and shared out over the villages of the zones by people x what they lack of their need; where nobody lacks none is sent. Whoever has less than his need gets the same part of what he lacks, so that a little grain saves many (Fisher 1927 and Patenaude 2002 on the American Relief Administration; the book, 2101-2104, 2579-2581).
/// <c>Homes.Food</c> has it as it has all food, <c>Homes.Relief</c> what of it is relief (<see cref="DistrictHunger"/>).
/// </remarks>
internal sealed class ForeignRelief : Mechanism
{
    /// <summary>Kind of the facts, <c>world.relief</c>.</summary>
    internal const string Kind = "relief";
    private readonly DatedFacts _facts;
    private readonly DistrictHunger _hunger;
    private readonly int _grain;
    private readonly double[] _weights;
    private readonly long[] _parts;

    internal ForeignRelief(Country country, IEnumerable<Decision> decisions, DistrictHunger hunger)
    {
        (_facts, _hunger) = (new DatedFacts(decisions, Kind, "t/yr"), hunger);
        _grain = country.Technology.Product("grain");
        (_weights, _parts) = (new double[country.Technology.Zones], new long[country.Technology.Zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "foreign-relief",
        "Relief from abroad",
        ["ETC-03", "DEM-03"],
        "Fisher 1927; Patenaude 2002; Nettl 2101-2104, 2579-2581",
        "nobody abroad gives anything");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var sent = country.Technology.Quanta(_grain, _facts.InForce(country.Now.Index, "", 0) / 12);
        double hungry = 0;
        for (var r = 0; r < _weights.Length; r++) hungry += _weights[r] = sent > 0 ? _hunger.Hungry(country, r) : 0;
        Shares.Split(hungry > 0 ? sent : 0, _weights, _parts);
        for (var r = 0; r < _parts.Length; r++)
        {
            var account = country.Goods.Cell(Holder.Village, r, _grain);
            country.Goods.Post(Flow.Imported, account, _parts[r]);
            country.Goods.Post(Flow.Consumed, account, _parts[r]);
            country.Homes.Help(country, r, _grain, country.Technology.Amount(_grain, _parts[r]));
        }
    }
}
