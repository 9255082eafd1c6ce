using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>Who sells for paper reckons with what it will have lost when he spends it, and sells less.</summary>
/// <remarks>worth = e^(-<c>currency.holding</c> x expected rise x share of paper): the price that counts for what villages sell and sow. The rest of the exchange is barter (EMP-02; Cagan 1956 on the cost of holding money).</remarks>
internal sealed class FlightFromMoney(Country country) : Mechanism
{
    private readonly double _holding = country.Parameters.Value("currency.holding", "month");

    internal override MechanismInfo Info { get; } = new(
        "flight-from-money",
        "Flight from money into goods",
        ["EMP-01", "EMP-02", "ETC-02"],
        "Cagan 1956; Katzenellenbaum 1925; Nettl 2267-2275",
        "villages sell for paper as for gold");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Currency is not { } currency) return;
        var held = Currency.Held(country);
        var paper = held > 0 ? Math.Max(0, held - currency.Hard[0]) / held : 0;
        currency.Worth[0] = Portable.Exp(-_holding * currency.Expected[0] * paper);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Currency is { } currency) currency.Worth[0] = 1;
    }
}
