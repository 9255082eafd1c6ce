using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Course;

/// <summary>The general line: the value of every instrument that the leadership holds, and the plan targets in force.</summary>
/// <remarks>
/// Its values come from dated decisions. A decision can be an instrument's value (<c>course.*</c>), a plan target
/// (<c>plan.&lt;plan&gt;.&lt;product&gt;</c>) or a fact of the outside world (<c>world.*</c>).
/// </remarks>
internal sealed class GeneralLine
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Slab.Column<double> _value;

    internal GeneralLine(Slab slab, RecordBook record, Technology technology)
    {
        foreach (var instrument in record.Instruments) _index[instrument.Id] = _index.Count;
        _value = slab.Add<double>("course.instruments", Math.Max(1, _index.Count), optional: true);
        ReckonedOn = slab.Add<double>("course.reckoned_on", Math.Max(1, _index.Count), optional: true);
        Target = slab.Add<double>("course.target", technology.Products);
        Due = slab.Add<long>("course.due", technology.Products);
    }

    /// <summary>Target of the plan in force, product units a year; not a number where the plan names none.</summary>
    internal Slab.Column<double> Target { get; }

    /// <summary>Last month of the year in which the target is due, as months since year 0.</summary>
    internal Slab.Column<long> Due { get; }

    /// <summary>What the decision in force on an instrument was reckoned on, in the unit of its value; 0 where it stands for itself.</summary>
    internal Slab.Column<double> ReckonedOn { get; }

    /// <summary>Months left for the target of a product, this one counted; nought and less when it is past.</summary>
    internal int Left(int product, YearMonth now) => (int)(Due[product] - now.Index + 1);

    /// <summary>Index of an instrument, for <see cref="this[int]"/>.</summary>
    /// <exception cref="RecordException">No such instrument is declared.</exception>
    internal int Instrument(string id) => _index.TryGetValue(id, out var index)
        ? index
        : throw new RecordException("instruments.yaml", 0, $"the model needs the instrument '{id}'", "declare it");

    /// <summary>Index of an instrument, or -1.</summary>
    internal int Find(string id) => _index.GetValueOrDefault(id, -1);

    /// <summary>Value in force of an instrument.</summary>
    internal double this[int instrument]
    {
        get => _value[instrument];
        set => _value[instrument] = value;
    }

    /// <summary>Sets every instrument to its declared default and clears the plan.</summary>
    internal void Reset(RecordBook record)
    {
        foreach (var instrument in record.Instruments) _value[_index[instrument.Id]] = instrument.Default;
        Target.Span.Fill(double.NaN);
    }
}
