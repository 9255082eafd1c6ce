using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Bagmen carry grain to the towns past every ban.</summary>
/// <remarks>
/// Of the bread that a town lacks of its norm they bring <c>farms.bagging</c>, and no more than <c>farms.bagging_reach</c> of what lies in the barns; it is bartered, so no money is paid and no ledger of the state sees it
/// (EMP-02; Lih 1990 and Malle 1985: about half of the bread of the towns).
/// </remarks>
internal sealed class Bagging(Country country) : Mechanism
{
    private readonly double _part = country.Parameters.Value("farms.bagging", "1");
    private readonly double _reach = country.Parameters.Value("farms.bagging_reach", "1");
    private readonly int _grain = country.Technology.Product("grain");

    internal override MechanismInfo Info { get; } = new(
        "bagging",
        "Bagmen feed the towns",
        ["EMP-02", "EPL-16"],
        "Lih 1990; Malle 1985; Nettl 2267-2275",
        "nothing passes the road blocks");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var technology = country.Technology;
        for (var r = 0; r < technology.Zones; r++)
        {
            var town = country.People.Group(Place.Town, r);
            var lacking = (country.Norms.Town[_grain] / 12 * country.People.Total(town)) - country.Homes.Month[(town * technology.Products) + _grain];
            Barter(country, r, _grain, _part * lacking, _reach);
        }
    }

    /// <summary>Townspeople fetch a food from the villages around for what they have: it is no pay, and keeps them from the bench.</summary>
    internal static void Barter(Country country, int r, int food, double wanted, double reach)
    {
        var carried = Carry(country, r, food, wanted, reach);
        if (country.Upheaval is { } upheaval) upheaval.Bartered[0] += carried * country.Technology.Price[food];
    }

    /// <summary>A town eats a food out of the barns of its own villages, past the state.</summary>
    /// <returns>How much, units.</returns>
    internal static double Carry(Country country, int r, int food, double wanted, double reach)
    {
        var account = country.Goods.Cell(Holder.Village, r, food);
        var eaten = Math.Min((long)(country.Goods.Stock(account) * reach), country.Technology.Quanta(food, wanted));
        var amount = country.Technology.Amount(food, eaten);
        country.Goods.Post(Flow.Consumed, account, eaten);
        country.Homes.Eat(country, Place.Town, r, food, amount);
        return amount;
    }
}
