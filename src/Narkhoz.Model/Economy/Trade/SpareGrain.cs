using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>What the state has of grain beyond its needs.</summary>
/// <remarks>
/// It needs what those whom it feeds, the works, their horses and the growers take until the harvest, half of the exports ordered, and a reserve of <c>trade.state_reserve</c> months beyond
/// (the untouchable and mobilisation funds: Davies, Tauger and Wheatcroft 1995). By the list the towns' whole ration is set aside; where bread is sold to whoever queues, no more than what they need of it: who eats his fill has no claim before who starves.
/// </remarks>
internal sealed class SpareGrain(Country country, Rations rations, CartHorses horses, GrowersBread growers)
{
    private readonly double _reserve = country.Parameters.Value("trade.state_reserve", "month");
    private readonly int _grain = country.Technology.Product("grain");

    /// <summary>What it can give of that in a month, tonnes; below nought where it has less than it needs.</summary>
    internal double OfMonth(Country country)
    {
        var months = Barns.MonthsToHarvest(country.Now.Month);
        var outlay = (rations.Wanted * (rations.ByTheList(country) ? 1 : Needed(country))) + country.Works.LastUse[_grain] + horses.Oats + growers.Taken;
        return (rations.Free(country, months) - (outlay * (months - 1 + _reserve))) / months;
    }

    /// <summary>Part of what the towns eat that they need, at most 1.</summary>
    private static double Needed(Country country) => 1 / Math.Max(1, country.Homes.MeanFood(country.People, Place.Town));
}
