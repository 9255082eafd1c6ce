using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Horizon;

/// <summary>A programme of several years as rows and columns: least f(u), A u >= b, E u >= e, u >= 0.</summary>
/// <remarks>
/// A holds balances and factors: one column a technique for its level (<see cref="Net"/>) and one for building (<see cref="Built"/>), the same in every year.
/// E holds what concerns one technique alone. f is the objective with its sign turned: linear but for harmony.
/// </remarks>
internal sealed class Staircase
{
    private readonly double[] _keeping;
    private readonly double[] _linear;

    public Staircase(HorizonProgramme programme, bool withShortages = false)
    {
        (Programme, Layout) = (programme, new StaircaseLayout(programme, withShortages));
        var (wear, upkeep) = Wear.Of(programme.System);
        (Net, Built) = (StaircaseColumns.Net(programme.System, upkeep), StaircaseColumns.Built(programme.System));
        Local = new LocalRows(programme, Layout, wear);
        Right = new double[Layout.AllRows];
        IsRow = new bool[Layout.AllRows];
        for (var year = 0; year < Layout.Years; year++)
        {
            for (var row = 0; row < Layout.Rows; row++)
            {
                var right = row < Layout.Products ? programme.Needed(row, year) : -programme.Available(row - Layout.Products, year);
                (Right[(year * Layout.Rows) + row], IsRow[(year * Layout.Rows) + row]) = double.IsFinite(right) ? (right, true) : (0, false);
            }
        }

        _keeping = programme.Keeping.Count == 0 ? new double[Layout.Products] : [.. programme.Keeping];
        var objective = new StaircaseObjective(programme, Layout, wear, Local, withShortages);
        (_linear, IsUnknown, Weight) = (objective.Linear, objective.IsUnknown, objective.Weight);
    }

    public HorizonProgramme Programme { get; }

    public StaircaseLayout Layout { get; }

    /// <summary>What one unit of level adds to the rows of its year.</summary>
    public SparseMatrix Net { get; }

    /// <summary>What one unit of building takes from the rows of its year, as negative cells.</summary>
    public SparseMatrix Built { get; }

    public LocalRows Local { get; }

    /// <summary>b, year by year.</summary>
    public double[] Right { get; }

    /// <summary>Which rows there are; a factor without a limit has none.</summary>
    public bool[] IsRow { get; }

    /// <summary>Which unknowns there are.</summary>
    public bool[] IsUnknown { get; }

    /// <summary>Weight of the harmony of each delivery.</summary>
    public double[] Weight { get; }

    /// <summary>Share of a product's stock that is good after a year.</summary>
    public double Keeping(int product) => _keeping[product];

    /// <summary>Whether a later sum depends on anything but the unknowns themselves.</summary>
    public bool IsLinear => Layout.Shortages == Layout.Deliveries;

    /// <summary>What a unit of the unknown is in one target's worth; deliveries only.</summary>
    public double Target(int delivery) => Programme.Years[delivery / Layout.Products].Assortment[delivery % Layout.Products];

    /// <summary>The value of the plan: the objective with its own sign.</summary>
    public double Value(ReadOnlySpan<double> unknowns)
    {
        double value = 0;
        for (var k = 0; k < unknowns.Length; k++) value -= _linear[k] * unknowns[k];
        for (var k = Layout.Deliveries; k < Layout.Shortages; k++)
            if (IsUnknown[k]) value += Weight[k - Layout.Deliveries] * Harmony.Of(unknowns[k] / Target(k - Layout.Deliveries));
        return value;
    }

    /// <summary>First and second derivatives of f.</summary>
    public void Derivatives(ReadOnlySpan<double> unknowns, Span<double> slope, Span<double> curvature)
    {
        _linear.CopyTo(slope);
        curvature.Clear();
        for (var k = Layout.Deliveries; k < Layout.Shortages; k++)
        {
            if (!IsUnknown[k]) continue;
            var (target, weight) = (Target(k - Layout.Deliveries), Weight[k - Layout.Deliveries]);
            slope[k] = -weight / target * Harmony.Slope(unknowns[k] / target);
            curvature[k] = -weight / (target * target) * Harmony.Curvature(unknowns[k] / target);
        }
    }

    /// <summary>result = A u.</summary>
    public void Times(ReadOnlySpan<double> unknowns, Span<double> result)
    {
        result.Clear();
        for (var year = 0; year < Layout.Years; year++)
        {
            var rows = result.Slice(year * Layout.Rows, Layout.Rows);
            Net.AddTimes(unknowns.Slice(year * Layout.Techniques, Layout.Techniques), rows);
            if (year < Layout.BuildingYears) Built.AddTimes(unknowns.Slice(Layout.Building + (year * Layout.Techniques), Layout.Techniques), rows);
            var sets = unknowns[Layout.Sets + year];
            for (var product = 0; product < Layout.Products; product++)
            {
                var change = -sets * Programme.Years[year].Assortment[product];
                if (year < Layout.Years - 1) change -= unknowns[Layout.Stocks + (year * Layout.Products) + product];
                if (year > 0) change += _keeping[product] * unknowns[Layout.Stocks + ((year - 1) * Layout.Products) + product];
                if (!IsLinear) change -= unknowns[Layout.Deliveries + (year * Layout.Products) + product];
                rows[product] += change;
            }
        }

        for (var k = Layout.Shortages; k < Layout.LocalShortages; k++) result[k - Layout.Shortages] += unknowns[k];
    }

    /// <summary>result = A^T y.</summary>
    public void TransposedTimes(ReadOnlySpan<double> duals, Span<double> result)
    {
        for (var year = 0; year < Layout.Years; year++)
        {
            var prices = duals.Slice(year * Layout.Rows, Layout.Rows);
            for (var technique = 0; technique < Layout.Techniques; technique++)
            {
                result[(year * Layout.Techniques) + technique] = Net.Dot(technique, prices);
                if (year < Layout.BuildingYears) result[Layout.Building + (year * Layout.Techniques) + technique] = Built.Dot(technique, prices);
            }

            double set = 0;
            for (var product = 0; product < Layout.Products; product++)
            {
                set -= Programme.Years[year].Assortment[product] * prices[product];
                if (year < Layout.Years - 1)
                    result[Layout.Stocks + (year * Layout.Products) + product] = (_keeping[product] * duals[((year + 1) * Layout.Rows) + product]) - prices[product];
                if (!IsLinear) result[Layout.Deliveries + (year * Layout.Products) + product] = -prices[product];
            }

            result[Layout.Sets + year] = set;
        }

        for (var k = Layout.Shortages; k < Layout.LocalShortages; k++) result[k] = duals[k - Layout.Shortages];
        result[Layout.LocalShortages..].Clear();
    }
}
