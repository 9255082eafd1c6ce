using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Works that stand still fall out of order: pits flood, furnaces go cold, belts, tools and metal are carried off.</summary>
/// <remarks>
/// out of order = capacity x <c>industry.standstill</c> / 12 x max(0, 1 - load / load of 1928) a month, the load being the mean of the last year; works beyond the front stand and run down at the same rate, and
/// come back as they are. What has fallen out of order is shut, asks for no hands or fuel, and is repaired as what the war has broken (Malle 1985; Kritsman 1926; Bresnahan and Raff 1991 on works that are shut as wholes; Ramey and Shapiro 2001
/// on what is lost when they are). Railways run thinly on all their lines, and want of overhaul is their rule (<see cref="Neglect"/>).
/// </remarks>
internal sealed class Standstill(Country country) : Mechanism
{
    private const double Months = 12;
    private readonly double _rate = country.Parameters.Value("industry.standstill", "1/yr") / Months;

    internal override MechanismInfo Info { get; } = new(
        "standstill",
        "Works that stand still fall out of order",
        ["EIN-05", "EPL-18"],
        "Malle 1985; Kritsman 1926; Bresnahan and Raff 1991; Ramey and Shapiro 2001; Nettl 2265-2276, 3414-3416",
        "works that stand still start again as they were left");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        Follow(country, upheaval);
        var technology = country.Technology;
        for (var r = 0; r < technology.Zones; r++)
        {
            var regained = Regained(upheaval, r);
            for (var p = 0; p < technology.Products; p++)
            {
                if (!PlantSizes.OfIndustry(technology, p)) continue;
                var cell = (r * technology.Products) + p;
                var stopped = country.Works.Capacity[cell] * Math.Min(1, regained + (_rate * Math.Max(0, 1 - upheaval.Load[p])));
                country.Works.Capacity[cell] -= stopped;
                upheaval.Broken[cell] += stopped;
            }
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        Follow(country, upheaval);
        upheaval.RunDown.Span.Clear();
    }

    /// <summary>Load of every branch over that of 1928, mean of the last year.</summary>
    private static void Follow(Country country, Upheaval upheaval)
    {
        for (var p = 0; p < country.Technology.Products; p++)
        {
            var capacity = Works.Sum(country.Works.Capacity, country.Technology, p);
            var load = capacity > 0 ? Math.Min(1, country.Works.Level[p] * Months / capacity / country.Technology.Utilisation[p]) : 1;
            ref var mean = ref upheaval.Load[p];
            mean = country.Age == 0 ? 1 : mean + ((load - mean) / Months);
        }
    }

    /// <summary>Share of the capacity now held that has come back this month out of order; those beyond the front run down.</summary>
    private double Regained(Upheaval upheaval, int r)
    {
        var (before, now) = (upheaval.Held[r], upheaval.Control[r]);
        ref var down = ref upheaval.RunDown[r];
        var regained = now > before ? (now - before) / now * down : 0;
        upheaval.Ruin(ref down, r, _rate);
        return regained;
    }
}
