using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Grain that the state lends to the villages for food goes where people hunger.</summary>
/// <remarks>
/// What of <c>course.procurement.relief</c> is not seed (<see cref="SeedLoans"/>) goes to zones by people x what they lack of their need (<see cref="DistrictHunger.Hungry"/>), as far as the state has it, and all villagers there eat of it: loans were for those who worked in the fields, and whoever starved no longer did
/// (Davies and Wheatcroft 2004 on 1932 and 1933; Fisher 1927 on the commissions of 1921-22). EAG-20, EAG-24.
/// </remarks>
internal sealed class FoodLoans : Mechanism
{
    private readonly int _seed;
    private readonly Depots _depots;
    private readonly DistrictHunger _hunger;
    private readonly int _relief;
    private readonly int _grain;
    private readonly double[] _hungry;
    private readonly long[] _needs;

    internal FoodLoans(Country country, Depots depots, DistrictHunger hunger)
    {
        (_depots, _hunger) = (depots, hunger);
        (_relief, _seed, _grain) = (country.Line.Instrument("course.procurement.relief"), country.Line.Instrument("course.procurement.relief_seed"), country.Technology.Product("grain"));
        (_hungry, _needs) = (new double[country.Technology.Zones], new long[country.Technology.Zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "food-loans",
        "Loans of food go where people hunger",
        ["EAG-20", "EAG-24"],
        "Davies and Wheatcroft 2004; Fisher 1927; Nettl 3861-3872",
        "the state lends the villages no food");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var lent = (1 - country.Line[_seed]) * country.Line[_relief] / 12;
        if (lent <= 0) return;
        double sum = 0;
        for (var r = 0; r < _hungry.Length; r++) sum += _hungry[r] = _hunger.Hungry(country, r);
        if (sum <= 0) return;
        for (var r = 0; r < _needs.Length; r++) _needs[r] = country.Technology.Quanta(_grain, lent * _hungry[r] / sum);
        _depots.Ship(country, _grain, _needs);
        for (var r = 0; r < _needs.Length; r++)
        {
            Deliveries.Lend(country, r, _grain, _needs[r]);
            country.Goods.Post(Flow.Consumed, country.Goods.Cell(Holder.Village, r, _grain), _needs[r]);
            country.Homes.Eat(country, Place.Village, r, _grain, country.Technology.Amount(_grain, _needs[r]));
        }
    }
}
