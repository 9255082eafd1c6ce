namespace Narkhoz.Record.Linting;

/// <summary>The circles of a matrix: groups of products that feed one another (strongly connected components, Tarjan 1972).</summary>
internal sealed class Circles
{
    private readonly double[,] matrix;
    private readonly int[] order;
    private readonly int[] low;
    private readonly bool[] onPath;
    private readonly Stack<int> path = [];
    private readonly List<IReadOnlyList<int>> found = [];
    private int next;

    private Circles(double[,] matrix)
    {
        this.matrix = matrix;
        var n = matrix.GetLength(0);
        (order, low, onPath) = (new int[n], new int[n], new bool[n]);
    }

    /// <summary>The circles, each with its members in index order; a product alone counts when it feeds itself.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(double[,] matrix)
    {
        var search = new Circles(matrix);
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            if (search.order[i] == 0) search.Visit(i);
        }

        return search.found;
    }

    private void Visit(int i)
    {
        order[i] = low[i] = ++next;
        path.Push(i);
        onPath[i] = true;
        for (var j = 0; j < order.Length; j++)
        {
            if (matrix[i, j] <= 0) continue;
            if (order[j] == 0) Visit(j);
            if (onPath[j]) low[i] = Math.Min(low[i], low[j]);
        }

        if (low[i] != order[i]) return;
        var members = new List<int>();
        int member;
        do
        {
            members.Add(member = path.Pop());
            onPath[member] = false;
        }
        while (member != i);
        members.Sort();
        if (members.Count > 1 || matrix[i, i] > 0) found.Add(members);
    }
}
