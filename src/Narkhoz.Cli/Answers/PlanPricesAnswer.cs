namespace Narkhoz.Cli.Answers;

/// <summary>Prices of several kinds, all in the money in which the bill of final uses costs the labour that it embodies.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Products">Number of products.</param>
/// <param name="RateOfSurplus">Surplus labour over necessary labour.</param>
/// <param name="RateOfProfit">Rate of the prices of production, a year.</param>
/// <param name="ProfitOn">What profit is counted on: stocks where the table has capital, else advances.</param>
/// <param name="Margin">Planned profit per rouble of cost in wholesale prices.</param>
/// <param name="Tax">Largest rate of turnover tax, as a share of the retail price; null where wages cannot be balanced by it.</param>
/// <param name="TaxRevenue">What the tax brings in, the revenue of the wedge between wholesale and retail prices, at a wage of 1; null likewise.</param>
/// <param name="Charge">Charge on capital of the two-channel prices; null without capital.</param>
/// <param name="WageSurplus">Their surplus per rouble of wages; null without capital.</param>
/// <param name="Residual">Largest residual of all prices, as a part of the price.</param>
/// <param name="ValueGap">|l.x - v.f| / l.x.</param>
/// <param name="Prices">Prices of the products shown.</param>
/// <param name="Wedge">The wedge of the products that households buy, by what it brings in.</param>
/// <param name="Scissors">How far the prices of the group named stand from those of all others, against the base; null without a group.</param>
/// <param name="Why">The reasons, where they were asked for.</param>
internal sealed record PlanPricesAnswer(
    string Name, int Products, double RateOfSurplus, double RateOfProfit, string ProfitOn, double Margin, double? Tax, double? TaxRevenue,
    double? Charge, double? WageSurplus, double Residual, double ValueGap, IReadOnlyList<PriceEntry> Prices,
    IReadOnlyList<WedgeEntry> Wedge, IReadOnlyList<ScissorsEntry>? Scissors, IReadOnlyList<string>? Why);

/// <summary>The wedge between the wholesale and the retail price of a product, at a wage of 1.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Sold">Units that wages buy.</param>
/// <param name="Wholesale">Wholesale price.</param>
/// <param name="Retail">Retail price.</param>
/// <param name="Tax">Turnover tax as a share of the retail price.</param>
/// <param name="Revenue">What it brings in.</param>
internal sealed record WedgeEntry(string Product, double Sold, double Wholesale, double Retail, double Tax, double Revenue);

/// <summary>The scissors of one kind of prices.</summary>
/// <param name="Prices">The kind: value, production, wholesale, retail, two_channel, scarcity.</param>
/// <param name="Group">Price index of the group named, base = 1, at the plan's gross outputs.</param>
/// <param name="Others">Price index of all others.</param>
/// <param name="Opening">The first over the second: above 1 the group has grown dear.</param>
internal sealed record ScissorsEntry(string Prices, double Group, double Others, double Opening);

/// <summary>Prices of a product.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Value">Labour value.</param>
/// <param name="Production">Price of production.</param>
/// <param name="Wholesale">Cost and margin.</param>
/// <param name="Retail">The same with turnover tax; null where there is none.</param>
/// <param name="TwoChannel">Two-channel price; null without capital.</param>
/// <param name="Scarcity">Objectively determined valuation; null where there is no optimal plan.</param>
/// <param name="Base">Price of the base year or of the world, where it is given.</param>
internal sealed record PriceEntry(string Product, double Value, double Production, double Wholesale, double? Retail, double? TwoChannel, double? Scarcity, double? Base);
