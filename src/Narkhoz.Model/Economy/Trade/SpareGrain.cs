using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>What the state has of grain beyond its needs.</summary>
/// <remarks>
/// It needs what those whom it feeds, the works, their horses and the growers take until the harvest, half of the exports ordered, and a reserve of <c>trade.state_reserve</c> months beyond
/// (the untouchable and mobilisation funds: Davies, Tauger and Wheatcroft 1995).
/// </remarks>
internal sealed class SpareGrain(Country country, Rations rations, CartHorses horses, GrowersBread growers)
{
    private readonly double _reserve = country.Parameters.Value("trade.state_reserve", "month");
    private readonly int _grain = country.Technology.Product("grain");

    /// <summary>What it can give of that in a month, tonnes; below nought where it has less than it needs.</summary>
    internal double OfMonth(Country country)
    {
        var months = Barns.MonthsToHarvest(country.Now.Month);
        var outlay = rations.Wanted + country.Works.LastUse[_grain] + horses.Oats + growers.Taken;
        return (rations.Free(country, months) - (outlay * (months - 1 + _reserve))) / months;
    }
}
