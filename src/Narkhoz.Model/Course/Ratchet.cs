using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Course;

/// <summary>Over-fulfilment raises the next target: B(t+1) = plan + lambda max(0, Y(t) - B(t)).</summary>
/// <remarks>Weitzman 1980, "The ratchet principle and performance incentives"; lambda is <c>planning.ratchet</c>.</remarks>
internal sealed class Ratchet(Country country) : Mechanism
{
    private readonly double _lambda = country.Parameters.Value("planning.ratchet", "1");

    internal override MechanismInfo Info { get; } = new(
        "ratchet",
        "Ratchet: what was over-fulfilled becomes the norm",
        ["EPL-10"],
        "Weitzman 1980; Nettl 4314-4326",
        "targets follow the five-year path alone");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var target = country.Plan.Target.Span;
        var last = country.Plan.LastTarget.Span;
        var reported = country.Plan.Reported.Span;
        for (var p = 0; p < target.Length; p++)
            if (last[p] > 0) target[p] += _lambda * Math.Max(0, reported[p] - last[p]);
    }
}
