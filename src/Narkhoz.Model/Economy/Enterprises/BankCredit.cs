using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Credit of the State Bank on goods and inputs in store, control by the rouble.</summary>
/// <remarks>
/// Credit reform of 1930-31: a plant borrows against its stocks and pays interest (Arnold 1937; Powell 1952). Under NEP the same credit let trusts hold goods off the market
/// (EIN-08; Nettl 3423-3433): with it a full shelf costs little, without it goods must be sold to pay the wages.
/// </remarks>
internal sealed class BankCredit : Mechanism
{
    private readonly Eight _part;
    private readonly Eight _interest;
    private Eight _lent;

    internal BankCredit(Country country)
    {
        _part = Lane.Of(country.Parameters.Value("enterprises.credit", "1"));
        _interest = Lane.Of(country.Parameters.Value("enterprises.interest", "1/yr") / 12);
    }

    internal override MechanismInfo Info { get; } = new(
        "bank-credit",
        "Bank credit on stocks",
        ["EIN-08", "EMP-12"],
        "Arnold 1937; Powell 1952; Nettl 3423-3433",
        "nobody lends to a plant");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _lent = _part;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _lent = Eight.Zero;

    /// <summary>Most that the Bank lends on what lies in store.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Line(Eight stocks) => _lent * stocks;

    /// <summary>Interest of a month on what is owed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Interest(Eight account) => _interest * Lane.Positive(Eight.Zero - account);
}
