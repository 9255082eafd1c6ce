using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The soft budget constraint: whoever makes losses is bailed out by his ministry.</summary>
/// <remarks>
/// Kornai 1980, 1986; Kornai, Maskin and Roland 2003. What a plant owes beyond its credit is covered out of the profits of others at the end of the month. Under a hard budget a plant whose debt
/// runs beyond its credit orders, pays and works the less, and stands still when the debt has grown by <c>enterprises.patience</c> months of output; creditors then write off a share
/// <c>enterprises.rescue</c> a month.
/// </remarks>
internal sealed class SoftBudget : Mechanism
{
    private readonly Eight _rescue;
    private readonly Eight _patience;
    private Eight _covered;

    internal SoftBudget(Country country)
    {
        _rescue = Lane.Of(country.Parameters.Value("enterprises.rescue", "1/month"));
        _patience = Lane.Of(1 / country.Parameters.Value("enterprises.patience", "month"));
    }

    internal override MechanismInfo Info { get; } = new(
        "soft-budget",
        "The soft budget constraint",
        ["EMP-12", "EIN-07"],
        "Kornai 1980; Kornai, Maskin and Roland 2003; Nettl 8140-8143",
        "a plant that cannot pay orders less and makes less");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _covered = Eight.One;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _covered = _rescue;

    /// <summary>What is covered of a debt beyond the credit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Covered(Eight account, Eight credit) => _covered * Lane.Positive(Eight.Zero - account - credit);

    /// <summary>What the plant can still pay for, 0 to 1: all of it where others bail it out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Solvent(Eight account, Eight credit) => On ? Eight.One : Lane.Clamp(Eight.One + ((account + credit) * _patience), Eight.Zero, Eight.One);
}
