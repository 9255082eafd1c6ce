using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Grain that the state keeps over a harvest spoils in part: wet, in heaps, eaten by mites and mice.</summary>
/// <remarks>Every July <c>trade.granary_loss</c> of what is left of older harvests (Hall 1970 for FAO on grain in store; Davies and Wheatcroft 2004 on grain that lay at sidings); what a crop loses in its own year is a loss of the harvest.</remarks>
internal sealed class GranaryLosses : Mechanism
{
    private readonly double _loss;
    private readonly int _grain;

    internal GranaryLosses(Country country) =>
        (_loss, _grain) = (country.Parameters.Value("trade.granary_loss", "1"), country.Technology.Product("grain"));

    internal override MechanismInfo Info { get; } = new(
        "granary-losses",
        "Grain of the state that is kept over a harvest spoils in part",
        ["EAG-21"],
        "Hall 1970; Davies and Wheatcroft 2004; Nettl 3868-3872",
        "grain keeps for ever");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != Deliveries.HarvestMonth) return;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var account = country.Goods.Cell(Holder.State, r, _grain);
            country.Goods.Post(Flow.Lost, account, (long)(country.Goods.Stock(account) * _loss));
        }
    }
}
