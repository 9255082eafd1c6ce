using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Control;

/// <summary>Family circles: heads of Party, soviet, police and farming who have sat together in a region shield one another, and what happens there is hidden.</summary>
/// <remarks>
/// PCC-14, 4365-4384; Fainsod 1958; Berliner 1957. Strength of a circle = supervision x mean over pairs of heads of t / (t + <c>polity.circle.settling</c>), t the time that the two have been in office together: it takes years to form and goes when they
/// are replaced. It lets 1 + <c>polity.circle.padding</c> x strength times as much of what was missed pass as made, and an audit finds out as much less.
/// </remarks>
internal sealed class FamilyCircles(Country country) : PolityMechanism
{
    private readonly double _settling = country.Parameters.Value("polity.circle.settling", "month");
    private readonly double _padding = country.Parameters.Value("polity.circle.padding", "1");
    private readonly int[] _since = country.Polity is { } polity ? new int[polity.Seats.Bodies.Length * polity.Territory.Regions] : [];

    internal override MechanismInfo Info { get; } = new(
        "family-circles",
        "Family circles hide the truth from the centre",
        ["PCC-14", "PCC-17"],
        "Berliner 1957; Fainsod 1958; Nettl 4365-4384",
        "officials who know one another hide no more than strangers do");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        var (territory, bodies) = (polity.Territory, Heads(country, polity));
        Span<double> sums = stackalloc double[territory.Zones];
        sums.Clear();
        double all = 0;
        for (var region = 0; region < territory.Regions; region++)
        {
            polity.Circle[region] = polity.Supervision[0] * Together(country.Now.Index, region, territory.Regions, bodies);
            sums[territory.Zone(region)] += polity.Circle[region];
            all += polity.Circle[region];
        }

        for (var r = 0; r < sums.Length; r++) polity.Cover[r] = 1 + (_padding * sums[r] / Math.Max(1, territory.RegionsOf(r)));
        polity.Cover[sums.Length] = 1 + (_padding * all / territory.Regions);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity)
    {
        polity.Circle.Span.Clear();
        polity.Cover.Span.Fill(1);
    }

    /// <summary>Months from which the heads of the regions' bodies are in office, body after body; a vacant seat counts from now.</summary>
    /// <returns>Number of the bodies.</returns>
    private int Heads(Country country, PolityState polity)
    {
        var (seats, roll, regions) = (polity.Seats, polity.Roll, polity.Territory.Regions);
        var bodies = 0;
        for (var body = 0; body < seats.Bodies.Length; body++)
        {
            if (seats.Bodies[body] is not { Scope: Scope.Region, Institution: not null } || seats.Open(body, country.Now) == 0) continue;
            var since = _since.AsSpan(bodies++ * regions, regions);
            for (var region = 0; region < regions; region++) since[region] = seats.HeadOf(body, region) is var head and >= 0 ? roll[head].Since : country.Now.Index;
        }

        return bodies;
    }

    /// <summary>How well the heads of a region's bodies know one another, 0 to 1.</summary>
    private double Together(int month, int region, int regions, int bodies)
    {
        double sum = 0;
        for (var one = 0; one < bodies; one++)
        {
            for (var other = one + 1; other < bodies; other++)
            {
                double together = month - Math.Max(_since[(one * regions) + region], _since[(other * regions) + region]);
                sum += together / (together + _settling);
            }
        }

        return bodies > 1 ? sum / (bodies * (bodies - 1) / 2) : 0;
    }
}
