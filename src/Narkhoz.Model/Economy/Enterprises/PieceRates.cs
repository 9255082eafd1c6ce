using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Piece rates: pay follows output over the norm.</summary>
/// <remarks>
/// Bergson 1944; Kirsch 1972. Pay = 1 + s (output / norm - 1), s the share <c>enterprises.piece_share</c> of earnings that hangs on output. Plants are rated as men on piece rates work; under
/// equal pay a share <c>enterprises.equal_loss</c> of what they can make is not made (Lazear 2000 measured more, in a modern firm): by none of them, so the branch has less capacity to give to others, and needs more men for what it makes.
/// </remarks>
internal sealed class PieceRates : Mechanism
{
    private readonly Eight _share;
    private readonly float _loss;
    private Eight _hangs;

    internal PieceRates(Country country)
    {
        _share = Lane.Of(country.Parameters.Value("enterprises.piece_share", "1"));
        _loss = (float)country.Parameters.Value("enterprises.equal_loss", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "piece-rates",
        "Piece rates in place of equal pay",
        ["LAB-07"],
        "Bergson 1944; Kirsch 1972; Nettl 4033-4043, 4059-4061",
        "all are paid alike, and work a little less");

    /// <summary>Effort over that on piece rates.</summary>
    internal float Effort => On ? 1 : 1 - _loss;

    /// <inheritdoc/>
    protected override void Apply(Country country) => _hangs = _share;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _hangs = Eight.Zero;

    /// <summary>Pay over the tariff.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Pay(Eight fulfilled, Eight floor) => Lane.Max(Eight.One + (_hangs * (fulfilled - Eight.One)), floor);
}
