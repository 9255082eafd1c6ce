namespace Narkhoz.Lab.Accounts;

/// <summary>The figures that stand beside every output: what it cost people. They are never added up or scored.</summary>
public static class HumanCostFigures
{
    /// <summary>The figures in the order in which they are shown.</summary>
    public static IReadOnlyList<HumanCostFigure> All { get; } =
    [
        new("deaths.excess", "Excess deaths", "deaths beyond those that the year's people would have had with the food of 1928", true),
        new("deaths", "Deaths", "all deaths of the year", true),
        new("births", "Births", "all births of the year", true),
        new("food.town", "Food eaten, town", "share of what the body needs", false),
        new("food.village", "Food eaten, village", "share of what the body needs", false),
        new("prisoners", "Prisoners", "people in camps and colonies at the end of the year", false),
        new("settlers.special", "Special settlers", "deported people in settlements at the end of the year", false),
        new("executed", "Executed", "people put to death in the year", true),
        new("officials.arrested", "Officials arrested", "officials taken from office to prison or camp in the year; where the run looks at Party and state", true),
        new("officials.executed", "Officials executed", "officials put to death in the year, counted among the executed; where the run looks at Party and state", true),
        new("party.expelled", "Expelled from the Party", "members expelled in the year; where the run looks at Party and state", true),
        new("deported", "Deported", "people moved by force in the year", true),
        new("consumption.index.town", "Consumption per head, town", "index, 1928 = 100", false),
        new("consumption.index.village", "Consumption per head, village", "index, 1928 = 100", false),
        new("consumption.town.grain", "Grain eaten per head, town", "kilograms a year", false),
        new("consumption.village.grain", "Grain eaten per head, village", "kilograms a year", false),
    ];
}

/// <summary>One figure of human cost.</summary>
/// <param name="Name">Indicator.</param>
/// <param name="Title">Title in tables.</param>
/// <param name="Meaning">What it counts.</param>
/// <param name="Flow">Whether the years of it can be added up.</param>
public sealed record HumanCostFigure(string Name, string Title, string Meaning, bool Flow);
