using System.Collections;

namespace Narkhoz.Record;

/// <summary>All parameters of the record by id.</summary>
/// <remarks>Immutable; <see cref="With"/> gives a changed copy. Enumeration is in file order.</remarks>
public sealed class ParameterBook : IEnumerable<Parameter>
{
    private readonly string folder;
    private readonly Parameter[] inOrder;
    private readonly Dictionary<string, int> index;

    /// <summary>Makes a book of parameters.</summary>
    /// <param name="folder">The data folder, for error messages.</param>
    /// <param name="parameters">The parameters; ids are unique.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public ParameterBook(string folder, IEnumerable<Parameter> parameters)
    {
        this.folder = folder;
        inOrder = [.. parameters];
        index = new Dictionary<string, int>(inOrder.Length, StringComparer.Ordinal);
        for (var i = 0; i < inOrder.Length; i++) index.Add(inOrder[i].Id, i);
    }

    private ParameterBook(string folder, Parameter[] inOrder, Dictionary<string, int> index) =>
        (this.folder, this.inOrder, this.index) = (folder, inOrder, index);

    /// <summary>How many parameters there are.</summary>
    public int Count => inOrder.Length;

    /// <summary>The ids in file order.</summary>
    public IReadOnlyCollection<string> Ids => index.Keys;

    /// <summary>The parameter of an id.</summary>
    /// <param name="id">Dotted id.</param>
    /// <exception cref="RecordException">No parameter has the id; the message names the nearest that exists.</exception>
    public Parameter this[string id] => TryGet(id, out var p)
        ? p
        : throw new RecordException(folder, 0, $"no parameter is called '{id}'", Nearest.Mend(id, index.Keys));

    /// <summary>The parameter of an id, where there is one.</summary>
    /// <param name="id">Dotted id.</param>
    /// <param name="parameter">The parameter, when the answer is true.</param>
    public bool TryGet(string id, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Parameter parameter)
    {
        var found = index.TryGetValue(id, out var i);
        parameter = found ? inOrder[i] : null;
        return found;
    }

    /// <summary>The value of a parameter in the unit asked for; the first value where it is dated.</summary>
    /// <param name="id">Dotted id.</param>
    /// <param name="unit">Unit wanted.</param>
    /// <exception cref="RecordException">No such parameter, or its unit has another dimension.</exception>
    public double Value(string id, string unit)
    {
        var p = this[id];
        return p.Value * Factor(p, unit);
    }

    /// <summary>The value of a parameter in force in a month, in the unit asked for.</summary>
    /// <param name="id">Dotted id.</param>
    /// <param name="unit">Unit wanted.</param>
    /// <param name="month">The month.</param>
    /// <exception cref="RecordException">No such parameter, or its unit has another dimension.</exception>
    public double Value(string id, string unit, YearMonth month)
    {
        var p = this[id];
        return p.At(month) * Factor(p, unit);
    }

    /// <summary>The parameters whose ids begin with a path, e.g. <c>product.steel.input</c>, in file order.</summary>
    /// <param name="path">The path, without the last dot.</param>
    public IEnumerable<Parameter> Under(string path)
    {
        foreach (var p in inOrder)
        {
            if (p.Id.Length > path.Length && p.Id[path.Length] == '.' && p.Id.StartsWith(path, StringComparison.Ordinal)) yield return p;
        }
    }

    /// <summary>A copy with other values, for scenarios, ablations and calibration; an overridden parameter is no longer dated.</summary>
    /// <param name="overrides">New values by id, each in the unit of its parameter.</param>
    /// <exception cref="RecordException">An id is not known or a value is not finite.</exception>
    public ParameterBook With(IReadOnlyDictionary<string, double> overrides)
    {
        if (overrides.Count == 0) return this;
        var changed = (Parameter[])inOrder.Clone();
        foreach (var (id, value) in overrides)
        {
            var p = this[id];
            if (!double.IsFinite(value)) throw new RecordException(PathOf(p), p.Line, $"the new value of {id} is not a number", "give a finite number");
            changed[index[id]] = p with { Value = value, History = [] };
        }

        return new ParameterBook(folder, changed, index);
    }

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator() => ((IEnumerable<Parameter>)inOrder).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private double Factor(Parameter p, string unit) => p.Unit == unit ? 1
        : Units.TryFactor(p.Unit, unit, out var factor) ? factor
        : throw new RecordException(PathOf(p), p.Line, $"{p.Id} is in {p.Unit}, which does not convert into {unit}", $"give it in {unit}");

    private string PathOf(Parameter p) => System.IO.Path.Combine(folder, p.File);
}
