using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Grain of the state spoils in store: wet, in heaps, eaten by mites and mice.</summary>
/// <remarks><c>trade.granary_loss</c> of the stock a year (Hall 1970 for FAO on grain in store; Davies and Wheatcroft 2004 on grain that lay at sidings).</remarks>
internal sealed class GranaryLosses : Mechanism
{
    private readonly double _loss;
    private readonly int _grain;

    internal GranaryLosses(Country country) =>
        (_loss, _grain) = (country.Parameters.Value("trade.granary_loss", "1/yr") / 12, country.Technology.Product("grain"));

    internal override MechanismInfo Info { get; } = new(
        "granary-losses",
        "Grain of the state spoils in store",
        ["EAG-21"],
        "Hall 1970; Davies and Wheatcroft 2004; Nettl 3868-3872",
        "grain keeps for ever");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        for (var r = 0; r < country.Technology.Republics; r++)
        {
            var account = country.Goods.Cell(Holder.State, r, _grain);
            country.Goods.Post(Flow.Lost, account, (long)(country.Goods.Stock(account) * _loss));
        }
    }
}
