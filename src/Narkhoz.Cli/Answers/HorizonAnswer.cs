namespace Narkhoz.Cli.Answers;

/// <summary>A plan of several years.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Unit">Unit of its flows, or empty.</param>
/// <param name="Products">Number of products.</param>
/// <param name="Techniques">Number of techniques.</param>
/// <param name="Objective">Of what there is as much as possible.</param>
/// <param name="Value">Value of the plan; null where there is none.</param>
/// <param name="Bound">What no plan can be worth more than.</param>
/// <param name="Gap">(bound - value) / (1 + |value|).</param>
/// <param name="Shortfall">Largest shortfall of a product in a year, computed afresh from the table, as a share of its turnover.</param>
/// <param name="Capacity">Largest breach of a capacity, likewise.</param>
/// <param name="Factors">Largest overuse of labour or a resource, likewise.</param>
/// <param name="Steps">Steps of the method.</param>
/// <param name="Years">The years.</param>
/// <param name="Surprises">Products that are dropped and outputs that leap.</param>
/// <param name="PriceOfBounds">What the bounds on change cost of the value; null where there are none.</param>
/// <param name="CarriedOut">Years that were carried out, beside what the first plan foresaw; null without <c>--carry-out</c>.</param>
/// <param name="Clashes">Where no plan meets the programme: what is short in the plan that comes nearest, the worst first.</param>
/// <param name="Why">What is scarcest in each year, one sentence each; null without <c>--explain</c>.</param>
internal sealed record HorizonAnswer(
    string Name, string Unit, int Products, int Techniques, string Objective, double? Value, double? Bound, double? Gap, double? Shortfall, double? Capacity, double? Factors, int? Steps,
    IReadOnlyList<HorizonYear> Years, IReadOnlyList<SurpriseEntry> Surprises, double? PriceOfBounds, IReadOnlyList<CarriedOutYear>? CarriedOut,
    IReadOnlyList<ClashEntry> Clashes, IReadOnlyList<string>? Why);

/// <summary>A year that was carried out, or in the last entries one of the plan in force, beside what the first plan foresaw.</summary>
/// <param name="Year">From 1.</param>
/// <param name="CarriedOut">Whether it was carried out; otherwise it is planned.</param>
/// <param name="Foreseen">Output of all products in the first plan, in the table's unit.</param>
/// <param name="Output">The same as it came out, or stands in the plan in force.</param>
/// <param name="SetsForeseen">Complete sets in the first plan; null where none are counted.</param>
/// <param name="Sets">The same as they came out; null likewise.</param>
/// <param name="Steps">Steps of the plan that was in force.</param>
internal sealed record CarriedOutYear(int Year, bool CarriedOut, double Foreseen, double Output, double? SetsForeseen, double? Sets, int Steps);

/// <summary>A year of a plan.</summary>
/// <param name="Year">From 1.</param>
/// <param name="Sets">Complete sets delivered; null where none are counted.</param>
/// <param name="Least">Lowest fulfilment of a target; null where there are none.</param>
/// <param name="Mean">Mean fulfilment of the targets; null where there are none.</param>
/// <param name="Output">Output of all products, in the table's unit.</param>
/// <param name="Labour">Labour used as a share of what there is; null where nothing limits it.</param>
/// <param name="Building">Capital goods that go into building, in the table's unit.</param>
/// <param name="FeldmanShare">The part of them that builds capacity for capital goods; null where nothing is built.</param>
internal sealed record HorizonYear(int Year, double? Sets, double? Least, double? Mean, double Output, double? Labour, double Building, double? FeldmanShare);

/// <summary>Something in a plan that a reader would not expect.</summary>
/// <param name="Year">From 1; null in a plan of one year.</param>
/// <param name="Product">Name of the product.</param>
/// <param name="Before">Output in the year before.</param>
/// <param name="Now">Output in the year.</param>
/// <param name="Reason">Why.</param>
/// <param name="Price">What avoiding it would cost of the value at the least, a unit in a plan of one year; null for a leap in a plan of several.</param>
internal sealed record SurpriseEntry(int? Year, string Product, double Before, double Now, string Reason, double? Price);

/// <summary>What is short where no plan meets the programme.</summary>
/// <param name="Year">From 1.</param>
/// <param name="What">Name of the product or of the labour or resource.</param>
/// <param name="Missing">How much, in the plan that comes nearest.</param>
/// <param name="Limits">What stands in the way, the hardest first.</param>
internal sealed record ClashEntry(int Year, string What, double Missing, IReadOnlyList<string> Limits);
