namespace Narkhoz.Record;

/// <summary>What a run of a scenario must give: the scenario as a test.</summary>
/// <param name="Hashes">State hashes that must come out.</param>
/// <param name="Indicators">Figures that must come out.</param>
public sealed record ScenarioExpectation(
    IReadOnlyList<ExpectedHash> Hashes,
    IReadOnlyList<ExpectedIndicator> Indicators);

/// <summary>The state hash that a run must have at the end of a year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Hash">The hash, 16 hexadecimal digits.</param>
/// <param name="Line">Line in the scenario file, from 1.</param>
public sealed record ExpectedHash(int Year, string Hash, int Line);

/// <summary>A figure that a run must give.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Name">Indicator, e.g. <c>output</c>.</param>
/// <param name="Product">Product id, or empty where the figure is not of one product.</param>
/// <param name="Zone">Zone id, or empty for the whole Union.</param>
/// <param name="Truth">One of true, reported, published, plan.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Tolerance">Largest relative deviation, dimensionless.</param>
/// <param name="Line">Line in the scenario file, from 1.</param>
public sealed record ExpectedIndicator(
    int Year,
    string Name,
    string Product,
    string Zone,
    string Truth,
    double Value,
    string Unit,
    double Tolerance,
    int Line);
