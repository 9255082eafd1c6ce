namespace Narkhoz.Record;

/// <summary>A number of the model with its unit, its prior and the source that it comes from.</summary>
/// <remarks>Read from YAML; the code holds no numbers of its own. A dated parameter is a step function of time.</remarks>
/// <param name="Id">Dotted path, unique in the record, e.g. <c>product.steel.input.coal</c>.</param>
/// <param name="Value">The value, or for a dated parameter the first of its values.</param>
/// <param name="Unit">Unit as written, e.g. <c>t/t</c>.</param>
/// <param name="Prior">Range of belief about the value, or null where the value is a plain fact or a decision.</param>
/// <param name="Source">Where the value comes from: a book line, a named work, or <c>engineering estimate: reason</c>.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
/// <param name="History">Dated values in order of time; empty for an undated parameter.</param>
public sealed record Parameter(
    string Id,
    double Value,
    string Unit,
    Prior? Prior,
    string Source,
    Confidence Confidence,
    string? Note,
    string File,
    int Line,
    IReadOnlyList<DatedValue> History)
{
    /// <summary>The value in force in a month.</summary>
    /// <param name="month">Any month; before the first date the first value holds.</param>
    public double At(YearMonth month)
    {
        var value = Value;
        for (var i = 0; i < History.Count && History[i].From <= month; i++) value = History[i].Value;
        return value;
    }
}

/// <summary>A value that takes force in a month and holds until the next.</summary>
/// <param name="From">First month of force.</param>
/// <param name="Value">The value, in the unit of its parameter.</param>
public readonly record struct DatedValue(YearMonth From, double Value);

/// <summary>Range of belief about a parameter.</summary>
/// <param name="Low">Low end of the range, in the unit of the parameter.</param>
/// <param name="High">High end of the range; not below the low end.</param>
/// <param name="Shape">Shape of the belief between the ends.</param>
public sealed record Prior(double Low, double High, PriorShape Shape)
{
    /// <summary>The value below which a share of the belief lies.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="peak">The value of the parameter, where a triangular belief peaks; held within the range.</param>
    public double At(double share, double peak)
    {
        if (Shape == PriorShape.Uniform) return Low + (share * (High - Low));
        if (Shape == PriorShape.LogUniform) return Low * Math.Pow(High / Low, share);
        var mode = High > Low ? (Math.Clamp(peak, Low, High) - Low) / (High - Low) : 0;
        return Low + ((High - Low) * (share < mode ? Math.Sqrt(share * mode) : 1 - Math.Sqrt((1 - share) * (1 - mode))));
    }
}

/// <summary>Shape of a prior.</summary>
public enum PriorShape
{
    /// <summary>Equal density between the ends.</summary>
    Uniform,

    /// <summary>Equal density of the logarithm; both ends are positive.</summary>
    LogUniform,

    /// <summary>Peak at the value, falling to nought at the ends.</summary>
    Triangular,
}

/// <summary>How far a number can be trusted.</summary>
public enum Confidence
{
    /// <summary>Seen in the named source.</summary>
    Read,

    /// <summary>Recalled from the named source; to be looked up again.</summary>
    Recalled,

    /// <summary>Worked out from named sources.</summary>
    Derived,

    /// <summary>A stated engineering or economic estimate made before any fit.</summary>
    Estimate,

    /// <summary>Fitted by <c>narkhoz calibrate</c>; the recorded result names the fit.</summary>
    Calibrated,
}
