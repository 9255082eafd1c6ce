using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Private traders bring goods to the village where shops of state and co-operatives do not reach, at what scarcity lets them ask; squeezed out before others take their place they leave it without.</summary>
/// <remarks>
/// Shops of state and co-operatives reach a share k of the trade: k' = <c>trade.cooperative_growth</c> / 12 x (1 - k), from <c>trade.cooperatives</c> when trade is freed. Bagmen become the traders who do the rest; under pressure they keep
/// <c>course.market.private_trade</c> x (1 - <c>course.market.squeeze</c>) x (1 - k), which they near by <c>trade.nepmen_answer</c> a month. What neither reaches is trade that the village lacks and the towns have (the trade deserts of 1924 and 1927).
/// Where goods are short of the norm by the mean of a year, traders ask (norm / goods)^(1 / <c>market.goods_elasticity</c>) times the price, at most twice; the village pays it on their share of what it buys, and sells so much less gladly (EIN-09, EPL-19; Ball 1987; Johnson and Temin 1993).
/// </remarks>
internal sealed class Nepmen(Country country) : Mechanism
{
    private const double Most = 2;
    private const int LastMonth = 9;
    private readonly int _free = country.Line.Instrument("course.market.private_trade");
    private readonly int _squeeze = country.Line.Instrument("course.market.squeeze");
    private readonly double _growth = country.Parameters.Value("trade.cooperative_growth", "1/yr");
    private readonly double _start = country.Parameters.Value("trade.cooperatives", "1");
    private readonly double _answer = country.Parameters.Value("trade.nepmen_answer", "1/month");
    private readonly double _elasticity = country.Parameters.Value("market.goods_elasticity", "1");

    internal override MechanismInfo Info { get; } = new(
        "nepmen",
        "Nepmen: private trade",
        ["ETC-01", "EIN-09", "EPL-18", "EPL-19"],
        "Ball 1987; Johnson and Temin 1993; Nettl 2222-2224, 2315-2323, 3416-3419",
        "shops reach everywhere and ask the price that was decided");

    /// <summary>Share of the trade that reaches its buyers, 0 to 1.</summary>
    internal double Reach(Country country) => On && country.Management is { } management ? Math.Max(0.1, management.Trade[0] + management.Trade[1]) : 1;

    /// <summary>Private share of the trade that there is.</summary>
    internal static double Share(Management management) => management.Trade[1] / Math.Max(1e-9, management.Trade[0] + management.Trade[1]);

    /// <summary>What the village pays traders beyond the price, over what it pays for goods at the price; a market's prices have it in them.</summary>
    internal double Margin(Country country, int r)
    {
        if (!On || country.Management is not { } management || country.Market.AtWork) return 0;
        return Share(management) * Math.Min(Most - 1, Portable.Pow(Math.Clamp(country.Upheaval!.Goods[r], 0.1, 1), -1 / _elasticity) - 1);
    }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Management is not { } management) return;
        var trade = management.Trade;
        if (trade[0] <= 0) (trade[0], trade[1]) = (_start, 1 - _start);
        trade[0] += _growth / 12 * (1 - trade[0]);
        var wanted = country.Line[_free] * (1 - country.Line[_squeeze]) * (1 - trade[0]);
        trade[1] += Math.Min(_answer * (wanted - trade[1]), 1 - trade[0] - trade[1]);
        Count(management, country.Now.Month);
    }

    /// <summary>The economic year of the statistics, October to September.</summary>
    private static void Count(Management management, int month)
    {
        var year = management.Private;
        year[0] += Share(management) / 12;
        if (month == LastMonth) (year[1], year[0]) = (year[0], 0);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Management?.Trade.Span.Clear();
}
