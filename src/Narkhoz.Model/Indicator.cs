namespace Narkhoz.Model;

/// <summary>One figure of one year as the model knows it, is told it, or publishes it.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Name">Indicator, e.g. <c>output</c>; <see cref="Indicators"/> lists them.</param>
/// <param name="Product">Product id, or empty where the figure is not of one product.</param>
/// <param name="Zone">Zone id, or empty for the whole Union.</param>
/// <param name="Truth">Which of the truths the figure is.</param>
/// <param name="Value">The figure, in the unit given.</param>
/// <param name="Unit">Unit of the value.</param>
public readonly record struct Indicator(
    int Year,
    string Name,
    string Product,
    string Zone,
    Truth Truth,
    double Value,
    string Unit);

/// <summary>The versions in which a figure exists (catalogue row EPL-23).</summary>
public enum Truth
{
    /// <summary>Read off the ledger: what happened.</summary>
    True,

    /// <summary>What was told upwards: what planners and leaders see.</summary>
    Reported,

    /// <summary>What was printed.</summary>
    Published,

    /// <summary>What the plan in force demanded.</summary>
    Plan,
}

/// <summary>Takes the figures of a year, one at a time.</summary>
public interface IIndicatorSink
{
    /// <summary>Takes one figure.</summary>
    /// <param name="row">The figure.</param>
    void Write(in Indicator row);
}

/// <summary>One line of the chronicle: a decision taken, a plan adopted, a shortage, hunger.</summary>
/// <param name="When">Month of the event.</param>
/// <param name="Kind">One of decision, plan, shortage, hunger, world, society.</param>
/// <param name="Text">The event in one plain sentence.</param>
public sealed record ChronicleEntry(Narkhoz.Record.YearMonth When, string Kind, string Text);
