using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Where bread is not rationed the village buys of the state what its barns lack, as far as the state has more than it needs.</summary>
/// <remarks>
/// It gives what it can spare (<see cref="SpareGrain"/>). Villagers who bought bread in the towns' queues and in shops of their own: Osokina 1999 on 1936-37; Davies, Khlevnyuk and Wheatcroft 2014.
/// </remarks>
internal sealed class BreadShops : Mechanism
{
    private readonly Rations _rations;
    private readonly Depots _depots;
    private readonly int _grain;
    private readonly SpareGrain _spare;
    private readonly long[] _sold;

    internal BreadShops(Country country, Rations rations, SpareGrain spare, Depots depots)
    {
        (_rations, _spare, _depots) = (rations, spare, depots);
        _grain = country.Technology.Product("grain");
        _sold = new long[country.Technology.Zones];
    }

    internal override MechanismInfo Info { get; } = new(
        "bread-shops",
        "The state sells bread in the villages where it is not rationed",
        ["ETC-04", "EMP-08"],
        "Osokina 1999; Davies, Khlevnyuk and Wheatcroft 2014; Nettl 4051-4059",
        "the village gets no bread of the state but by custom, wages and loans");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (technology, farms) = (country.Technology, country.Farms);
        var relieved = Share(country);
        if (relieved <= 0) return;
        for (var r = 0; r < _sold.Length; r++)
        {
            _sold[r] = technology.Quanta(_grain, relieved * farms.Lacking[r]);
            farms.Relieved[r] = 1 - ((1 - farms.Relieved[r]) * (1 - relieved));
        }

        _depots.Ship(country, _grain, _sold);
        for (var r = 0; r < _sold.Length; r++) Sell(country, r, _grain, _sold[r]);
    }

    /// <summary>The villagers of a zone buy and eat bread that the state has there.</summary>
    /// <param name="country">The country.</param>
    /// <param name="r">The zone.</param>
    /// <param name="grain">Index of grain.</param>
    /// <param name="quanta">How much.</param>
    /// <param name="toHungry">Whether only those eat it who lack food.</param>
    /// <returns>What they bought, tonnes.</returns>
    internal static double Sell(Country country, int r, int grain, long quanta, bool toHungry = false)
    {
        var bought = country.Technology.Amount(grain, quanta);
        country.Goods.Post(Flow.Consumed, country.Goods.Cell(Holder.State, r, grain), quanta);
        country.Homes.StateBread[r] += bought;
        if (toHungry) country.Homes.Help(country, r, grain, bought);
        else country.Homes.Eat(country, Place.Village, r, grain, bought);
        return bought;
    }

    /// <summary>Share of what the villages lack that the state can sell them this month.</summary>
    private double Share(Country country)
    {
        if (_rations.ByTheList(country) || country.Market.AtWork) return 0;
        double lacking = 0;
        foreach (var lack in country.Farms.Lacking.Span) lacking += lack;
        return lacking > 0 ? Math.Clamp(_spare.OfMonth(country) / lacking, 0, 1) : 0;
    }
}
