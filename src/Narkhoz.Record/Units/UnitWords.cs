using System.Globalization;

namespace Narkhoz.Record;

/// <summary>The words that units are made of, with their sizes in base units.</summary>
/// <remarks>
/// Base units: t, m, yr, MWh, rouble, person, head, household, unit, pair, can. Sizes are definitions, not measurements:
/// a year has 8760 hours and 365 days, a pood 16.3805 kg, a desyatina 10925 m2, a ton of coal equivalent 7000 kcal/kg, a metric horsepower 735.49875 W.
/// </remarks>
internal static class UnitWords
{
    /// <summary>Each line: a dimension, then the words that have it, each with its size.</summary>
    private const string Definitions = """
        : 1 1, % 0.01, ‰ 0.001, index 1
        t: t 1, ton 1, tonne 1, kt 1e3, Mt 1e6, Gt 1e9, kg 1e-3, centner 0.1, c 0.1, pood 0.0163805
        m: m 1, metre 1, km 1e3, Mm 1e6
        m m: m2 1, m² 1, km2 1e6, ha 1e4, hectare 1e4, kha 1e7, Mha 1e10, desyatina 10925
        m m m: m3 1, m³ 1, litre 1e-3, hl 0.1, dal 0.01
        m t: tkm 1e3, t-km 1e3
        m person: person-km 1e3
        yr: yr 1, year 1, month 1/12, week 7/365, day 1/365, h 1/8760
        MWh: MWh 1, kWh 1e-3, GWh 1e3, TWh 1e6, GJ 1/3.6, kcal 4.184e-6/3.6, tce 29.288/3.6
        MWh /yr: MW 8760, kW 8.76, GW 8.76e6, hp 6.44296905
        rouble: rouble 1, ruble 1, kopek 0.01, krouble 1e3, Mrouble 1e6, Grouble 1e9
        rouble1926: rouble1926 1
        dollar: dollar 1
        person: person 1, people 1, worker 1, death 1, birth 1
        person yr: person-year 1, man-year 1, person-month 1/12, person-day 1/365, man-day 1/365, labour-day 1/365, person-hour 1/8760, man-hour 1/8760
        head: head 1, horse 1
        household: household 1
        unit: unit 1, piece 1, set 1, kunit 1e3
        pair: pair 1
        can: can 1
        """;

    /// <summary>Multipliers that stand before a unit.</summary>
    public static readonly Dictionary<string, double> Multipliers = new(StringComparer.Ordinal)
    {
        ["hundred"] = 1e2,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
    };

    /// <summary>Each unit word with its size and its dimension, a product of base units.</summary>
    public static readonly Dictionary<string, UnitExpression> Sizes = Read();

    private static Dictionary<string, UnitExpression> Read()
    {
        var sizes = new Dictionary<string, UnitExpression>(StringComparer.Ordinal);
        foreach (var line in Definitions.Split('\n'))
        {
            var parts = line.Split(':');
            foreach (var word in parts[1].Split(','))
            {
                var pair = word.Trim().Split(' ');
                var ratio = pair[1].Split('/');
                var size = double.Parse(ratio[0], CultureInfo.InvariantCulture);
                if (ratio.Length == 2) size /= double.Parse(ratio[1], CultureInfo.InvariantCulture);
                sizes.Add(pair[0], new UnitExpression(size, parts[0]));
            }
        }

        return sizes;
    }
}
