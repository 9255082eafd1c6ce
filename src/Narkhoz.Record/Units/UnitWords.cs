namespace Narkhoz.Record;

/// <summary>The words that units are made of, with their size in base units.</summary>
/// <remarks>Base units: t, m, yr, MWh, rouble, person, head, unit. Sizes are definitions, not measurements.</remarks>
internal static class UnitWords
{
    private const double HoursInYear = 8760;

    /// <summary>Multipliers that stand before a unit.</summary>
    public static readonly Dictionary<string, double> Multipliers = new(StringComparer.Ordinal)
    {
        ["hundred"] = 1e2, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9,
    };

    /// <summary>Each unit word with its size and its dimension, a product of base units.</summary>
    public static readonly Dictionary<string, (double Size, string Dimension)> Sizes = new(StringComparer.Ordinal)
    {
        ["1"] = (1, ""), ["%"] = (0.01, ""), ["‰"] = (0.001, ""), ["index"] = (1, ""),
        ["kg"] = (1e-3, "t"), ["centner"] = (0.1, "t"), ["c"] = (0.1, "t"), ["pood"] = (0.0163805, "t"),
        ["t"] = (1, "t"), ["ton"] = (1, "t"), ["tonne"] = (1, "t"), ["kt"] = (1e3, "t"), ["Mt"] = (1e6, "t"), ["Gt"] = (1e9, "t"),
        ["m"] = (1, "m"), ["metre"] = (1, "m"), ["km"] = (1e3, "m"), ["Mm"] = (1e6, "m"),
        ["m2"] = (1, "m m"), ["m²"] = (1, "m m"), ["ha"] = (1e4, "m m"), ["kha"] = (1e7, "m m"), ["Mha"] = (1e10, "m m"),
        ["hectare"] = (1e4, "m m"), ["km2"] = (1e6, "m m"), ["desyatina"] = (10925, "m m"),
        ["m3"] = (1, "m m m"), ["m³"] = (1, "m m m"), ["litre"] = (1e-3, "m m m"), ["hl"] = (0.1, "m m m"), ["dal"] = (0.01, "m m m"),
        ["tkm"] = (1e3, "m t"), ["t-km"] = (1e3, "m t"), ["person-km"] = (1e3, "m person"),
        ["yr"] = (1, "yr"), ["year"] = (1, "yr"), ["month"] = (1.0 / 12, "yr"), ["week"] = (7.0 / 365, "yr"), ["day"] = (1.0 / 365, "yr"), ["h"] = (1 / HoursInYear, "yr"),
        ["kWh"] = (1e-3, "MWh"), ["MWh"] = (1, "MWh"), ["GWh"] = (1e3, "MWh"), ["TWh"] = (1e6, "MWh"), ["GJ"] = (1 / 3.6, "MWh"),
        ["kcal"] = (4.184e-6 / 3.6, "MWh"), ["tce"] = (29.3076 / 3.6, "MWh"),
        ["kW"] = (1e-3 * HoursInYear, "MWh /yr"), ["MW"] = (HoursInYear, "MWh /yr"), ["GW"] = (1e3 * HoursInYear, "MWh /yr"),
        ["hp"] = (0.73549875e-3 * HoursInYear, "MWh /yr"),
        ["rouble"] = (1, "rouble"), ["kopek"] = (0.01, "rouble"), ["krouble"] = (1e3, "rouble"), ["Mrouble"] = (1e6, "rouble"), ["Grouble"] = (1e9, "rouble"),
        ["rouble1926"] = (1, "rouble1926"), ["dollar"] = (1, "dollar"),
        ["person"] = (1, "person"), ["worker"] = (1, "person"), ["death"] = (1, "person"), ["birth"] = (1, "person"),
        ["person-year"] = (1, "person yr"), ["man-year"] = (1, "person yr"), ["person-month"] = (1.0 / 12, "person yr"),
        ["person-day"] = (1.0 / 365, "person yr"), ["man-day"] = (1.0 / 365, "person yr"), ["labour-day"] = (1.0 / 365, "person yr"),
        ["person-hour"] = (1 / HoursInYear, "person yr"), ["man-hour"] = (1 / HoursInYear, "person yr"),
        ["head"] = (1, "head"), ["horse"] = (1, "head"), ["household"] = (1, "household"),
        ["unit"] = (1, "unit"), ["piece"] = (1, "unit"), ["set"] = (1, "unit"), ["pair"] = (1, "pair"), ["can"] = (1, "can"), ["kunit"] = (1e3, "unit"),
    };

    /// <summary>Plurals that are not made with an s.</summary>
    public static readonly Dictionary<string, string> Plurals = new(StringComparer.Ordinal)
    {
        ["people"] = "person", ["RUB"] = "rouble", ["r"] = "rouble", ["ruble"] = "rouble", ["rubles"] = "rouble", ["USD"] = "dollar", ["kopeks"] = "kopek",
    };
}
