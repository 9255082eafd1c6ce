using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Groups of products that need one another, directly or in a circle: the strongly connected blocks of a square matrix.</summary>
/// <remarks>Tarjan 1972, without recursion. A matrix is productive exactly when each block is, because it is block-triangular in their order.</remarks>
internal static class StrongBlocks
{
    /// <summary>Finds the blocks; each lists its rows in ascending order.</summary>
    /// <param name="matrix">A square matrix; column j needs the rows in which it has cells.</param>
    public static List<int[]> Of(SparseMatrix matrix)
    {
        var size = matrix.Columns;
        var (blocks, number, low, next) = (new List<int[]>(), new int[size], new int[size], new int[size]);
        var (open, path, onOpen, count) = (new Stack<int>(), new Stack<int>(), new bool[size], 0);
        for (var root = 0; root < size; root++)
        {
            if (number[root] > 0) continue;
            Enter(root);
            while (path.TryPeek(out var node))
            {
                var needs = matrix.RowsOf(node);
                if (next[node] < needs.Length)
                {
                    var to = needs[next[node]++];
                    if (number[to] == 0) Enter(to);
                    else if (onOpen[to]) low[node] = Math.Min(low[node], number[to]);
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var above)) low[above] = Math.Min(low[above], low[node]);
                if (low[node] == number[node]) blocks.Add(Close(node));
            }
        }

        return blocks;

        void Enter(int node)
        {
            number[node] = low[node] = ++count;
            path.Push(node);
            open.Push(node);
            onOpen[node] = true;
        }

        int[] Close(int node)
        {
            var block = new List<int>();
            int member;
            do
            {
                member = open.Pop();
                onOpen[member] = false;
                block.Add(member);
            }
            while (member != node);
            block.Sort();
            return [.. block];
        }
    }
}
