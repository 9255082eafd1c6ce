using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>What was earned, bought and offered in the year of the norms, to which a market of any other year is held.</summary>
/// <remarks>
/// All from the record of 1928: output, norms of consumption, people and prices of 1926/27. Without it the market takes the month in which it opens for the normal state of things, and what is then short is thought short by custom.
/// </remarks>
internal sealed class NormalYear
{
    private readonly double[] _people = new double[2];
    private readonly double[] _income = new double[2];
    private readonly double[] _basket = new double[2];
    private readonly double[] _offer;

    internal NormalYear(Country country)
    {
        var (technology, p) = (country.Technology, country.Parameters);
        foreach (var initial in p.Under("population.initial"))
            _people[initial.Id.EndsWith(".town", StringComparison.Ordinal) ? 0 : 1] += initial.Value;
        var trade = 1 + p.Value("money.trade_cost", "1");
        var marketed = p.Value("farms.marketed_share", "1");
        _offer = new double[technology.Products];
        var used = new double[technology.Products];
        technology.Inputs.AddTimes(technology.Output, used);
        double hands = 0, sold = 0;
        for (var product = 0; product < _offer.Length; product++)
        {
            var (price, output) = (technology.Price[product], technology.Output[product]);
            hands += technology.Labour[product] * output;
            _basket[0] += trade * price * country.Norms.Town[product];
            if (technology.Made[product]) _basket[1] += trade * price * country.Norms.Village[product];
            if (technology.Made[product] || technology.Herd[product]) continue;
            var asked = country.Norms.Town[product] * _people[0];
            sold += price * (technology.ProductIds[product] == "grain" ? marketed * output : country.Norms.RawMaterial[product] ? Math.Min(output, used[product]) : asked);
            if (country.Norms.Energy[product] > 0 && output > 0) _offer[product] = asked / output;
        }

        _income[0] = hands * p.Value("money.wage", "rouble/yr") / 12 / _people[0];
        _income[1] = sold / 12 / _people[1];
        var grain = technology.Product("grain");
        _offer[grain] = country.Norms.Town[grain] * _people[0] / ((marketed * technology.Output[grain]) - used[grain]);
    }

    /// <summary>What a person of a place earns in a month, roubles.</summary>
    internal double Income(Place place) => _income[(int)place];

    /// <summary>What that is over the month's purchases at the prices of 1926/27: incomes that the model has not (crafts, odd jobs) paid for the rest.</summary>
    internal double Level(Place place) => 12 * _income[(int)place] / _basket[(int)place];

    /// <summary>What towns asked of a food of the farms over what these made of it, of grain over what they sold beyond the use of works; nought for all else.</summary>
    internal double Offer(int product) => _offer[product];
}
