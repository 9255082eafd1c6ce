namespace Narkhoz.Record;

/// <summary>What a run of a scenario must give: the scenario as a test.</summary>
/// <param name="StateHash">State hash at the end of a year, in hexadecimal, by year.</param>
/// <param name="Indicators">Figures that must come out.</param>
public sealed record ScenarioExpectation(
    IReadOnlyDictionary<int, string> StateHash,
    IReadOnlyList<ExpectedIndicator> Indicators);

/// <summary>A figure that a run must give.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Name">Indicator, e.g. <c>output</c>.</param>
/// <param name="Product">Product id, or empty where the figure is not of one product.</param>
/// <param name="Republic">Republic id, or empty for the whole Union.</param>
/// <param name="Truth">One of true, reported, published, plan.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Tolerance">Largest relative deviation, dimensionless.</param>
/// <param name="Line">Line in the scenario file, from 1.</param>
public sealed record ExpectedIndicator(
    int Year,
    string Name,
    string Product,
    string Republic,
    string Truth,
    double Value,
    string Unit,
    double Tolerance,
    int Line);
