using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>Trusts ask more than clears as far as the Bank lends on the goods that they then keep.</summary>
/// <remarks>
/// A trust that must sell to pay its wages takes the clearing price; one whose unsold goods the Bank pays for asks the monopolist's, unit cost x e / (e - 1) with e the elasticity of demand (Cournot 1838). The list price lies
/// between them, in logarithms, by the share that the Bank lends. Prices can be held down by decision: then goods are asked for that are not there (goods famine).
/// </remarks>
internal sealed class TrustPrices : Mechanism
{
    private readonly int _credit;
    private readonly int _ceiling;
    private readonly double _monopoly;
    private double _lent;

    internal TrustPrices(Country country)
    {
        _credit = country.Line.Instrument("course.credit.trusts");
        _ceiling = country.Line.Instrument("course.price.ceiling");
        var elasticity = country.Parameters.Value("market.goods_elasticity", "1");
        _monopoly = elasticity / (elasticity - 1);
    }

    internal override MechanismInfo Info { get; } = new(
        "trust-prices",
        "Trusts hold goods back on cheap credit",
        ["EMP-03", "EMP-06", "EIN-08"],
        "Cournot 1838; Johnson and Temin 1993; Nettl 3423-3433",
        "goods are sold at what clears, whatever the Bank lends");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _lent = country.Line[_credit];

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _lent = 0;

    /// <summary>Price that is asked.</summary>
    internal double List(double cost, double clearing) =>
        _lent > 0 ? Math.Max(clearing, Portable.Pow(cost * _monopoly, _lent) * Portable.Pow(clearing, 1 - _lent)) : clearing;

    /// <summary>The price, or what is permitted where prices are held down.</summary>
    internal double Permitted(Country country, double price) =>
        country.Line[_ceiling] > 0 ? Math.Min(price, country.Line[_ceiling]) : price;
}
