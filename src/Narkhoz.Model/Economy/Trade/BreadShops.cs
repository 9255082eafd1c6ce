using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Where bread is not rationed the village buys of the state what its barns lack, as far as the state has more than it needs.</summary>
/// <remarks>
/// The state needs what those whom it feeds and the works take until the harvest, half of the exports ordered, and a reserve of <c>trade.state_reserve</c> months beyond
/// (the untouchable and mobilisation funds: Davies, Tauger and Wheatcroft 1995). Villagers who bought bread in the towns' queues and in shops of their own: Osokina 1999 on 1936-37;
/// Davies, Khlevnyuk and Wheatcroft 2014.
/// </remarks>
internal sealed class BreadShops : Mechanism
{
    private readonly Rations _rations;
    private readonly Depots _depots;
    private readonly int _grain;
    private readonly double _reserve;
    private readonly long[] _sold;

    internal BreadShops(Country country, Rations rations, Depots depots)
    {
        (_rations, _depots) = (rations, depots);
        _grain = country.Technology.Product("grain");
        _reserve = country.Parameters.Value("trade.state_reserve", "month");
        _sold = new long[country.Technology.Republics];
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
        var relieved = Share(country);
        country.Farms.Relieved.Span.Fill(relieved);
        if (relieved <= 0) return;
        var technology = country.Technology;
        for (var r = 0; r < _sold.Length; r++) _sold[r] = technology.Quanta(_grain, relieved * country.Farms.Lacking[r]);
        _depots.Ship(country, _grain, _sold);
        for (var r = 0; r < _sold.Length; r++) Sell(country, r, _grain, _sold[r]);
    }

    /// <summary>The villagers of a republic buy and eat bread that the state has there.</summary>
    /// <returns>What they bought, tonnes.</returns>
    internal static double Sell(Country country, int r, int grain, long quanta)
    {
        var bought = country.Technology.Amount(grain, quanta);
        country.Goods.Post(Flow.Consumed, country.Goods.Cell(Holder.State, r, grain), quanta);
        country.Homes.StateBread[r] += bought;
        country.Homes.Eat(country, Place.Village, r, grain, bought);
        return bought;
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Farms.Relieved.Span.Clear();

    /// <summary>Share of what the villages lack that the state can sell them this month.</summary>
    private double Share(Country country)
    {
        if (_rations.ByTheList(country) || country.Market.AtWork) return 0;
        double lacking = 0;
        foreach (var lack in country.Farms.Lacking.Span) lacking += lack;
        var months = Barns.MonthsToHarvest(country.Now.Month);
        var outlay = _rations.Wanted + country.Works.LastUse[_grain];
        var spare = (_rations.Free(country, months) - (outlay * (months - 1 + _reserve))) / months;
        return lacking > 0 ? Math.Clamp(spare / lacking, 0, 1) : 0;
    }
}
