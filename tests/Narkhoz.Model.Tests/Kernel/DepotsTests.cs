using CsCheck;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Tests.Kernel;

public sealed class DepotsTests
{
    private static readonly Gen<long[]> Amounts = Gen.OneOf(Gen.Const(0L), Gen.Long[0, 1000], Gen.Long[0, 1L << 40]).Array[Runs.Record.Zones.Count];

    [Fact]
    public void Shipping_loses_nothing_and_serves_what_it_can() => Gen.Select(Amounts, Amounts).Sample((stocks, needs) =>
    {
        using var country = Stocked(stocks);
        var asked = (long[])needs.Clone();
        new Depots(country.Technology).Ship(country, 0, needs);
        var held = Enumerable.Range(0, needs.Length).Select(r => country.Goods.Stock(country.Goods.Cell(Holder.State, r, 0))).ToArray();
        country.Goods.CloseMonth(country.Crew, new Clock(country.Now, "test"));
        return held.Sum() == stocks.Sum()
            && needs.Sum() == Math.Min(asked.Sum(), stocks.Sum())
            && held.Zip(needs).All(pair => pair.First >= pair.Second);
    }, iter: 200);

    [Fact]
    public void Taking_takes_what_is_asked_as_far_as_there_is_any() => Gen.Select(Amounts, Gen.Long[0, 1L << 42]).Sample((stocks, asked) =>
    {
        using var country = Stocked(stocks);
        var taken = new Depots(country.Technology).Take(country, Flow.Exported, 0, asked);
        country.Goods.CloseMonth(country.Crew, new Clock(country.Now, "test"));
        return taken <= asked && Depots.StockQuanta(country, 0) == stocks.Sum() - taken && taken >= Math.Min(asked, stocks.Sum()) - stocks.Length;
    }, iter: 200);

    private static Country Stocked(long[] stocks)
    {
        var country = new Country(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions()) { Now = new YearMonth(1930, 1) };
        for (var r = 0; r < stocks.Length; r++) country.Goods.Post(Flow.Produced, country.Goods.Cell(Holder.State, r, 0), stocks[r]);
        country.Goods.Open();
        return country;
    }
}
