using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Potatoes, meat and milk reach the towns past every ban: bazaars that are raided and open again, and carts at the back door.</summary>
/// <remarks>
/// Of what a town lacks of its norm after what lies in the depots of the state the villages around it bring <c>farms.bagging</c>, as bagmen do of its bread, and no more than <c>trade.market_reach</c> of what they have; it is bartered (EMP-02; Malle 1985; Strumilin 1923, whose workers of 1919 ate
/// more from the bazaar than from the shop). It comes before the village eats what does not keep.
/// </remarks>
internal sealed class Bazaar(Country country) : Mechanism
{
    private readonly double _part = country.Parameters.Value("farms.bagging", "1");
    private readonly double _reach = country.Parameters.Value("trade.market_reach", "1");
    private readonly int[] _foods = [country.Technology.Product("potatoes"), country.Technology.Product("meat"), country.Technology.Product("milk")];

    internal override MechanismInfo Info { get; } = new(
        "bazaar",
        "Bazaars past the ban",
        ["EMP-02", "EIN-05"],
        "Strumilin 1923; Malle 1985; Nettl 2267-2275",
        "what does not fit into a sack stays in the village");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        foreach (var food in _foods)
        {
            // Potatoes last until they are lifted again; meat and milk are of the month.
            var months = country.Technology.Traits[food].Group == ProductGroup.Crop ? Barns.MonthsToLifting(country.Now.Month) : 1;
            for (var r = 0; r < country.Technology.Zones; r++)
            {
                var lacking = (country.Norms.Town[food] / 12 * country.People.Total(country.People.Group(Place.Town, r))) - OfTheState(country, r, food);
                Bagging.Barter(country, r, food, Math.Max(0, _part * lacking), _reach / months);
            }
        }
    }

    /// <summary>What the state has in its depots of a zone for this month, units.</summary>
    private static double OfTheState(Country country, int r, int food) =>
        country.Technology.Amount(food, country.Goods.Stock(country.Goods.Cell(Holder.State, r, food)));
}
