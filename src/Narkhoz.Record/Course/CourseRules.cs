namespace Narkhoz.Record;

/// <summary>What a decision may say: known instruments, in their units and ranges.</summary>
internal sealed class CourseRules(InstrumentBook instruments, IReadOnlyList<Product> products, RegimeBook regimes)
{
    private readonly Dictionary<string, Product> productById = products.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>The fault of an instrument that nobody has declared, or null.</summary>
    public Fault? Unknown(string instrument)
    {
        var parts = instrument.Split('.');
        switch (parts[0])
        {
            case "course":
                return instruments.TryGet(instrument, out _) ? null : new Fault($"no instrument is called '{instrument}'", Nearest.Mend(instrument, instruments.Ids));
            case "plan" when parts.Length != 3:
                return new Fault($"'{instrument}' is not a plan target", "write plan.<plan>.<product>");
            case "plan":
                return productById.Count == 0 || productById.ContainsKey(parts[2]) ? null : new Fault($"the plan target '{instrument}' names no product", Nearest.Mend(parts[2], productById.Keys));
            case "world" when parts.Length > 1:
                return null;
            case "office" when parts.Length == 3:
            case Decision.LinePrefix when parts.Length == 2:
                return null;
            case Decision.RegimePrefix when parts.Length == 2:
                return regimes.Unknown(parts[1]);
            default:
                return new Fault($"no instrument is called '{instrument}'", "an instrument begins with course., plan., regime., line., office. or world.");
        }
    }

    /// <summary>The fault of a unit that the instrument does not take, or null.</summary>
    public Fault? Unit(string instrument, string unit)
    {
        if (UnitFault.Check(unit, instrument) is { } fault) return fault;
        if (UnitOf(instrument) is not { } asked || Units.TryFactor(unit, asked, out _)) return null;
        if (instrument.StartsWith("plan.", StringComparison.Ordinal) && Units.TryFactor(unit, asked + "/yr", out _)) return null;
        return new Fault($"{instrument} is in {asked}, not in {unit}", $"give the value in {asked}");
    }

    /// <summary>The fault of a value outside the instrument's range, or null; a wrong unit is not judged here.</summary>
    public Fault? Range(string instrument, double value, string unit)
    {
        if (!instruments.TryGet(instrument, out var i) || !Units.TryFactor(unit, i.Unit, out var factor)) return null;
        var v = value * factor;
        var unitName = i.Unit == "1" ? "" : " " + i.Unit;
        return v >= i.Low && v <= i.High ? null : new Fault(FormattableString.Invariant($"{instrument} = {v}{unitName} lies outside its range"), FormattableString.Invariant($"give a value from {i.Low} to {i.High}{unitName}"));
    }

    /// <summary>The unit that an instrument is given in, or null where any will do.</summary>
    public string? UnitOf(string instrument)
    {
        if (instruments.TryGet(instrument, out var declared)) return declared.Unit;
        return instrument.StartsWith("plan.", StringComparison.Ordinal) && productById.TryGetValue(instrument[(instrument.LastIndexOf('.') + 1)..], out var product) ? product.Unit : null;
    }

    /// <summary>The fault of a date outside the record, or of a target that is due before it begins, or null.</summary>
    public static Fault? Date(Decision d)
    {
        if (RecordSpan.Check(d.From) is { } fault) return fault;
        return d.Due is { } due && (due < d.From || !RecordSpan.Holds(due))
            ? new Fault($"{due} is no month in which a target of {d.From} can be due", $"give a month from {d.From} to {RecordSpan.Last}")
            : null;
    }

    /// <summary>The faults of a decision, the gravest first.</summary>
    public IEnumerable<Fault> Check(Decision d)
    {
        if (Date(d) is { } date) yield return date;
        if (Unknown(d.Instrument) is { } unknown) yield return unknown;
        else if (Unit(d.Instrument, d.Unit) is { } unit) yield return unit;
        else if (Range(d.Instrument, d.Value, d.Unit) is { } range) yield return range;
    }
}
