namespace Narkhoz.Cli.Answers;

/// <summary>What must be made so that the targets are delivered.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Unit">Unit of its flows, or empty.</param>
/// <param name="Products">Number of products.</param>
/// <param name="Techniques">Number of techniques.</param>
/// <param name="PerronRoot">Largest root of the inputs; null where by-products make norms negative.</param>
/// <param name="Residual">Largest relative residual of the gross outputs.</param>
/// <param name="Passes">How many times the table was read for them.</param>
/// <param name="Labour">Labour of all kinds that the plan takes; null where the table has none.</param>
/// <param name="Shortfall">Largest shortfall of a product, computed afresh from the table, as a share of its turnover.</param>
/// <param name="Surplus">Largest surplus, likewise.</param>
/// <param name="LabourGap">|l.x - v.f| / l.x; null where the table has no labour.</param>
/// <param name="Factors">Use of labour and resources.</param>
/// <param name="Breaches">Limits that the plan exceeds, the worst first.</param>
/// <param name="Satellites">Totals of the satellites at the plan's outputs.</param>
/// <param name="KeySectors">Products whose power and sensitivity of dispersion are both above 1.</param>
/// <param name="Rounds">Largest share of a product's output that is still missing after each round of balances, from round 0; null where a final use is negative.</param>
/// <param name="Sectors">Largest sectors.</param>
/// <param name="Multipliers">Multipliers with and without households' spending, of the largest sectors; null without <c>--income</c>.</param>
/// <param name="Change">Why things changed from another table; null without <c>--against</c>.</param>
/// <param name="Why">Reasons, one sentence each; null without <c>--explain</c>.</param>
internal sealed record InputOutputAnswer(
    string Name, string Unit, int Products, int Techniques, double? PerronRoot, double Residual, int Passes, double? Labour,
    double Shortfall, double Surplus, double? LabourGap, IReadOnlyList<FactorEntry> Factors, IReadOnlyList<BreachEntry> Breaches,
    IReadOnlyList<SatelliteEntry> Satellites, IReadOnlyList<string> KeySectors, IReadOnlyList<double>? Rounds, IReadOnlyList<OutputEntry> Sectors,
    IReadOnlyList<MultiplierEntry>? Multipliers, ChangeAnswer? Change, IReadOnlyList<string>? Why);

/// <summary>Multipliers of a product, per unit of its final use.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Output">Output of all sectors.</param>
/// <param name="OutputTotal">The same with what households spend.</param>
/// <param name="Income">Income of households.</param>
/// <param name="IncomeTotal">The same with what they spend.</param>
/// <param name="TypeOne">Income over direct income; null where there is no direct income.</param>
/// <param name="TypeTwo">Total income over direct income; null likewise.</param>
internal sealed record MultiplierEntry(string Product, double Output, double OutputTotal, double Income, double IncomeTotal, double? TypeOne, double? TypeTwo);

/// <summary>A structural decomposition.</summary>
/// <param name="Before">Name of the earlier table.</param>
/// <param name="Of">What changed: output, or a row.</param>
/// <param name="Change">The whole change.</param>
/// <param name="Intensity">Because a unit of output takes more or less of it.</param>
/// <param name="Technique">Because techniques take other inputs.</param>
/// <param name="FinalDemand">Because final uses changed.</param>
/// <param name="Products">Products that changed most.</param>
internal sealed record ChangeAnswer(string Before, string Of, double Change, double Intensity, double Technique, double FinalDemand, IReadOnlyList<ChangeEntry> Products);

/// <summary>The change of a product; the three parts add up to it.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Change">The whole change.</param>
/// <param name="Intensity">See <see cref="ChangeAnswer"/>.</param>
/// <param name="Technique">Likewise.</param>
/// <param name="FinalDemand">Likewise.</param>
internal sealed record ChangeEntry(string Product, double Change, double Intensity, double Technique, double FinalDemand);

/// <summary>A limit that is exceeded.</summary>
/// <param name="Kind">capacity, labour or resource.</param>
/// <param name="Label">Name of the technique, the labour or the resource.</param>
/// <param name="Needed">What the plan takes.</param>
/// <param name="Limit">What there is.</param>
internal sealed record BreachEntry(string Kind, string Label, double Needed, double Limit);

/// <summary>A satellite at the plan's outputs.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="Total">Its total.</param>
internal sealed record SatelliteEntry(string Label, string Unit, double Total);

/// <summary>A sector of the plan.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Name">Its long name.</param>
/// <param name="Final">What it delivers to final uses.</param>
/// <param name="Output">Its gross output.</param>
/// <param name="LabourValue">Labour embodied in a unit; null where the table has no labour.</param>
/// <param name="Multiplier">Output of all sectors per unit of its final use; it has a meaning where all products are in one unit.</param>
/// <param name="PowerOfDispersion">Backward linkage over the mean.</param>
/// <param name="SensitivityOfDispersion">Forward linkage over the mean.</param>
internal sealed record OutputEntry(
    string Label, string Name, double Final, double Output, double? LabourValue, double Multiplier, double PowerOfDispersion, double SensitivityOfDispersion);
