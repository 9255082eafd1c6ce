using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Wholesale trade: part of its inputs a plant buys at state wholesale shops, when it wants and from whom it wants, in place of a supplier named by an order.</summary>
/// <remarks>
/// Nove 1977 and Schroeder 1969 on the reform of 1965: trade in producer goods was to take the place of funds and orders, and stayed a small part of supply. What is bought so comes evenly, whatever the
/// named suppliers do; it comes out of what the branch was granted, so that nobody else has less.
/// </remarks>
internal sealed class Wholesale(Country country) : Mechanism
{
    private readonly float _part = (float)country.Parameters.Value("enterprises.wholesale", "1");
    private float _free;

    internal override MechanismInfo Info { get; } = new(
        "wholesale",
        "Wholesale trade in inputs",
        ["EPL-29", "EIN-19"],
        "Schroeder 1969; Nove 1977; Nettl 8148-8160, 8168-8178",
        "suppliers are named by orders");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _free = _part;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _free = 0;

    /// <summary>What comes where a part does not hang on named suppliers.</summary>
    /// <param name="tied">What would come if all did.</param>
    /// <param name="even">What comes without them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Mix<T>(T tied, T even)
        where T : struct, ILane<T> => tied + (T.Of(_free) * (even - tied));
}
