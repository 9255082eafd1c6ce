using System.Globalization;
using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>Reads the values of <c>--set id=value</c>.</summary>
internal static class SetValues
{
    /// <summary>Reads overrides of parameters and instruments.</summary>
    /// <param name="texts">Each <c>id=value</c>.</param>
    /// <param name="record">The record that declares the ids.</param>
    /// <exception cref="UserException">A text is no assignment, an id is not known, or a value is out of range.</exception>
    public static Dictionary<string, double> Read(IEnumerable<string> texts, RecordBook record)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var (id, value) = Split(text);
            if (record.Instruments.TryGet(id, out var instrument)) CheckRange(instrument, value);
            else if (!record.Parameters.TryGet(id, out _)) throw Unknown(id, "parameter or instrument", [.. record.Instruments.Ids, .. record.Parameters.Ids]);
            values[id] = value;
        }

        return values;
    }

    /// <summary>Reads decisions of a fork.</summary>
    /// <param name="texts">Each <c>id=value</c>; an id is an instrument, or a target or price that the timeline sets.</param>
    /// <param name="at">First month of force.</param>
    /// <param name="record">The record that declares the ids.</param>
    /// <exception cref="UserException">A text is no assignment, an id is not known, or a value is out of range.</exception>
    public static IReadOnlyList<Decision> ReadDecisions(IEnumerable<string> texts, YearMonth at, RecordBook record)
    {
        var decisions = new List<Decision>();
        foreach (var text in texts)
        {
            var (id, value) = Split(text);
            if (record.Parameters.TryGet(id, out _))
                throw new UserException($"'{id}' is a parameter, and a fork changes decisions", "set it for the whole run with narkhoz run --set");
            decisions.Add(new Decision(at, id, value, UnitOf(id, value, record), $"Fork: {id} set to {value.ToString(CultureInfo.InvariantCulture)}", "the user's fork", Confidence.Estimate, "--set", 0));
        }

        return decisions;
    }

    private static string UnitOf(string id, double value, RecordBook record)
    {
        if (record.Instruments.TryGet(id, out var instrument))
        {
            CheckRange(instrument, value);
            return instrument.Unit;
        }

        return record.Timeline.FirstOrDefault(decision => decision.Instrument == id)?.Unit
            ?? throw Unknown(id, "instrument", [.. record.Instruments.Ids, .. record.Timeline.Select(decision => decision.Instrument).Distinct()]);
    }

    private static (string Id, double Value) Split(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign > 0 && double.TryParse(text.AsSpan(sign + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return (text[..sign], value);
        throw new UserException($"--set {text}: this is not id=value with a number", "write it as course.procurement.grain=0.2");
    }

    private static void CheckRange(Instrument instrument, double value)
    {
        if (value >= instrument.Low && value <= instrument.High) return;
        var (low, high) = (instrument.Low.ToString(CultureInfo.InvariantCulture), instrument.High.ToString(CultureInfo.InvariantCulture));
        throw new UserException($"--set {instrument.Id}: {value.ToString(CultureInfo.InvariantCulture)} is out of range", $"give a value from {low} to {high}{(instrument.Unit == "1" ? "" : " " + instrument.Unit)}");
    }

    private static UserException Unknown(string id, string kind, IReadOnlyCollection<string> known) =>
        new($"--set {id}: no {kind} is called so", Nearest.Mend(id, known));
}
