using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Where bread is on the list, hungry villagers go for it to the towns, until they are turned back.</summary>
/// <remarks>
/// Lists ran to more people than there were, and what the state had beyond its needs was sold in commercial shops and on bazaars: of what the hungry of a zone lack (<see cref="DistrictHunger.Lacking"/>) those who go bring <c>farms.bagging</c>, as far as roads are open (<see cref="Passage"/>) and the state has more than it needs (<see cref="SpareGrain"/>);
/// they and nobody else eat it (Osokina 1999; Davies and Wheatcroft 2004; directive of 22 January 1933, which stops the departure for bread and names that of the year before). EAG-20, ETC-04.
/// </remarks>
internal sealed class BreadSeekers : Mechanism
{
    private readonly Rations _rations;
    private readonly SpareGrain _spare;
    private readonly Depots _depots;
    private readonly DistrictHunger _hunger;
    private readonly double _part;
    private readonly double _need;
    private readonly int _grain;
    private readonly double[] _wanted;
    private readonly long[] _sold;

    internal BreadSeekers(Country country, Rations rations, SpareGrain spare, Depots depots, DistrictHunger hunger)
    {
        (_rations, _spare, _depots, _hunger) = (rations, spare, depots, hunger);
        var p = country.Parameters;
        _part = p.Value("farms.bagging", "1");
        _grain = country.Technology.Product("grain");
        _need = p.Value("population.food.requirement", "kcal/day") * (365.25 / 12) / country.Norms.Energy[_grain];
        (_wanted, _sold) = (new double[country.Technology.Zones], new long[country.Technology.Zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "bread-seekers",
        "The hungry go to the towns for bread",
        ["EAG-20", "ETC-04"],
        "Osokina 1999; Davies and Wheatcroft 2004; Nettl 3861-3872",
        "bread on the list feeds those on the list only");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var spare = _spare.OfMonth(country);
        if (!_rations.ByTheList(country) || spare <= 0) return;
        double sum = 0;
        for (var r = 0; r < _wanted.Length; r++) sum += _wanted[r] = _part * _hunger.Passage.Open(country, r) * _hunger.Hungry(country, r) * _need;
        if (sum <= 0) return;
        for (var r = 0; r < _sold.Length; r++) _sold[r] = country.Technology.Quanta(_grain, Math.Min(1, spare / sum) * _wanted[r]);
        _depots.Ship(country, _grain, _sold);
        for (var r = 0; r < _sold.Length; r++) BreadShops.Sell(country, r, _grain, _sold[r], toHungry: true);
    }
}
