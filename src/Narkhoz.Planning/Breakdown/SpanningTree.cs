namespace Narkhoz.Planning.Breakdown;

/// <summary>The basis of the network simplex: a tree of arcs that carry flow, with the price at every node.</summary>
/// <remarks>Each node holds the arc to its parent, so a tree of n nodes is a few arrays. The root stands after the last node and has price 0.</remarks>
internal sealed class SpanningTree
{
    private const int None = -1;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly long[] _cost;
    private readonly int[] _parent;
    private readonly int[] _depth;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _lastSibling;
    private readonly int _root;

    /// <summary>Makes a tree of a root alone.</summary>
    /// <param name="nodes">Number of nodes beside the root.</param>
    /// <param name="from">Where each arc begins.</param>
    /// <param name="to">Where each arc ends.</param>
    /// <param name="cost">What a unit costs on it.</param>
    public SpanningTree(int nodes, int[] from, int[] to, long[] cost)
    {
        (_from, _to, _cost, _root) = (from, to, cost, nodes);
        (Arc, Flow, Potential) = (new int[nodes], new long[nodes], new long[nodes + 1]);
        (_parent, _depth) = (new int[nodes + 1], new int[nodes + 1]);
        (_firstChild, _nextSibling, _lastSibling) = (new int[nodes + 1], new int[nodes + 1], new int[nodes + 1]);
        _parent[nodes] = None;
        Array.Fill(_firstChild, None);
    }

    /// <summary>Arc between each node and its parent.</summary>
    public int[] Arc { get; }

    /// <summary>Units that move on it.</summary>
    public long[] Flow { get; }

    /// <summary>Price at each node; the root's is 0.</summary>
    public long[] Potential { get; }

    /// <summary>Hangs a node on the root by an arc made for it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="arc">The arc.</param>
    /// <param name="surplus">What the node has to give; negative where it wants.</param>
    /// <param name="cost">What a unit costs on the arc.</param>
    public void Hang(int node, int arc, long surplus, long cost)
    {
        (_from[arc], _to[arc], _cost[arc]) = surplus >= 0 ? (node, _root, cost) : (_root, node, cost);
        (Arc[node], Flow[node]) = (arc, Math.Abs(surplus));
        Link(node, _root);
        Reprice(node);
    }

    /// <summary>Takes an arc into the tree, moves all that it can carry round the cycle, and drops the arc that runs dry.</summary>
    /// <param name="entering">An arc outside the tree.</param>
    public void Enter(int entering)
    {
        var (first, second) = (_from[entering], _to[entering]);
        var join = Join(first, second);
        var (leaving, amount, onFirst) = Leaving(first, second, join);
        for (var node = first; node != join; node = _parent[node]) Flow[node] += GoesUp(node) ? -amount : amount;
        for (var node = second; node != join; node = _parent[node]) Flow[node] += GoesUp(node) ? amount : -amount;
        var (top, below) = onFirst ? (second, first) : (first, second);
        Regraft(below, leaving, top, entering, amount);
        Reprice(below);
    }

    private bool GoesUp(int node) => _from[Arc[node]] == node;

    private int Join(int first, int second)
    {
        while (first != second)
        {
            if (_depth[first] >= _depth[second]) first = _parent[first];
            else second = _parent[second];
        }

        return first;
    }

    /// <summary>The arc that limits the cycle: of several the last one met from the join along the entering arc, which keeps every dry arc pointing to the root.</summary>
    private (int Node, long Amount, bool OnFirst) Leaving(int first, int second, int join)
    {
        var (leaving, amount, onFirst) = (None, long.MaxValue, true);
        for (var node = first; node != join; node = _parent[node])
            if (GoesUp(node) && Flow[node] < amount) (leaving, amount) = (node, Flow[node]);
        for (var node = second; node != join; node = _parent[node])
            if (!GoesUp(node) && Flow[node] <= amount) (leaving, amount, onFirst) = (node, Flow[node], false);
        return leaving != None ? (leaving, amount, onFirst) : throw new InvalidOperationException("a cycle of costs below nought has no limit");
    }

    /// <summary>Turns the path from a node up to the one that was cut off, and hangs it on another node.</summary>
    private void Regraft(int node, int cut, int onto, int arc, long flow)
    {
        for (var moved = node; ;)
        {
            var (above, itsArc, itsFlow) = (_parent[moved], Arc[moved], Flow[moved]);
            Unlink(moved);
            Link(moved, onto);
            (Arc[moved], Flow[moved]) = (arc, flow);
            if (moved == cut) return;
            (onto, arc, flow, moved) = (moved, itsArc, itsFlow, above);
        }
    }

    private void Link(int node, int parent)
    {
        var second = _firstChild[parent];
        (_parent[node], _lastSibling[node], _nextSibling[node], _firstChild[parent]) = (parent, None, second, node);
        if (second != None) _lastSibling[second] = node;
    }

    private void Unlink(int node)
    {
        var (last, next) = (_lastSibling[node], _nextSibling[node]);
        if (last == None) _firstChild[_parent[node]] = next;
        else _nextSibling[last] = next;
        if (next != None) _lastSibling[next] = last;
    }

    /// <summary>Works out price and depth anew in the branch below a node, by its arcs.</summary>
    private void Reprice(int top)
    {
        var node = top;
        while (true)
        {
            var parent = _parent[node];
            _depth[node] = _depth[parent] + 1;
            Potential[node] = GoesUp(node) ? Potential[parent] - _cost[Arc[node]] : Potential[parent] + _cost[Arc[node]];
            if (_firstChild[node] != None)
            {
                node = _firstChild[node];
                continue;
            }

            while (node != top && _nextSibling[node] == None) node = _parent[node];
            if (node == top) return;
            node = _nextSibling[node];
        }
    }
}
