namespace Narkhoz.Planning.Linear;

/// <summary>A long vector of which few elements are not 0, added up element by element and cleared in the time of those.</summary>
/// <param name="size">Number of elements.</param>
internal sealed class SparseSum(int size)
{
    private readonly double[] _sum = new double[size];
    private readonly bool[] _isTouched = new bool[size];
    private readonly List<int> _touched = [];

    /// <summary>Elements that something was added to, in the order in which that began.</summary>
    internal IReadOnlyList<int> Touched => _touched;

    /// <summary>An element.</summary>
    internal double this[int place] => _sum[place];

    /// <summary>Adds to an element.</summary>
    internal void Add(int place, double amount)
    {
        if (!_isTouched[place])
        {
            _isTouched[place] = true;
            _touched.Add(place);
        }

        _sum[place] += amount;
    }

    /// <summary>Begins anew.</summary>
    internal void Clear()
    {
        foreach (var place in _touched) (_sum[place], _isTouched[place]) = (0, false);
        _touched.Clear();
    }
}
