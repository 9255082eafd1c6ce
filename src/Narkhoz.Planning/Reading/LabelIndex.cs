using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Labels in the order in which a file names them; closed, it refuses one that it does not know.</summary>
/// <param name="kind">What the labels name, e.g. <c>product</c>.</param>
internal sealed class LabelIndex(string kind)
{
    private readonly List<string> _labels = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private string _declared = "";
    private string? _last;
    private int _lastPlace;

    /// <summary>What the labels name.</summary>
    public string Kind => kind;

    /// <summary>How many there are.</summary>
    public int Count => _labels.Count;

    /// <summary>Whether a label that is not known is an error.</summary>
    public bool Closed => _declared.Length > 0;

    /// <summary>The labels in order.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Closes the list.</summary>
    /// <param name="file">File that declares the labels, for messages.</param>
    public void Close(string file) => _declared = file;

    /// <summary>Whether a label is known.</summary>
    public bool Knows(string label) => _places.ContainsKey(label);

    /// <summary>Declares a label.</summary>
    /// <exception cref="TableException">It is empty, or stands twice.</exception>
    public int Declare(string label, string file, long line)
    {
        if (string.IsNullOrWhiteSpace(label)) throw new TableException(file, line, $"a {kind} has no name", "name it");
        if (!_places.TryAdd(label, _labels.Count)) throw new TableException(file, line, $"the {kind} '{label}' stands twice", "keep one of the two, or give them different names");
        _labels.Add(label);
        return _labels.Count - 1;
    }

    /// <summary>The place of a label; an open list takes a new one.</summary>
    /// <exception cref="TableException">The list is closed and does not hold it, or it is empty.</exception>
    public int Place(string label, string file, long line)
    {
        // Rows of one product or technique mostly stand together, and the reader pools its texts.
        if (ReferenceEquals(label, _last)) return _lastPlace;
        if (_places.TryGetValue(label, out var place))
        {
            (_last, _lastPlace) = (label, place);
            return place;
        }

        if (Closed) throw new TableException(file, line, $"the {kind} '{label}' is not known", $"write it as in {_declared}, or add it there");
        return Declare(label, file, line);
    }

    /// <summary>The place of a label; -1 where it is not known.</summary>
    public int Find(string label) => _places.GetValueOrDefault(label, -1);

    /// <summary>The labels as the system has them.</summary>
    public Tables.Labels ToLabels() => Tables.Labels.Named(_labels);
}
