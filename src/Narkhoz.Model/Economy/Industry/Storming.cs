using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Storming: in the last month of a quarter a branch behind its target works beyond its normal capacity.</summary>
/// <remarks>Nettl 3935-3941; the extra is bounded by <c>industry.storming</c>, the share of a month's capacity that mass exertion adds.</remarks>
internal sealed class Storming(Country country) : Mechanism
{
    private readonly double _extra = country.Parameters.Value("industry.storming", "1");

    internal override MechanismInfo Info { get; } = new(
        "storming",
        "Storming at the end of the quarter",
        ["EPL-11", "EPL-08"],
        "Berliner 1957; Nettl 3935-3941, 7314-7317",
        "the year's work is spread evenly over its months");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month % 3 != 0) return;
        var quarter = country.Now.Month / 12.0;
        for (var p = 0; p < country.Technology.Products; p++)
        {
            var behind = (country.Plan.Target[p] * quarter) - country.Works.YearOutput[p];
            var normal = country.Works.Desired[p];
            if (behind <= normal) continue;
            var limit = WorkProgramme.MonthlyCapacity(country, p) * (1 + _extra);
            country.Works.Desired[p] = Math.Clamp(behind, normal, Math.Max(normal, limit));
        }
    }
}
