using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>The farms of a run at full resolution: roll, state, and what the sector's tables say of them together.</summary>
internal sealed class Peasantry
{
    private readonly string? _opening;
    private readonly FarmCensus _usual;
    private readonly int _grain;
    private readonly int _horses;
    private readonly int _cows;
    private readonly double _horseFeed;
    private readonly double _cowFeed;
    private readonly double _poor;
    private readonly double _kulak;
    private readonly double _family;
    private readonly double _served;
    private readonly int _zone;
    private readonly uint _stations;

    internal Peasantry(Country country, string? opening)
    {
        _opening = opening;
        _usual = new FarmCensus(country, null);
        Roll = _usual.Roll();
        Book = new FarmBook(country.Slab, Roll.Count, country.Technology.Zones);
        Weight = new float[Roll.Count];
        (_grain, _horses, _cows) = (country.Technology.Product("grain"), country.Technology.Product("horses"), country.Technology.Product("cows"));
        Crops = new CropTable(country);
        (_poor, _kulak, _family) = (country.Parameters.Value("households.poor_below", "1"), country.Parameters.Value("households.kulak_above", "1"), country.Parameters.Value("households.family", "person"));
        _served = country.Parameters.Value("farms.stations.served_work", "1");
        _zone = Math.Max(1, (int)(country.Parameters.Value("farms.stations.kolkhozy", "1") / FarmRoll.Together));
        _stations = Draw.Key(Draw.Key(country.Seed, KolkhozStations.Stream), 0);
        (_horseFeed, _cowFeed) = (country.Parameters.Value("product.horses.feed", "t/head/yr"), country.Parameters.Value("product.cows.feed", "t/head/yr"));
    }

    /// <summary>Which farms there are.</summary>
    internal FarmRoll Roll { get; }

    /// <summary>What they have.</summary>
    internal FarmBook Book { get; }

    /// <summary>Weights by which something is dealt out; workspace.</summary>
    internal float[] Weight { get; }

    private CropTable Crops { get; }

    /// <summary>The farms as they stand at the start.</summary>
    internal void Open(Country country) => new FarmCensus(country, _opening).Endow(this);

    /// <summary>Share of a harvest that lies beyond own need where the farms of a zone are as unequal as in the norms' year.</summary>
    internal double UsuallyBeyond(Country country, Surplus surplus, int r) => _usual.Beyond(country, this, surplus, r);

    /// <summary>Adds up every column.</summary>
    internal void AddUp()
    {
        for (var holding = Holding.People; holding <= Holding.Cows; holding++)
        {
            for (var r = 0; r + 1 < Roll.First.Length; r++)
            {
                double sum = 0;
                foreach (var cell in Book[holding].Span[Roll.First[r]..Roll.First[r + 1]]) sum += cell;
                Book.Sum(holding, r) = sum;
            }
        }
    }

    /// <summary>Begins the count of the dead anew, in January.</summary>
    internal void ForgetDead()
    {
        Book[Holding.Dead].Span.Clear();
        for (var r = 0; r + 1 < Roll.First.Length; r++) (Book.Sum(Holding.Dead, r), Book.Counted(r)) = (0, 0);
    }

    /// <summary>What the farms of a zone have together, by the sector's tables.</summary>
    internal double Total(Country country, Holding holding, int r)
    {
        var cell = (r * country.Technology.Products) + _grain;
        return holding switch
        {
            Holding.People => country.People.Total(country.People.Group(Place.Village, r)),
            Holding.Land => Crops.Area[cell] + country.Farms.NewLand[cell],
            Holding.Sown => country.Farms.Sown[cell],
            Holding.Grain => InBarns(country, r, _grain),
            Holding.Harvest => country.Farms.Harvest[cell],
            Holding.Delivered => country.Farms.Delivered[r],
            Holding.Horses => InBarns(country, r, _horses),
            Holding.Dead => country.Homes.Excess[country.People.Group(Place.Village, r)],
            _ => InBarns(country, r, _cows),
        };
    }

    /// <summary>What one in a column stands for in a zone.</summary>
    internal double Scale(Country country, Holding holding, int r) => Book.Sum(holding, r) is var sum and > 0 ? Total(country, holding, r) / sum : 0;

    /// <summary>What the farms of a zone need of their own grain; animals that are not counted farm by farm go with the horses and cows that are.</summary>
    internal FarmNeed Need(Country country, Surplus surplus, int r)
    {
        var (horses, cows) = (Total(country, Holding.Horses, r) * _horseFeed, Total(country, Holding.Cows, r) * _cowFeed);
        var feed = horses + cows > 0 ? surplus.Feed(country, r) / (horses + cows) : 0;
        return new FarmNeed(
            Batch.Of(surplus.Food(country, r) * Scale(country, Holding.People, r)),
            Batch.Of(feed * _horseFeed * Scale(country, Holding.Horses, r)),
            Batch.Of(feed * _cowFeed * Scale(country, Holding.Cows, r)));
    }

    /// <summary>Grain that the animals which go with horses or cows need in a year, tonnes.</summary>
    internal double FeedOf(Country country, Surplus surplus, Holding holding, int r)
    {
        var (horses, cows) = (Total(country, Holding.Horses, r) * _horseFeed, Total(country, Holding.Cows, r) * _cowFeed);
        return horses + cows > 0 ? surplus.Feed(country, r) * (holding == Holding.Horses ? horses : cows) / (horses + cows) : 0;
    }

    /// <summary>How to reckon the means of a zone's farms.</summary>
    internal FarmMeans Means(int r)
    {
        var farms = Roll.First[r + 1] - Roll.First[r];
        double Part(Holding holding) => Book.Sum(holding, r) is var sum and > 0 ? farms / sum : 0;
        return new FarmMeans(Batch.Of(Part(Holding.Land) / 2), Batch.Of(Part(Holding.Horses) / 2), Batch.Of(Part(Holding.People)));
    }

    /// <summary>Means of a farm over the mean of its zone.</summary>
    internal double MeansOf(int farm, in FarmMeans zone) => zone.Of(Lane.Of(Book[Holding.Land][farm]), Lane.Of(Book[Holding.Horses][farm]), Lane.Of(Book[Holding.People][farm])).Value[0];

    /// <summary>Class by means; where the boundaries lie is for a scenario to say, and for those who must find as many kulaks as were ordered.</summary>
    internal FarmClass ClassOf(double means, int r) => means < _poor ? FarmClass.Poor : means > KulakAbove(r) ? FarmClass.Kulak : FarmClass.Middle;

    /// <summary>Means above which a farm of a zone is counted kulak.</summary>
    internal double KulakAbove(int r) => Book.Boundary(r) is var found and > 0 ? found : _kulak;

    /// <summary>Has the census's boundary hold everywhere.</summary>
    internal void ForgetBoundary()
    {
        for (var r = 0; r + 1 < Roll.First.Length; r++) Book.Boundary(r) = 0;
    }

    /// <summary>Households that a farm of a zone stands for.</summary>
    internal double Households(Country country, int r) => Total(country, Holding.People, r) / _family / (Roll.First[r + 1] - Roll.First[r]);

    /// <summary>How to reckon the draught power of a zone's farms.</summary>
    /// <param name="country">The country.</param>
    /// <param name="village">That of the zone.</param>
    /// <param name="hired">Part of the work that is done with the village's horses.</param>
    /// <param name="r">The zone.</param>
    internal FarmDraught Draught(Country country, double village, double hired, int r)
    {
        var (horses, stations) = (Book.Sum(Holding.Horses, r), Stations(country, r));
        return horses > 0 ? new FarmDraught(Batch.Of(village), Batch.Of(1 - hired), Batch.Of(Book.Sum(Holding.Land, r) / horses), stations) : new FarmDraught(Batch.Of(village), Batch.Of(0), Batch.Of(0), stations);
    }

    /// <summary>Which kolkhozy of a zone stations serve.</summary>
    internal KolkhozStations Stations(Country country, int r) =>
        PoliticalSections.Served(country.Kolkhozy, r, _served) is var reach and > 0 ? new KolkhozStations(_stations, _zone, reach, country.Kolkhozy.Work[r]) : default;

    /// <summary>What a farm has.</summary>
    internal double Of(Country country, Holding holding, int farm) => Book[holding][farm] * Scale(country, holding, Roll.Zone(farm));

    /// <summary>A farm at the end of the last month.</summary>
    internal FarmSheet Sheet(Country country, int farm)
    {
        var r = Roll.Zone(farm);
        var means = MeansOf(farm, Means(r));
        double Has(Holding holding) => Of(country, holding, farm);
        return new FarmSheet(
            country.Now.Plus(-1), country.Technology.ZoneIds[r], ClassOf(means, r), means, Book.Joined[farm] > 0, Households(country, r), Has(Holding.People), Has(Holding.Land), Has(Holding.Sown),
            Has(Holding.Harvest), Has(Holding.Delivered), Has(Holding.Grain), Has(Holding.Horses), Has(Holding.Cows), Book.Food[farm], Has(Holding.Dead))
        {
            Kolkhoz = Book.Joined[farm] > 0 ? Kolkhoz(country, farm, r) : null,
        };
    }

    private KolkhozSheet Kolkhoz(Country country, int farm, int r)
    {
        var (kolkhozy, sown) = (Book.Kolkhozy, Book[Holding.Sown][farm]);
        var (paid, since) = (kolkhozy.Paid[farm], kolkhozy.Since[farm]);
        return new KolkhozSheet(
            Stations(country, r).Serves(farm), sown > 0 ? kolkhozy.Plan[farm] / sown : 0, paid >= 0 ? paid : null, new Record.YearMonth((int)since), kolkhozy.Inexperience[farm],
            KolkhozField.Skill(KolkhozField.Key(country.Seed), farm, Lane.Of(since))[0]);
    }

    /// <summary>Whole quanta of what is counted in the barns and stables of a zone, farm by farm: they add up to the ledger.</summary>
    internal void Split(Country country, Holding holding, int r, Span<long> parts)
    {
        var product = holding == Holding.Horses ? _horses : holding == Holding.Cows ? _cows : _grain;
        double[] weights = [.. Book[holding].Span[Roll.First[r]..Roll.First[r + 1]].ToArray().Select(cell => (double)cell)];
        Shares.Split(country.Goods.Stock(country.Goods.Cell(Holder.Village, r, product)), weights, parts);
    }

    private static double InBarns(Country country, int r, int product) => country.Technology.Amount(product, country.Goods.Stock(country.Goods.Cell(Holder.Village, r, product)));
}
