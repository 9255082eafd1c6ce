using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Horses of building sites and stations eat the state's oats.</summary>
/// <remarks>
/// What was carted in the norms' year peasants carted with horses of their own. What is built and carried beyond that takes horses of the works, whose oats are <c>trade.cart_horses.construction</c> and <c>trade.cart_horses.freight</c> a unit of it
/// (Davies 1996 on grain as fodder among the uses of the collections; EPL-03).
/// </remarks>
internal sealed class CartHorses : Mechanism
{
    private readonly Depots _depots;
    private readonly (int Product, double Oats)[] _hauled;
    private readonly int _grain;

    internal CartHorses(Country country, Depots depots)
    {
        _depots = depots;
        var (technology, p) = (country.Technology, country.Parameters);
        _grain = technology.Product("grain");
        _hauled =
        [
            (technology.Product("construction"), p.Value("trade.cart_horses.construction", "t/rouble")),
            (technology.Product("freight"), p.Value("trade.cart_horses.freight", "t/tkm")),
        ];
    }

    internal override MechanismInfo Info { get; } = new(
        "cart-horses",
        "Oats for the horses of sites and stations",
        ["EPL-03", "ETC-04"],
        "Davies 1996; Nettl 4051-4059",
        "works need no horses");

    /// <summary>Oats of the month, tonnes.</summary>
    internal double Oats { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Oats = 0;
        foreach (var (product, rate) in _hauled)
            Oats += rate * Math.Max(0, country.Works.Level[product] - (country.Technology.Output[product] / 12));
        _depots.Take(country, Flow.Used, _grain, country.Technology.Quanta(_grain, Oats));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Oats = 0;
}
