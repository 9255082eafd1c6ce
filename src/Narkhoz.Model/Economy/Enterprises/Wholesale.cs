using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Wholesale trade: part of its inputs a plant buys at state wholesale shops, when it wants and from whom it wants, in place of a supplier named by an order.</summary>
/// <remarks>
/// Nove 1977 and Schroeder 1969 on the reform of 1965: trade in producer goods was to take the place of funds and orders, and stayed a small part of supply. What is bought so comes evenly, whatever the
/// named suppliers do; it comes out of what the branch was granted, so that nobody else has less.
/// </remarks>
internal sealed class Wholesale(Country country) : Mechanism
{
    private readonly double _part = country.Parameters.Value("enterprises.wholesale", "1");

    internal override MechanismInfo Info { get; } = new(
        "wholesale",
        "Wholesale trade in inputs",
        ["EPL-29", "EIN-19"],
        "Schroeder 1969; Nove 1977; Nettl 8148-8160, 8168-8178",
        "suppliers are named by orders");

    /// <summary>Part of the inputs that does not hang on named suppliers.</summary>
    internal double Free { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country) => Free = _part;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Free = 0;
}
