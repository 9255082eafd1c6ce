using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Planning from the achieved level: a plant's share in its branch's target follows what it reported.</summary>
/// <remarks>
/// Base(t+1) = B(t) + lambda max(0, R(t) - B(t)) - mu max(0, B(t) - R(t)), then scaled so that the plants add up to the branch's target (Weitzman 1980;
/// Birman 1978): what one plant is forgiven another must make, so the ratchet bites on plants and not on the ministry (Granick 1980).
/// </remarks>
internal sealed class Norming : Mechanism
{
    private readonly Eight _lambda;
    private readonly Eight _mercy;
    private readonly Eight _norm;

    internal Norming(Country country)
    {
        _lambda = Lane.Of(country.Parameters.Value("planning.ratchet", "1"));
        _mercy = Lane.Of(country.Parameters.Value("enterprises.mercy", "1"));
        _norm = Lane.Of(country.Parameters.Value("enterprises.technical_norm", "1"));
    }

    internal override MechanismInfo Info { get; } = new(
        "norming",
        "Planning from the achieved level: the ratchet of a plant",
        ["EPL-10"],
        "Weitzman 1980; Birman 1978; Granick 1980; Nettl 4314-4326",
        "a plant's task follows its capacity");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }

    /// <summary>What the next task starts from, months of capacity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Achieved(Eight task, Eight reported) =>
        On ? task + (_lambda * Lane.Positive(reported - task)) - (_mercy * Lane.Positive(task - reported)) : Eight.One;

    /// <summary>Weight of a plant in the target: what it achieved, drawn a little towards its capacity.</summary>
    /// <param name="achieved">What it achieved over what the plants of its product did.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Weight(Eight achieved) => On ? ((Eight.One - _norm) * achieved) + _norm : Eight.One;
}
