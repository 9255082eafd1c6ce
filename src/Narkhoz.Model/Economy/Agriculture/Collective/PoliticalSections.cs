using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Collective;

/// <summary>Political sections of the stations watch the kolkhozy that the stations serve.</summary>
/// <remarks>A station that does <c>farms.stations.served_work</c> of a farm's field work serves it; served = min(1, work / that). The order <c>course.stations.political_sections</c>, 0 to 1, x served is the part of what chairmen would keep back, and of what they leave unsettled, that is prevented (EAG-23; Miller 1970, ch. 10; Davies and Wheatcroft 2004).</remarks>
internal sealed class PoliticalSections(Country country) : Mechanism
{
    private readonly int _order = country.Line.Instrument("course.stations.political_sections");
    private readonly double _work = country.Parameters.Value("farms.stations.served_work", "1");

    internal override MechanismInfo Info { get; } = new(
        "political-sections",
        "Political sections of the stations",
        ["EAG-23"],
        "Miller 1970; Davies and Wheatcroft 2004; Nettl 4332-4336",
        "stations have tractors and no eyes");

    /// <summary>How closely the kolkhozy of a zone are watched, 0 to 1.</summary>
    internal double Watch(Country country, int r) => On ? country.Line[_order] * Served(country, r) : 0;

    /// <summary>Share of the kolkhozy of a zone that stations serve.</summary>
    internal double Served(Country country, int r) => Served(country.Kolkhozy, r, _work);

    /// <summary>The same from the work that a station does of a farm that it serves.</summary>
    internal static double Served(Kolkhozy kolkhozy, int r, double work) => Math.Min(1, kolkhozy.Work[r] / work);

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
