using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What the animals need and what they are given, by energy: grain alike, potatoes first to those that cannot live on grass.</summary>
internal sealed class Fodder
{
    private readonly double[] _potatoNorm;
    private readonly int[] _order;
    private readonly int _grain;
    private readonly int _potatoes;

    internal Fodder(Country country, CropTable crops)
    {
        var (p, technology) = (country.Parameters, country.Technology);
        _grain = technology.Product("grain");
        _potatoes = technology.Product("potatoes");
        (Norms, _potatoNorm) = (new double[technology.Products], new double[technology.Products]);
        var dependence = new double[technology.Products];
        foreach (var herd in crops.Herds)
        {
            var id = $"product.{technology.ProductIds[herd]}";
            Norms[herd] = p.Value($"{id}.feed", "t/head/yr");
            _potatoNorm[herd] = p.TryGet($"{id}.feed_potatoes", out _) ? p.Value($"{id}.feed_potatoes", "t/head/yr") : 0;
            dependence[herd] = p.Value($"{id}.feed_dependence", "1");
        }

        _order = [.. crops.Herds.OrderByDescending(herd => dependence[herd])];
    }

    /// <summary>Grain a head and year at full feed, tonnes, by product.</summary>
    internal double[] Norms { get; }

    /// <summary>Grain that the herds of a zone need in a month, tonnes.</summary>
    internal double GrainNeed(Country country, int zone)
    {
        double need = 0;
        foreach (var herd in _order) need += Norms[herd] / 12 * Head(country, zone, herd);
        return need * country.Farms.FeedScale[zone];
    }

    /// <summary>Grain that the herds of the norms' year need in a month, tonnes.</summary>
    internal double UsualNeed(Country country, int zone)
    {
        double need = 0;
        foreach (var herd in _order) need += Norms[herd] / 12 * country.Farms.BaseHerd[(zone * country.Technology.Products) + herd];
        return need * country.Farms.FeedScale[zone];
    }

    /// <summary>Notes each herd's feed against its need.</summary>
    /// <param name="country">The country.</param>
    /// <param name="zone">Which zone.</param>
    /// <param name="grain">Grain fed over grain needed.</param>
    /// <param name="potatoes">Potatoes to be fed this month, tonnes.</param>
    internal void Share(Country country, int zone, double grain, double potatoes)
    {
        var energy = country.Norms.Energy;
        var left = potatoes * energy[_potatoes];
        foreach (var herd in _order)
        {
            var head = Head(country, zone, herd) / 12;
            var grainNeed = head * Norms[herd] * country.Farms.FeedScale[zone] * energy[_grain];
            var need = grainNeed + (head * _potatoNorm[herd] * energy[_potatoes]);
            var taken = Math.Min(left, Math.Max(0, need - (grain * grainNeed)));
            left -= taken;
            country.Farms.Feed[(zone * country.Technology.Products) + herd] = need > 0 ? ((grain * grainNeed) + taken) / need : 1;
        }
    }

    private static double Head(Country country, int zone, int herd) =>
        country.Technology.Amount(herd, country.Goods.Stock(country.Goods.Cell(Holder.Village, zone, herd)));
}
