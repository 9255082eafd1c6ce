using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Breakdown;

/// <summary>What a given pattern of shipments wastes: the same product carried both ways, and all carriage beyond the least.</summary>
/// <remarks>Two-way hauls ("vstrechnye perevozki") were what Tolstoi (1930) set out to remove, by a method that looks for cycles; the least carriage removes them and every longer cycle.</remarks>
/// <param name="Carriage">Units times distance as it is.</param>
/// <param name="Least">Units times distance if suppliers and customers were matched best.</param>
/// <param name="TwoWay">Pairs of places between which the same product goes both ways, the largest first.</param>
public sealed record CrossHauls(double Carriage, double Least, IReadOnlyList<TwoWayHaul> TwoWay)
{
    /// <summary>The best assignment: whole units, from places x to places.</summary>
    public required SparseMatrix Best { get; init; }

    /// <summary>Units times distance that a better assignment saves.</summary>
    public double Saving => Carriage - Least;

    /// <summary>Counts what shipments between places waste.</summary>
    /// <param name="shipments">Whole units shipped, from places x to places; one list of places for both.</param>
    /// <param name="distances">Distance between places, from x to; a pair that is not held cannot be used, and a place is at distance 0 from itself where it is not held.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">Shapes differ, a shipment is no whole number, or goods are shipped where there is no way.</exception>
    public static CrossHauls Of(SparseMatrix shipments, SparseMatrix distances, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(shipments);
        ArgumentNullException.ThrowIfNull(distances);
        var places = shipments.Rows;
        if (shipments.Columns != places || distances.Rows != places || distances.Columns != places)
            throw new ArgumentException($"shipments are {shipments.Rows} x {shipments.Columns} and distances {distances.Rows} x {distances.Columns}", nameof(shipments));
        var ways = WithHome(distances);
        var (sent, got, carriage) = (new long[places], new long[places], 0.0);
        var twoWay = new List<TwoWayHaul>();
        for (var to = 0; to < places; to++)
        {
            var froms = shipments.RowsOf(to);
            var amounts = shipments.ValuesOf(to);
            for (var k = 0; k < froms.Length; k++)
            {
                var (from, units) = (froms[k], (long)amounts[k]);
                if (units != amounts[k] || units < 0) throw new ArgumentException($"{amounts[k]} is no whole number of units", nameof(shipments));
                if (units == 0) continue;
                if (ways.RowsOf(to).BinarySearch(from) < 0) throw new ArgumentException($"{units} units go from place {from + 1} to place {to + 1}, and there is no way", nameof(distances));
                (sent[from], got[to], carriage) = (sent[from] + units, got[to] + units, carriage + (units * ways[from, to]));
                var back = (long)shipments[to, from];
                if (from < to && back > 0) twoWay.Add(new TwoWayHaul(from, to, Math.Min(units, back), Math.Min(units, back) * (ways[from, to] + ways[to, from])));
            }
        }

        var best = new TransportProblem(sent, got, ways).Solve(cancel);
        return new CrossHauls(carriage, best.Cost, [.. twoWay.OrderByDescending(haul => haul.Carriage).ThenBy(haul => haul.First).ThenBy(haul => haul.Second)]) { Best = best.Shipments() };
    }

    /// <summary>The shipments of a trade without a plan of carriage: every customer buys from every supplier in proportion to what each has.</summary>
    /// <param name="supply">Units that each place has, 0 or more; as many together as are wanted, or more.</param>
    /// <param name="demand">Units that each place wants, 0 or more.</param>
    /// <exception cref="ArgumentException">More is wanted than there is.</exception>
    public static SparseMatrix Proportional(IReadOnlyList<long> supply, IReadOnlyList<long> demand)
    {
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(demand);
        if (supply.Sum() < demand.Sum()) throw new ArgumentException($"{demand.Sum()} units are wanted of {supply.Sum()}", nameof(demand));
        var left = supply.ToArray();
        var columns = new List<(int Row, double Value)>[demand.Count];
        var shares = new long[left.Length];
        for (var to = 0; to < columns.Length; to++)
        {
            LargestRemainder.Split(demand[to], [.. supply.Select(units => (double)units)], shares, left);
            columns[to] = [];
            for (var from = 0; from < shares.Length; from++)
            {
                if (shares[from] > 0) columns[to].Add((from, shares[from]));
                left[from] -= shares[from];
            }
        }

        return SparseMatrix.FromColumns(left.Length, columns);
    }

    private static SparseMatrix WithHome(SparseMatrix distances) => SparseMatrix.FromColumns(
        distances.Rows,
        [.. Enumerable.Range(0, distances.Columns).Select(to =>
        {
            var cells = new List<(int Row, double Value)>();
            for (var k = 0; k < distances.RowsOf(to).Length; k++) cells.Add((distances.RowsOf(to)[k], distances.ValuesOf(to)[k]));
            if (distances.RowsOf(to).BinarySearch(to) < 0) cells.Add((to, 0));
            return (IReadOnlyList<(int, double)>)cells;
        })]);
}

/// <summary>The same product carried both ways between two places.</summary>
/// <param name="First">One place.</param>
/// <param name="Second">The other.</param>
/// <param name="Units">Units that could have stayed at home on either side.</param>
/// <param name="Carriage">Units times distance both ways.</param>
public sealed record TwoWayHaul(int First, int Second, long Units, double Carriage);
