using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Course;

/// <summary>The plan has the force of law where the leadership says so.</summary>
/// <remarks>
/// Carr and Davies 1969 on control figures and the first plan as law: the same targets are a forecast without it. The regime says whether a plan can bind at all, the instrument
/// <c>course.plan.statutory</c> whether it does.
/// </remarks>
internal sealed class Statute(Country country) : Mechanism
{
    private readonly int _statutory = country.Line.Instrument("course.plan.statutory");

    internal override MechanismInfo Info { get; } = new(
        "statute",
        "Targets with the force of law",
        ["EPL-01", "EPL-02"],
        "Carr and Davies 1969; Nettl 3933-3940, 3989-3997",
        "targets are control figures, which bind nobody, whatever is decided");

    /// <summary>How far targets bind this month, 0 to 1.</summary>
    internal double Force { get; private set; }

    /// <summary>Whether they do.</summary>
    internal bool Binds => Force > 0.5;

    /// <inheritdoc/>
    protected override void Apply(Country country) => Force = country.Line[_statutory];

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Force = 0;
}
