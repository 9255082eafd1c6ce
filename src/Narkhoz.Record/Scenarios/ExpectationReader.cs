using System.Globalization;
using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads what a scenario expects of its run.</summary>
internal static class ExpectationReader
{
    /// <summary>Fields of <c>expect</c>.</summary>
    public static readonly string[] Known = ["hash", "indicators"];

    /// <summary>Fields of an expected indicator.</summary>
    public static readonly string[] IndicatorFields = ["year", "name", "product", "zone", "truth", "value", "unit", "tolerance"];

    private static readonly (string, string)[] Truths = [("true", "true"), ("reported", "reported"), ("published", "published"), ("plan", "plan")];

    /// <summary>Reads the mapping.</summary>
    public static ScenarioExpectation Read(Node node)
    {
        var map = node.AsMap("expect");
        map.OnlyKnown("expect", Known);
        var hashes = new List<ExpectedHash>();
        foreach (var (year, line, hash) in map.Find("hash")?.AsMap("hash").Entries ?? [])
            hashes.Add(new ExpectedHash(Year(year, node.File.Path, line), hash.AsText("the hash"), line));
        var indicators = new List<ExpectedIndicator>();
        foreach (var item in map.Find("indicators")?.AsList("indicators").Items ?? []) indicators.Add(ReadIndicator(item.AsMap("an indicator")));
        return new ScenarioExpectation(hashes, indicators);
    }

    private static ExpectedIndicator ReadIndicator(MapNode map)
    {
        map.OnlyKnown("an indicator", IndicatorFields);
        var tolerance = map.Find("tolerance")?.AsNumber("the tolerance") ?? 0;
        if (tolerance < 0) throw map.Error("the tolerance is negative", "give a share from 0 up");
        return new ExpectedIndicator(
            Year(map.Need("year", "an indicator").AsText("the year"), map.File.Path, map.Line),
            map.Need("name", "an indicator").AsText("the name"),
            map.Find("product")?.AsText("the product") ?? "",
            map.Find("zone")?.AsText("the zone") ?? "",
            map.Find("truth")?.AsOneOf<string>("truth", Truths) ?? "true",
            map.Need("value", "an indicator").AsNumber("the value"),
            map.Need("unit", "an indicator").AsText("the unit"),
            tolerance,
            map.Line);
    }

    private static int Year(string text, string file, int line) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && RecordSpan.Holds(new YearMonth(Math.Max(year, 1), 1))
            ? year : throw new RecordException(file, line, $"'{text}' is not a year of the record", "give a year from 1917 to 1967");
}
