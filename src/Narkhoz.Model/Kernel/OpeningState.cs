using Narkhoz.Model.Course;
using Narkhoz.Model.Economy.Agriculture;

namespace Narkhoz.Model.Kernel;

/// <summary>What a run starts from: the norms' year, or what <c>opening.&lt;id&gt;</c> says of another.</summary>
internal sealed class OpeningState
{
    private readonly string? _path;
    private readonly double _town;
    private readonly double _village;

    internal OpeningState(Country country, string? id)
    {
        var (p, technology) = (country.Parameters, country.Technology);
        StateGrain = p.Value("opening.state_grain", "1");
        (_town, _village, Cash) = (1, 1, 1);
        Output = [.. technology.Output];
        if (id is null) return;
        _path = $"opening.{id}";
        StateGrain = p.Value($"{_path}.state_grain", "1");
        MonthsToJanuary = p.Value($"{_path}.months_to_january", "month");
        (_town, _village) = (p.Value($"{_path}.town", "1"), p.Value($"{_path}.village", "1"));
        Cash = p.Value($"{_path}.cash", "month") / p.Value("opening.cash", "month");
        for (var product = 0; product < Output.Length; product++)
        {
            var own = $"{_path}.output.{technology.ProductIds[product]}";
            Output[product] = p.TryGet(own, out _) ? p.Value(own, $"{technology.Traits[product].Unit}/yr") : Output[product] * p.Value($"{_path}.output_of_others", "1");
        }
    }

    /// <summary>What each product's capacity could make, crops brought in or herds counted, units a year.</summary>
    internal double[] Output { get; }

    /// <summary>Share of the grain in store that the state holds.</summary>
    internal double StateGrain { get; }

    /// <summary>Cash of households, in incomes of a month, over that of the norms' year.</summary>
    internal double Cash { get; }

    /// <summary>Months from the start to January, for which crops lie in store besides.</summary>
    internal double MonthsToJanuary { get; }

    /// <summary>Months of output that lie in the depots and yards of a product, as in the norms' year unless the opening names them.</summary>
    internal double Stock(Country country, int product) =>
        _path is not null && country.Parameters.TryGet($"{_path}.stock.{country.Technology.ProductIds[product]}", out var months) ? months.Value : country.Technology.StockMonths[product];

    /// <summary>People of the towns or villages of a zone.</summary>
    internal double People(Country country, int r, string place) =>
        country.Parameters.Value($"population.initial.{country.Technology.ZoneIds[r]}.{place}", "person") * (place == "town" ? _town : _village);

    /// <summary>Power of old plant, fields of the year before, the draught that the norms go with, and the income that arms orders are measured by; nothing in the norms' year, which finds them as it goes.</summary>
    internal void Fields(Country country)
    {
        if (_path is null || country.Upheaval is not { } upheaval) return;
        upheaval.Control.Span.Fill(1);
        upheaval.Held.Span.Fill(1);
        (country.Currency!.Demand[0], country.Currency.Worth[0], country.Currency.Trade[0], country.Currency.Usual[0]) = (1, 1, 1, Cash);
        country.Management!.Specialists.Span.Fill(1);
        country.Management.Efficiency[0] = 1;
        upheaval.Goods.Span.Fill(1);
        upheaval.Sold.Span.Fill(1);
        upheaval.OldPower[0] = country.Parameters.Value($"{_path}.old_power", "1");
        var (technology, farms, crops) = (country.Technology, country.Farms, new CropTable(country));
        for (var r = 0; r < technology.Zones; r++)
        {
            double need = 0, power = 0;
            foreach (var crop in crops.Crops)
            {
                var cell = (r * technology.Products) + crop;
                var area = country.Parameters.TryGet($"{_path}.area.{technology.ProductIds[crop]}", out var share) ? share.Value : 1;
                farms.Sown[cell] = crops.Area[cell] * area;
                farms.Harvest[cell] = Output[crop] * technology.RegionShare[cell];
                need += crops.Area[cell] * crops.Draught[crop];
            }

            foreach (var herd in crops.Herds)
                power += farms.BaseHerd[(r * technology.Products) + herd] * (country.Parameters.TryGet($"product.{technology.ProductIds[herd]}.working", out var working) ? working.Value : 0);
            if (need > 0) farms.DraughtBase[r] = power / need;
        }

        technology.Output.CopyTo(country.Plan.Reported.Span);
        country.Plan.Income[1] = InvestmentPlan.NationalIncome(country);
        Output.CopyTo(country.Plan.Reported.Span);
    }
}
