using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>How much room the depots have for fuel, metal and materials: goods that pile up unclaimed are made more slowly.</summary>
internal sealed class StoreRoom(Country country)
{
    private readonly double _full = country.Parameters.Value("industry.full_store", "month");

    /// <summary>1 up to half a full store, nought at a full one; 1 for what is not kept in that way.</summary>
    internal double Of(Country country, int p)
    {
        var use = country.Works.LastUse[p] + country.Works.Export[p] + country.Works.Household[p];
        if (country.Technology.Traits[p].Group is not (ProductGroup.Energy or ProductGroup.Metal or ProductGroup.Chemical or ProductGroup.Material) || use <= 0) return 1;
        var months = Depots.Stock(country, p) / use;
        return Math.Clamp(2 - (2 * months / _full), 0, 1);
    }
}
