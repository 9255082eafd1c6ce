using Narkhoz.Planning.Linear;

namespace Narkhoz.Planning.Horizon;

/// <summary>Fills the normal equations S = A M A^T + R of all balances of all years.</summary>
/// <remarks>
/// M couples the years of one technique (what is built serves all later years), so the block of any two years is full; one thread writes a block.
/// The dense matrix of all years takes (years n)^3 / 3 operations to factor, less than the 19 years n^3 of a block-tridiagonal one with capacities as states, up to seven years.
/// </remarks>
internal sealed class SchurAssembly
{
    private readonly Staircase _staircase;
    private readonly int[][] _rows;
    private readonly double[][] _net;
    private readonly double[][] _built;
    private readonly List<(int Technique, int Place)>[] _users;

    public SchurAssembly(Staircase staircase)
    {
        _staircase = staircase;
        var techniques = staircase.Layout.Techniques;
        (_rows, _net, _built) = (new int[techniques][], new double[techniques][], new double[techniques][]);
        for (var technique = 0; technique < techniques; technique++)
        {
            var merged = new SortedDictionary<int, (double Net, double Built)>();
            var rows = staircase.Net.RowsOf(technique);
            for (var k = 0; k < rows.Length; k++)
                if (staircase.IsRow[rows[k]]) merged[rows[k]] = (staircase.Net.ValuesOf(technique)[k], 0);
            rows = staircase.Built.RowsOf(technique);
            for (var k = 0; k < rows.Length; k++) merged[rows[k]] = (merged.GetValueOrDefault(rows[k]).Net, staircase.Built.ValuesOf(technique)[k]);
            (_rows[technique], _net[technique], _built[technique]) = ([.. merged.Keys], [.. merged.Values.Select(cell => cell.Net)], [.. merged.Values.Select(cell => cell.Built)]);
        }

        _users = new List<(int, int)>[staircase.Layout.Rows];
        for (var row = 0; row < _users.Length; row++) _users[row] = [];
        for (var technique = 0; technique < techniques; technique++)
            for (var place = 0; place < _rows[technique].Length; place++) _users[_rows[technique][place]].Add((technique, place));
    }

    /// <summary>Fills the matrix.</summary>
    /// <param name="matrix">Receives S, every cell.</param>
    /// <param name="blocks">M.</param>
    /// <param name="scale">Theta of all unknowns.</param>
    /// <param name="slack">R, one element a row.</param>
    /// <param name="threads">How many threads work.</param>
    public void Fill(SymmetricStrips<double> matrix, LocalBlocks blocks, double[] scale, double[] slack, int threads)
    {
        matrix.Clear();
        var years = _staircase.Layout.Years;
        Parallel.For(0, years * (years + 1) / 2, new ParallelOptions { MaxDegreeOfParallelism = threads }, pair =>
        {
            var year = 0;
            while ((year + 1) * (year + 2) / 2 <= pair) year++;
            var earlier = pair - (year * (year + 1) / 2);
            Techniques(matrix, blocks, year, earlier);
            if (year == earlier) Own(matrix, scale, slack, year);
            else if (year == earlier + 1) Carried(matrix, scale, year);
        });
    }

    /// <summary>The block of two years, row by row: a row of it stays in the nearest cache while all techniques that have the row are added.</summary>
    private void Techniques(SymmetricStrips<double> matrix, LocalBlocks blocks, int year, int earlier)
    {
        var layout = _staircase.Layout;
        var sum = new double[layout.Rows];
        for (var row = 0; row < layout.Rows; row++)
        {
            var width = year == earlier ? row + 1 : layout.Rows;
            foreach (var (technique, place) in _users[row]) Add(blocks.Answer(technique), technique, place, year, earlier, year == earlier ? place + 1 : _rows[technique].Length, sum);
            var cells = matrix.Row((year * layout.Rows) + row)[(earlier * layout.Rows * SymmetricStrips<double>.Height)..];
            for (var column = 0; column < width; column++) cells[column * SymmetricStrips<double>.Height] = sum[column];
            Array.Clear(sum);
        }
    }

    /// <summary>Adds one row of the product of a technique's columns with what couples them.</summary>
    private void Add(ReadOnlySpan<double> answer, int technique, int place, int year, int earlier, int end, double[] sum)
    {
        var layout = _staircase.Layout;
        var (locals, later, before) = (layout.LocalUnknowns, year < layout.BuildingYears, earlier < layout.BuildingYears);
        var (rows, net, built) = (_rows[technique], _net[technique], _built[technique]);
        var byLevel = net[place] * answer[(year * locals) + earlier];
        var byBuilding = before ? net[place] * answer[(year * locals) + layout.Years + earlier] : 0;
        if (later) byLevel += built[place] * answer[((layout.Years + year) * locals) + earlier];
        if (before && later) byBuilding += built[place] * answer[((layout.Years + year) * locals) + layout.Years + earlier];
        for (var k = 0; k < end; k++) sum[rows[k]] += (byLevel * net[k]) + (byBuilding * built[k]);
    }

    /// <summary>What concerns one year: slacks, sets, deliveries, shortages, and stocks on both of their sides.</summary>
    private void Own(SymmetricStrips<double> matrix, double[] scale, double[] slack, int year)
    {
        var layout = _staircase.Layout;
        var assortment = _staircase.Programme.Years[year].Assortment;
        var sets = scale[layout.Sets + year];
        for (var row = 0; row < layout.Rows; row++)
        {
            var all = (year * layout.Rows) + row;
            ref var diagonal = ref matrix[all, all];
            if (!_staircase.IsRow[all])
            {
                diagonal = 1;
                continue;
            }

            diagonal += slack[all];
            if (layout.LocalShortages > layout.Shortages) diagonal += scale[layout.Shortages + all];
            if (row >= layout.Products) continue;
            var product = (year * layout.Products) + row;
            if (year < layout.Years - 1) diagonal += scale[layout.Stocks + product];
            if (year > 0) diagonal += _staircase.Keeping(row) * _staircase.Keeping(row) * scale[layout.Stocks + product - layout.Products];
            if (!_staircase.IsLinear) diagonal += scale[layout.Deliveries + product];
            if (sets == 0 || assortment[row] == 0) continue;
            var cells = matrix.Row(all);
            for (var other = 0; other <= row; other++) cells[((year * layout.Rows) + other) * SymmetricStrips<double>.Height] += sets * assortment[row] * assortment[other];
        }
    }

    /// <summary>Stocks carried from the year before.</summary>
    private void Carried(SymmetricStrips<double> matrix, double[] scale, int year)
    {
        var layout = _staircase.Layout;
        for (var product = 0; product < layout.Products; product++)
        {
            var stock = scale[layout.Stocks + ((year - 1) * layout.Products) + product];
            if (stock != 0) matrix[(year * layout.Rows) + product, ((year - 1) * layout.Rows) + product] -= _staircase.Keeping(product) * stock;
        }
    }
}
