using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Piece rates: pay follows output over the norm.</summary>
/// <remarks>
/// Bergson 1944; Kirsch 1972. Pay = 1 + s (output / norm - 1), s the share <c>enterprises.piece_share</c> of earnings that hangs on output. Plants are rated as men on piece rates work; under
/// equal pay a share <c>enterprises.equal_loss</c> of what they can make is not made (Lazear 2000 measured more, in a modern firm).
/// </remarks>
internal sealed class PieceRates : Mechanism
{
    private readonly float _share;
    private readonly float _loss;
    private float _hangs;

    internal PieceRates(Country country)
    {
        _share = (float)country.Parameters.Value("enterprises.piece_share", "1");
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
    protected override void Otherwise(Country country) => _hangs = 0;

    /// <summary>Pay over the tariff.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Pay<T>(T fulfilled, T floor)
        where T : struct, ILane<T> => Lane.Max(T.Of(1) + (T.Of(_hangs) * (fulfilled - T.Of(1))), floor);
}
