using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Machines that no project has claimed go to the works and fleets in use; machines in use wear out.</summary>
internal sealed class Fleet : Mechanism
{
    private const int MonthsKept = 4;
    private readonly Depots _depots;
    private readonly double _wear;

    internal Fleet(Country country, Depots depots)
    {
        _depots = depots;
        _wear = 1 / (12 * country.Parameters.Value("industry.fleet_life", "yr"));
    }

    internal override MechanismInfo Info { get; } = new(
        "fleet",
        "Machines in use",
        ["EIN-11"],
        "Miller 1970; engineering practice",
        "unclaimed machines stay in the depots");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var technology = country.Technology;
        for (var p = 0; p < technology.Products; p++)
        {
            country.Works.Park[p] *= 1 - _wear;
            if (technology.Traits[p].Group != ProductGroup.Engineering && technology.ProductIds[p] != "automobiles" && technology.ProductIds[p] != "defence") continue;
            var spare = Depots.StockQuanta(country, p) - technology.Quanta(p, country.Works.LastUse[p] * MonthsKept);
            if (spare <= 0) continue;
            var installed = technology.Amount(p, _depots.Take(country, Flow.Invested, p, spare));
            Production.Install(country, p, installed);
        }
    }
}
