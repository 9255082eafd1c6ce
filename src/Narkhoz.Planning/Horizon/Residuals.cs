namespace Narkhoz.Planning.Horizon;

/// <summary>What an iterate still lacks: of its rows, of its prices, and how large that is.</summary>
internal sealed class Residuals
{
    private const double Furthest = 5;

    private readonly Staircase _staircase;
    private readonly StaircaseScale _size;

    public Residuals(Staircase staircase, StaircaseScale size)
    {
        var layout = staircase.Layout;
        (_staircase, _size) = (staircase, size);
        (Costs, Curvature) = (new double[layout.Unknowns], new double[layout.Unknowns]);
        (Rows, Local) = (new double[layout.AllRows], new double[layout.LocalRows]);
    }

    /// <summary>A^T y + E^T q + z - slope: what reduced costs are off by.</summary>
    public double[] Costs { get; }

    /// <summary>b - A u + s.</summary>
    public double[] Rows { get; }

    /// <summary>e - E u + t.</summary>
    public double[] Local { get; }

    /// <summary>Second derivative of the objective.</summary>
    public double[] Curvature { get; }

    /// <summary>Largest row residual as a share of the row's turnover.</summary>
    public double Primal { get; private set; }

    /// <summary>Residuals of the costs at the plan's levels as a share of its value.</summary>
    public double Dual { get; private set; }

    /// <summary>Value of the plan.</summary>
    public double Value { get; private set; }

    public void Measure(Iterate at)
    {
        var layout = _staircase.Layout;
        var slope = new double[layout.Unknowns];
        var unknowns = at.Unknowns;
        _staircase.Derivatives(unknowns, slope, Curvature);
        _staircase.TransposedTimes(at.Prices, Costs);
        Straighten(at, slope);
        _staircase.Local.AddTransposedTimes(at.Rents, Costs);
        _staircase.Times(unknowns, Rows);
        _staircase.Local.Times(unknowns, Local);
        (Value, Primal) = (_staircase.Value(unknowns), 0);
        double dual = 0;
        for (var k = 0; k < slope.Length; k++)
        {
            Costs[k] = _staircase.IsUnknown[k] ? Costs[k] + at.ReducedCosts[k] - slope[k] : 0;
            dual += Math.Abs(Costs[k]) * unknowns[k];
        }

        Dual = dual / (1 + Math.Abs(Value));
        for (var row = 0; row < Rows.Length; row++)
        {
            Rows[row] = _staircase.IsRow[row] ? _staircase.Right[row] - Rows[row] + at.Slacks[row] : 0;
            Primal = Math.Max(Primal, Math.Abs(Rows[row]) / _size.OfRow(row % layout.Rows));
        }

        for (var row = 0; row < Local.Length; row++)
        {
            Local[row] = _staircase.Local.IsRow[row] ? _staircase.Local.Right[row] - Local[row] + at.LocalSlacks[row] : 0;
            Primal = Math.Max(Primal, Math.Abs(Local[row]) / _size.OfLevel(row % layout.Techniques));
        }
    }

    /// <summary>
    /// Beyond a target, delivery times price is the weight of the target. Newton's step on that equation, instead of on price = weight / delivery, gets from anywhere to the delivery that belongs
    /// to the price; it differs by price over slope in the curvature, kept within a factor.
    /// </summary>
    private void Straighten(Iterate at, double[] slope)
    {
        var layout = _staircase.Layout;
        for (var k = layout.Deliveries; k < layout.Shortages; k++)
            if (_staircase.IsUnknown[k] && at.Unknowns[k] > _staircase.Target(k - layout.Deliveries))
                Curvature[k] *= Math.Clamp((Costs[k] + at.ReducedCosts[k]) / slope[k], 1 / Furthest, Furthest);
    }
}
