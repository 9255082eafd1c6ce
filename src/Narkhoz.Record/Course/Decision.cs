namespace Narkhoz.Record;

/// <summary>A dated decision: from a month on, an instrument, a plan target or a fact of the outside world has a value.</summary>
/// <param name="From">First month of force.</param>
/// <param name="Instrument">
/// <c>course.*</c>, an instrument of <c>data/instruments.yaml</c>; <c>plan.&lt;plan&gt;.&lt;product&gt;</c>, a target;
/// <c>regime.&lt;id&gt;</c>, the regime that takes over; or <c>world.*</c>, an annexation, a front, a blockade.
/// </param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="What">The decision in one plain sentence.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="File">File that holds it: relative to the data folder, or the scenario file as it was named.</param>
/// <param name="Line">Line in that file, from 1.</param>
/// <param name="Due">Month by which a plan target is to be reached, or null.</param>
/// <param name="ReckonedOn">
/// What those who decided counted with, in the unit of the value, or null: of a collection plan the harvest. A leadership of the model that brings the decision takes the same part of what it counts with itself.
/// </param>
/// <param name="AnswerTo">The event of the record that the decision answered, or null: what happened in the record brings it, and no line does.</param>
public sealed record Decision(
    YearMonth From,
    string Instrument,
    double Value,
    string Unit,
    string What,
    string Source,
    Confidence Confidence,
    string File,
    int Line,
    YearMonth? Due = null,
    double? ReckonedOn = null,
    string? AnswerTo = null)
{
    /// <summary>First part of the name of a decision that changes the regime.</summary>
    internal const string RegimePrefix = "regime";

    /// <summary>First part of the name of a decision that adopts a general line.</summary>
    internal const string LinePrefix = "line";

    /// <summary>Id of the regime that takes over, where the decision is of that kind; otherwise null.</summary>
    public string? Regime => Instrument.Split('.') is [RegimePrefix, var id] ? id : null;

    /// <summary>Id of the general line that is adopted, where the decision is of that kind; otherwise null.</summary>
    public string? GeneralLine => Instrument.Split('.') is [LinePrefix, var id] ? id : null;
}
