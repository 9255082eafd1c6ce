using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Takes the census of the farms: how many stand for the households of each zone, and what each has.</summary>
/// <remarks>
/// Wealth is lognormal (Gibrat 1931): land goes with it, people with a power of it, since large families farm more (Chayanov 1925; Shanin 1972), horses and cows too from the wealth on at which the first is kept.
/// </remarks>
internal sealed class FarmCensus
{
    internal const uint WealthStream = 51;
    internal const uint FamilyStream = 52;
    private readonly Technology _technology;
    private readonly ParameterBook _parameters;
    private readonly ulong _seed;
    private readonly double _spread;
    private readonly double _family;
    private readonly double _large;
    private readonly double _horse;
    private readonly double _cow;

    /// <summary>A census of the start of a run, or of the norms' year.</summary>
    internal FarmCensus(Country country, string? opening)
    {
        (_technology, _parameters, _seed) = (country.Technology, country.Parameters, country.Seed);
        var own = $"opening.{opening}.wealth_spread";
        _spread = _parameters.Value(_parameters.TryGet(own, out _) ? own : "households.wealth_spread", "1");
        (_family, _large) = (_parameters.Value("households.family_spread", "1"), _parameters.Value("households.family_of_wealth", "1"));
        (_horse, _cow) = (First("households.horseless"), First("households.cowless"));
    }

    /// <summary>Farms of each zone, in proportion to its villagers of the norms' year; territories that join later get those of half a per cent of all.</summary>
    /// <exception cref="RecordException">Fewer farms are asked for than make eight in each zone.</exception>
    internal FarmRoll Roll()
    {
        var wanted = _parameters["households.farms"];
        var (eights, fewest) = ((long)(_parameters.Value("households.farms", "1") / FarmRoll.Together), _technology.Zones);
        if (eights < fewest) throw new RecordException(wanted.File, wanted.Line, $"{wanted.Value} farms are fewer than eight for each zone", $"ask for {fewest * FarmRoll.Together} or more");
        double[] villagers = [.. _technology.ZoneIds.Select(id => _parameters.Value($"population.initial.{id}.village", "person"))];
        var all = villagers.Sum();
        var counts = new long[fewest];
        Shares.Split(eights - fewest, [.. villagers.Select(people => Math.Max(people, 0.005 * all))], counts);
        return new FarmRoll([.. counts.Select(count => count + 1)]);
    }

    /// <summary>Gives every farm of the start what it has.</summary>
    internal void Endow(Peasantry peasantry)
    {
        var book = peasantry.Book;
        for (var i = 0; i < peasantry.Roll.Count; i++)
        {
            var (wealth, people) = Household(i);
            book[Holding.People][i] = (float)people;
            book[Holding.Horses][i] = (float)(wealth >= _horse ? wealth : 0);
            book[Holding.Cows][i] = (float)(wealth >= _cow ? wealth : 0);
            foreach (var holding in (ReadOnlySpan<Holding>)[Holding.Land, Holding.Sown, Holding.Harvest, Holding.Grain]) book[holding][i] = (float)wealth;
        }

        book.Food.Span.Fill(1);
        peasantry.AddUp();
    }

    /// <summary>Share of a normal harvest that lies beyond own need among farms as the census finds them.</summary>
    internal double Beyond(Country country, Peasantry peasantry, Surplus surplus, int r)
    {
        var (first, end) = (peasantry.Roll.First[r], peasantry.Roll.First[r + 1]);
        double land = 0, mouths = 0, stock = 0, beyond = 0;
        for (var i = first; i < end; i++)
        {
            var (wealth, people) = Household(i);
            (land, mouths, stock) = (land + wealth, mouths + people, stock + (wealth >= _cow ? wealth : 0));
        }

        var normal = surplus.NetYield(country, r) * peasantry.Total(country, Holding.Land, r) / land;
        var (food, feed) = (surplus.Food(country, r) * peasantry.Total(country, Holding.People, r) / mouths, surplus.Feed(country, r) / stock);
        for (var i = first; i < end; i++)
        {
            var (wealth, people) = Household(i);
            var own = (food * people) + (feed * (wealth >= _cow ? wealth : 0));
            beyond += wealth * (1 - surplus.OwnShare<Number>(new(own), new(normal * wealth)).Value);
        }

        return beyond / land;
    }

    /// <summary>Wealth and people of a farm.</summary>
    private (double Wealth, double People) Household(int farm)
    {
        var z = _spread * Draw.Normal(_seed, WealthStream, farm);
        return (Portable.Exp(z), Portable.Exp((_large * z) + (_family * Draw.Normal(_seed, FamilyStream, farm))));
    }

    /// <summary>Wealth below which a given part of the farms lies.</summary>
    private double First(string part)
    {
        // Half of the distance is halved until the distribution function of the census's own draws gives the part.
        var (low, high) = (-4.0, 4.0);
        var wanted = _parameters.Value(part, "1");
        for (var k = 0; k < 40; k++)
        {
            var middle = (low + high) / 2;
            if (Below(middle) < wanted) low = middle;
            else high = middle;
        }

        return Portable.Exp(_spread * low);
    }

    /// <summary>Logistic approximation of the normal distribution function (Bowling and others 2009).</summary>
    private static double Below(double z) => 1 / (1 + Portable.Exp(-((0.07056 * z * z * z) + (1.5976 * z))));
}
