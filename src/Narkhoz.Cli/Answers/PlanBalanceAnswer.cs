namespace Narkhoz.Cli.Answers;

/// <summary>A plan drawn up by material balances, and what comes of it.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Unit">Unit of its flows, or empty.</param>
/// <param name="Products">Number of products.</param>
/// <param name="Rounds">How many rounds the plan was drawn up in.</param>
/// <param name="Residual">What was done about the deficits that were left: leave, cutByPriority or tightenNorms.</param>
/// <param name="Sets">Complete sets of the assortment that were asked for.</param>
/// <param name="Optimum">Complete sets that the optimal plan makes; null where it was not asked or there is none.</param>
/// <param name="Root">Largest root of the average norms.</param>
/// <param name="Balanced">Share of the bill that endless rounds would come to.</param>
/// <param name="Course">Plans of fewer and more rounds.</param>
/// <param name="Sheets">Balances of the products that lack most.</param>
/// <param name="Loss">What the rounds lose against the optimum: the part of its deliveries, at its valuations, that does not come out; null without <c>--optimum</c>.</param>
/// <param name="Compared">Products of which most is lost, by the rounds and in the optimum; null likewise.</param>
/// <param name="Why">The reasons, where they were asked for.</param>
internal sealed record PlanBalanceAnswer(
    string Name, string Unit, int Products, int Rounds, string Residual, double Sets, double? Optimum, double Root, double Balanced,
    IReadOnlyList<RoundEntry> Course, IReadOnlyList<SheetEntry> Sheets, double? Loss, IReadOnlyList<SideBySideEntry>? Compared, IReadOnlyList<string>? Why);

/// <summary>A product in the plan of rounds and in the optimal plan.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Output">Output that the rounds plan.</param>
/// <param name="OutputOptimum">Output of the optimal plan.</param>
/// <param name="Delivered">What comes out of the rounds for final uses.</param>
/// <param name="DeliveredOptimum">What the optimal plan delivers.</param>
internal sealed record SideBySideEntry(string Product, double Output, double OutputOptimum, double Delivered, double DeliveredOptimum);

/// <summary>A plan of so many rounds.</summary>
/// <param name="Rounds">How many.</param>
/// <param name="Error">Distance to where the rounds lead, as a part of it.</param>
/// <param name="Theory">The first draft's error times the largest root to the power of the rounds.</param>
/// <param name="Deliverable">Share of the bill that the planned outputs allow with perfect coordination.</param>
/// <param name="Delivered">Share of the bill, in its proportions, that came out of rationing.</param>
/// <param name="Met">Share of the bill's labour value that came out of rationing.</param>
internal sealed record RoundEntry(int Rounds, double Error, double Theory, double Deliverable, double Delivered, double Met);

/// <summary>The balance of a product.</summary>
/// <param name="Product">Its label.</param>
/// <param name="OpeningStock">Opening stock.</param>
/// <param name="Output">Output.</param>
/// <param name="Imports">Imports.</param>
/// <param name="Industry">Largest users.</param>
/// <param name="OtherIndustry">All other users.</param>
/// <param name="Investment">Investment.</param>
/// <param name="Households">Households.</param>
/// <param name="Export">Export.</param>
/// <param name="ClosingStock">Closing stock.</param>
/// <param name="Deficit">Uses less sources.</param>
internal sealed record SheetEntry(
    string Product, double OpeningStock, double Output, double Imports, IReadOnlyList<UseEntry> Industry, double OtherIndustry,
    double Investment, double Households, double Export, double ClosingStock, double Deficit);

/// <summary>A user of a product.</summary>
/// <param name="User">The product that it is used for.</param>
/// <param name="Amount">How much.</param>
internal sealed record UseEntry(string User, double Amount);
