using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Animals are born, die and are slaughtered; they give meat, milk and hides.</summary>
/// <remarks>
/// Births fall and deaths rise with feed short of need. Households about to join a kolkhoz kill animals rather than give them
/// up: of the joiners' animals ordered into the common herd a share is slaughtered at once (EAG-19), and so are those of households that sell up for fear of exile. Owners otherwise slaughter so as
/// to return to the herd they can keep.
/// </remarks>
internal sealed class Herds : Mechanism
{
    /// <summary>Part of the joiners' horses that slaughter threatens.</summary>
    internal const double CommonHorses = 0.35;
    private readonly CropTable _crops;
    private readonly HerdRates[] _rates;
    private readonly double _slaughter;
    private readonly double _rebuilding;
    private readonly double _starvation;
    private readonly double _neglect;
    private readonly int _common;
    private readonly int _meat;
    private readonly int _milk;
    private readonly int _hides;
    private readonly int _horses;

    internal Herds(Country country, CropTable crops)
    {
        _crops = crops;
        var (p, technology) = (country.Parameters, country.Technology);
        _rates = [.. crops.Herds.Select(herd => HerdRates.Read(p, technology.ProductIds[herd]))];
        _slaughter = p.Value("farms.slaughter_of_joiners", "1");
        _rebuilding = p.Value("farms.herd_rebuilding", "1");
        _starvation = p.Value("farms.feed_mortality", "1");
        _neglect = p.Value("farms.neglect_of_common_herd", "1");
        _common = country.Line.Instrument("course.collectivisation.livestock");
        (_meat, _milk, _hides, _horses) = (technology.Product("meat"), technology.Product("milk"), technology.Product("hides"), technology.Product("horses"));
    }

    /// <summary>Slaughter on joining, a switch of its own.</summary>
    internal required Slaughter Slaughter { get; init; }

    /// <summary>Hay and straw, a switch of its own.</summary>
    internal required Forage Forage { get; init; }

    /// <summary>Slaughter by the hungry, a switch of its own.</summary>
    internal required DistressSlaughter Distress { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "herds",
        "Herds: births, deaths, meat and milk",
        ["EAG-19"],
        "Davies and Wheatcroft 2004; Hunter 1988",
        "herds stay as they are and give what they gave in 1928");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Forage.Run(country);
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            Distress.Zone = r;
            Distress.Run(country);
            country.Enter(Info.Id);
            for (var k = 0; k < _rates.Length; k++) Live(country, r, _crops.Herds[k], _rates[k]);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            for (var k = 0; k < _rates.Length; k++)
            {
                var head = Head(country, r, _crops.Herds[k]);
                Yield(country, r, _rates[k], head * _rates[k].Offtake / 12, head, 1);
            }
        }
    }

    private void Live(Country country, int r, int herd, in HerdRates rates)
    {
        var (goods, farms) = (country.Goods, country.Farms);
        var head = Head(country, r, herd);
        if (head <= 0) return;
        var lack = (rates.Dependence * (1 - Math.Min(1, farms.Feed[(r * country.Technology.Products) + herd]))) + ((1 - rates.Dependence) * (1 - Forage.Of(country, r)));
        var account = goods.Cell(Holder.Village, r, herd);
        var common = farms.Collectivised[r] * (herd == _horses ? 1 : country.Drive.InForce(country.Line[_common]));
        common *= Math.Min(1, 3 * farms.Disorder[r]);
        var births = head * rates.Birth / 12 * (1 - (0.6 * lack)) * (1 - (_neglect * 0.3 * common));
        var deaths = head * rates.Death / 12 * (1 + (_starvation * lack) + (_neglect * common));
        var wanted = farms.BaseHerd[(r * country.Technology.Products) + herd];
        var pull = Math.Clamp(Portable.Pow(head / Math.Max(1, wanted * (1 - (0.6 * lack))), _rebuilding), 0.15, 2.5);
        var offtake = head * rates.Offtake / 12 * pull;
        Slaughter.Joiners = (herd, r, _slaughter * head * ((farms.Joined[r] * (herd == _horses ? CommonHorses : country.Drive.InForce(country.Line[_common]))) + country.Drive.SoldUp[r]), 0);
        Slaughter.Run(country);
        country.Enter(Info.Id);
        offtake += Slaughter.Joiners.Killed + (Distress.Share * head);
        goods.Post(Flow.Produced, account, country.Technology.Quanta(herd, births));
        goods.Post(Flow.Lost, account, Math.Min(goods.Stock(account), country.Technology.Quanta(herd, deaths)));
        var killed = Math.Min(goods.Stock(account), country.Technology.Quanta(herd, offtake));
        goods.Post(Flow.Used, account, killed);
        Yield(country, r, rates, country.Technology.Amount(herd, killed), head, 1 - (0.4 * lack));
    }

    private void Yield(Country country, int r, in HerdRates rates, double killed, double head, double condition)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        goods.Post(Flow.Produced, goods.Cell(Holder.Village, r, _meat), technology.Quanta(_meat, killed * rates.Meat * condition));
        goods.Post(Flow.Produced, goods.Cell(Holder.Village, r, _milk), technology.Quanta(_milk, head * rates.Milk / 12 * condition));
        goods.Post(Flow.Produced, goods.Cell(Holder.Village, r, _hides), technology.Quanta(_hides, killed * rates.Hides));
    }

    private static double Head(Country country, int r, int herd) =>
        country.Technology.Amount(herd, country.Goods.Stock(country.Goods.Cell(Holder.Village, r, herd)));
}
