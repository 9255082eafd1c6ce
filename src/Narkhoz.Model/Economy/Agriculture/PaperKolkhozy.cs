using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Officials report more households than have joined, and must then make the figure good.</summary>
/// <remarks>
/// reported = joined + <c>farms.paper_kolkhozy</c> x force x those outside. The report becomes the goal where it exceeds the order, so that local action outruns orders and feeds back into them (EPL-20; Davies 1980, ch. 5).
/// </remarks>
internal sealed class PaperKolkhozy(Country country) : Mechanism
{
    private readonly double _paper = country.Parameters.Value("farms.paper_kolkhozy", "1");
    private readonly int _force = country.Line.Instrument("course.collectivisation.pressure");

    internal override MechanismInfo Info { get; } = new(
        "paper-kolkhozy",
        "Officials report kolkhozy that are not there",
        ["EPL-20", "EAG-16"],
        "Davies 1980; Nettl 3834-3840, 4439-4462",
        "officials report who has joined");

    /// <inheritdoc/>
    protected override void Apply(Country country) => Report(country, _paper * country.Drive.InForce(country.Line[_force]));

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Report(country, 0);

    private static void Report(Country country, double padded)
    {
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var share = country.Farms.Collectivised[r];
            country.Drive.Reported[r] = share + (share > 0 ? padded * (1 - share) : 0);
        }
    }
}
