using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Norms follow the records: what is over-fulfilled becomes the norm, and men hold back for it.</summary>
/// <remarks>
/// The ratchet on workers (Siegelbaum 1988 on the revisions of 1936 and 1937; Filtzer 1986; Mathewson 1931). Each month the norm rises by a twelfth of nu x what is over-fulfilled; knowing it, men give a share <c>enterprises.held_back</c>
/// of their effort less than where a norm stands. Plants are rated as men work under revisions.
/// </remarks>
internal sealed class NormRevision : Mechanism
{
    private readonly float _speed;
    private readonly float _heldBack;
    private Eight _rise;

    internal NormRevision(Country country)
    {
        _speed = (float)country.Parameters.Value("enterprises.norm_revision", "1/yr") / 12;
        _heldBack = (float)country.Parameters.Value("enterprises.held_back", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "norm-revision",
        "Norms of work raised after records",
        ["LAB-08", "LAB-09"],
        "Siegelbaum 1988; Filtzer 1986; Nettl 4062-4074",
        "norms stand, and nobody holds back");

    /// <summary>How much of the revisions the union stops: 0 to 1.</summary>
    internal required UnionDrive Unions { get; init; }

    /// <summary>Effort over that under revisions.</summary>
    internal float Effort => On ? 1 : 1 + _heldBack;

    /// <inheritdoc/>
    protected override void Apply(Country country) => _rise = Lane.Of(_speed * Unions.Allowed);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _rise = Eight.Zero;

    /// <summary>The norm a month on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Next(Eight norm, Eight fulfilled) => norm + (norm * _rise * Lane.Positive(fulfilled - Eight.One));
}
