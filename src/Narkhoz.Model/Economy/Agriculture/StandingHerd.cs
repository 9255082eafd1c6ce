using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What the animals that a zone has give in a normal year: what is owed of meat, milk and hides is owed by the head.</summary>
/// <remarks>Decrees of 23 September 1932 on meat and of 19 December 1932 on milk: so much of each animal that is held. Those who have lost a herd do not owe its milk.</remarks>
internal sealed class StandingHerd
{
    private readonly int[] _herds;
    private readonly double[][] _gives;

    internal StandingHerd(Country country, CropTable crops)
    {
        var (technology, p) = (country.Technology, country.Parameters);
        var (meat, milk, hides) = (technology.Product("meat"), technology.Product("milk"), technology.Product("hides"));
        _herds = crops.Herds;
        _gives = new double[technology.Products][];
        var rates = _herds.Select(herd => HerdRates.Read(p, technology.ProductIds[herd])).ToArray();
        _gives[meat] = [.. rates.Select(rate => rate.Offtake * rate.Meat)];
        _gives[milk] = [.. rates.Select(rate => rate.Milk)];
        _gives[hides] = [.. rates.Select(rate => rate.Offtake * rate.Hides)];
    }

    /// <summary>Share of the herds of the norms' year that stands, by what each gives of a product; 1 for what no herd gives.</summary>
    internal double Of(Country country, int r, int product)
    {
        if (_gives[product] is not { } gives) return 1;
        double there = 0, usual = 0;
        for (var k = 0; k < _herds.Length; k++)
        {
            there += gives[k] * country.Technology.Amount(_herds[k], country.Goods.Stock(country.Goods.Cell(Holder.Village, r, _herds[k])));
            usual += gives[k] * country.Farms.BaseHerd[(r * country.Technology.Products) + _herds[k]];
        }

        return usual > 0 ? there / usual : 1;
    }
}
