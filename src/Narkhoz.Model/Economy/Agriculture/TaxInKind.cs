using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>A fixed part of the normal harvest goes to the state unpaid; the rest is the farm's to keep or sell.</summary>
/// <remarks><c>course.procurement.grain</c>, a share of the normal harvest of what is sown, collected from August to March where there is something in the barn (EAG-10; decree of 21 March 1921).</remarks>
internal sealed class TaxInKind(Country country, CropTable crops) : Mechanism
{
    private static readonly double[] Months = [0.1, 0.08, 0.07, 0, 0, 0, 0, 0.05, 0.2, 0.2, 0.17, 0.13];
    private readonly int _rate = country.Line.Instrument("course.procurement.grain");
    private readonly double _reach = country.Parameters.Value("farms.procurement_reach", "1");
    private readonly int _grain = country.Technology.Product("grain");

    /// <summary>The farms, at full resolution.</summary>
    internal FarmTaking? Farms { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "tax-in-kind",
        "Tax in kind",
        ["EAG-10"],
        "Malle 1985; Nettl 2136-2138, 2222-2226",
        "the state buys what it gets");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        var technology = country.Technology;
        for (var r = 0; r < technology.Zones; r++)
        {
            var cell = (r * technology.Products) + _grain;
            var due = country.Line[_rate] * country.Control(r) * country.Farms.Sown[cell] * crops.Yield[cell] * Months[country.Now.Month - 1];
            var taken = Math.Min((long)(country.Goods.Stock(country.Goods.Cell(Holder.Village, r, _grain)) * _reach), technology.Quanta(_grain, due));
            Deliveries.Procure(country, r, _grain, taken);
            upheaval.Taxed[r] = technology.Amount(_grain, taken);
            country.Farms.Delivered[r] += upheaval.Taxed[r];
            Farms?.Take(country, r, Burden.Tax, upheaval.Taxed[r]);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Upheaval?.Taxed.Span.Clear();
}
