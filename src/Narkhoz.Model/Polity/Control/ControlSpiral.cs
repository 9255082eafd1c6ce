using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Control;

/// <summary>Control and evasion breed each other: what circles hide brings more supervision, and under supervision officials need one another the more.</summary>
/// <remarks>PCC-15, PCC-17 (4384-4398). Supervision comes a share <c>polity.supervision.lag</c> of the way a month to .base x severity of the law + .spiral x mean strength of the circles, at most 1; only replacing people breaks the spiral.</remarks>
internal sealed class ControlSpiral : PolityMechanism
{
    private readonly int _severity;
    private readonly double _base;
    private readonly double _spiral;
    private readonly double _lag;

    internal ControlSpiral(Country country)
    {
        _severity = country.Line.Instrument("course.repression.severity");
        (_base, _spiral, _lag) = (country.Parameters.Value("polity.supervision.base", "1"), country.Parameters.Value("polity.supervision.spiral", "1"), country.Parameters.Value("polity.supervision.lag", "1/month"));
    }

    internal override MechanismInfo Info { get; } = new(
        "control-spiral",
        "Control and evasion breed each other",
        ["PCC-15", "PCC-17"],
        "Fainsod 1958; Nettl 4384-4398, 4369-4378",
        "supervision follows the law and not what is hidden");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity) => Watch(country, polity, _spiral);

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => Watch(country, polity, 0);

    private void Watch(Country country, PolityState polity, double spiral)
    {
        double circles = 0;
        foreach (var circle in polity.Circle.Span) circles += circle;
        var wanted = Math.Min(1, (_base * country.Line[_severity]) + (spiral * circles / polity.Territory.Regions));
        ref var supervision = ref polity.Supervision[0];
        supervision += _lag * (wanted - supervision);
    }
}
