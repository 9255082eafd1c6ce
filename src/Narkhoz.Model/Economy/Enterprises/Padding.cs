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
    private readonly Eight _audits = Lane.Of(country.Parameters.Value("enterprises.audits", "1/month"));
    private readonly double _gain = country.Parameters.Value("enterprises.padding_gain", "1/month") / Math.Max(1e-6, country.Parameters.Value("enterprises.audits", "1/month"));
    private readonly double _most = country.Parameters.Value("enterprises.padding_most", "1");

    /// <summary>Share of the task that a manager of middling daring forges.</summary>
    private Eight _tolerance;

    internal override MechanismInfo Info { get; } = new(
        "padding",
        "Padding of a plant's return, and audits",
        ["EPL-23", "EIN-07", "PCC-14"],
        "Berliner 1957; Harrison 2011; Nettl 4322-4326, 4365-4384",
        "plants report what they made");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _tolerance = Lane.Of(bonus.Drives ? Math.Min(_most, _gain) : 0);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _tolerance = Eight.Zero;

    /// <summary>What is reported and not made: the gap to the task to date, or nothing; and one where an auditor finds it out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (Eight Forged, Eight Exposed) Forged(Eight due, Eight made, Eight daring, Eight caught, Eight audit)
    {
        var gap = Lane.Positive(due - made);
        var worth = Vector256.AndNot(due * daring * _tolerance, Vector256.GreaterThan(caught, Eight.Zero));
        var forged = Vector256.AndNot(gap, Vector256.GreaterThan(gap, worth));
        var exposed = Vector256.GreaterThan(_audits, audit) & Vector256.GreaterThan(forged, Eight.Zero);
        return (Vector256.AndNot(forged, exposed), exposed & Eight.One);
    }
}
