using System.Runtime.CompilerServices;
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
    private readonly double _gain = country.Parameters.Value("enterprises.padding_gain", "1/month");
    private readonly double _most = country.Parameters.Value("enterprises.padding_most", "1");

    internal override MechanismInfo Info { get; } = new(
        "padding",
        "Padding of a plant's return, and audits",
        ["EPL-23", "EIN-07", "PCC-14"],
        "Berliner 1957; Harrison 2011; Nettl 4322-4326, 4365-4384",
        "plants report what they made");

    /// <summary>Share of the task that a manager of middling daring forges.</summary>
    internal float Tolerance { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Country country) => Tolerance = bonus.Drives ? (float)Math.Min(_most, _gain / Math.Max(1e-6, _audits)) : 0;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Tolerance = 0;

    /// <summary>What is reported and not made: the gap to the task to date, or nothing; and one where an auditor finds it out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (T Forged, T Exposed) Forged<T>(T due, T made, T daring, T caught, T audit)
        where T : struct, ILane<T>
    {
        var (gap, zero) = (Lane.Positive(due - made), T.Of(0));
        var worth = T.Where(caught, zero, zero, due * daring * T.Of(Tolerance));
        var forged = T.Where(gap, worth, zero, gap);
        var exposed = T.Where(T.Of((float)_audits), audit, T.Where(forged, zero, T.Of(1), zero), zero);
        return (T.Where(exposed, zero, zero, forged), exposed);
    }
}
