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

    internal override MechanismInfo Info { get; } = new(
        "family-circles",
        "Family circles hide the truth from the centre",
        ["PCC-14", "PCC-17"],
        "Berliner 1957; Fainsod 1958; Nettl 4365-4384",
        "officials who know one another hide no more than strangers do");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        var territory = polity.Territory;
        Span<double> sums = stackalloc double[territory.Republics];
        sums.Clear();
        double all = 0;
        for (var region = 0; region < territory.Regions; region++)
        {
            polity.Circle[region] = polity.Supervision[0] * Together(country, polity, region);
            sums[territory.Republic(region)] += polity.Circle[region];
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

    /// <summary>How well the heads of a region's bodies know one another, 0 to 1.</summary>
    private double Together(Country country, PolityState polity, int region)
    {
        var seats = polity.Seats;
        double sum = 0;
        var pairs = 0;
        for (var one = 0; one < seats.Bodies.Length; one++)
        {
            if (!Local(seats.Bodies[one], country.Now)) continue;
            for (var other = one + 1; other < seats.Bodies.Length; other++)
            {
                if (!Local(seats.Bodies[other], country.Now)) continue;
                var (a, b) = (seats.HeadOf(one, region), seats.HeadOf(other, region));
                double together = a < 0 || b < 0 ? 0 : country.Now.Index - Math.Max(polity.Roll.Since[a], polity.Roll.Since[b]);
                sum += together / (together + _settling);
                pairs++;
            }
        }

        return pairs > 0 ? sum / pairs : 0;
    }

    private static bool Local(Body body, YearMonth month) => body is { Scope: Scope.Region, Institution: not null } && body.SeatsIn(month) > 0;
}
