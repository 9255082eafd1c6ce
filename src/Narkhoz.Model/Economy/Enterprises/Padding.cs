using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Padding (pripiski): a plant a little short of its task reports it met, as far as the chance of an audit makes it worth it.</summary>
/// <remarks>
/// Harrison 2011, "Forging success": gain of the bonus against the chance of being found out times the penalty, which grows with what was forged. The plant pads to the task
/// if the gap is at most tolerance = gain / (audits + floor) x daring, and not at all otherwise. What was reported and not made has to be made next year.
/// </remarks>
internal sealed class Padding(Country country, Bonus bonus) : Mechanism
{
    private readonly double _audits = country.Parameters.Value("enterprises.audits", "1/month");
    private readonly double _gain = country.Parameters.Value("enterprises.padding_gain", "1/month") / Math.Max(1e-6, country.Parameters.Value("enterprises.audits", "1/month"));
    private readonly double _most = country.Parameters.Value("enterprises.padding_most", "1");

    /// <summary>Whether a plant forges at all.</summary>
    private bool _pays;

    internal override MechanismInfo Info { get; } = new(
        "padding",
        "Padding of a plant's return, and audits",
        ["EPL-23", "EIN-07", "PCC-14"],
        "Berliner 1957; Harrison 2011; Nettl 4322-4326, 4365-4384",
        "plants report what they made");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _pays = bonus.Drives;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _pays = false;

    /// <summary>What a manager in a zone reckons with: a circle of officials that covers him makes audits as much rarer.</summary>
    internal Audits Under(Country country, int zone)
    {
        var cover = country.Polity is { } polity ? Math.Max(1, polity.Cover[zone]) : 1;
        return new Audits(Lane.Of(_pays ? Math.Min(_most, _gain * cover) : 0), Lane.Of(_audits / cover));
    }

    /// <summary>What is reported and not made: the gap to the task to date, or nothing; and one where an auditor finds it out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Eight Forged, Eight Exposed) Forged(in Audits audits, Eight due, Eight made, Eight daring, Eight caught, Eight audit)
    {
        var gap = Lane.Positive(due - made);
        var worth = Vector256.AndNot(due * daring * audits.Tolerance, Vector256.GreaterThan(caught, Eight.Zero));
        var forged = Vector256.AndNot(gap, Vector256.GreaterThan(gap, worth));
        var exposed = Vector256.GreaterThan(audits.Chance, audit) & Vector256.GreaterThan(forged, Eight.Zero);
        return (Vector256.AndNot(forged, exposed), exposed & Eight.One);
    }
}

/// <summary>Audits as a manager reckons with them.</summary>
/// <param name="Tolerance">Share of the task that a manager of middling daring forges.</param>
/// <param name="Chance">Chance of an audit in the month.</param>
internal readonly record struct Audits(Eight Tolerance, Eight Chance);
