using Narkhoz.Planning.Proof;

namespace Narkhoz.Planning.Horizon;

/// <summary>A plan of several years with its prices and its proof. Years count from 0.</summary>
public sealed record HorizonPlan
{
    private readonly StaircaseLayout _layout;
    private readonly double[] _unknowns;
    private readonly double[] _prices;
    private readonly double[] _rents;
    private readonly double[] _reducedCosts;

    internal HorizonPlan(Staircase staircase, Iterate at)
    {
        (Programme, _layout) = (staircase.Programme, staircase.Layout);
        (_unknowns, _prices) = (at.Unknowns.ToArray(), at.Prices.ToArray());
        (_rents, _reducedCosts) = (at.Rents.ToArray(), at.ReducedCosts.ToArray());
        Value = staircase.Value(_unknowns);
        (Bound, HalfDone) = (double.PositiveInfinity, new HalfDone(at, at, null));
        Proof = new PlanProof { Shortfall = double.NaN, Surplus = double.NaN, Capacity = double.NaN, Factors = double.NaN };
    }

    /// <summary>The question it answers.</summary>
    public HorizonProgramme Programme { get; }

    /// <summary>Value of the objective.</summary>
    public double Value { get; }

    /// <summary>What no plan can be worth more than, worked out from its prices.</summary>
    public double Bound { get; init; }

    /// <summary>Balances, limits and the duality gap, computed afresh from the table; the worst of all years.</summary>
    public PlanProof Proof { get; init; }

    /// <summary>Steps that the method took.</summary>
    public int Iterations { get; init; }

    /// <summary>Years of the plan.</summary>
    public int Years => _layout.Years;

    /// <summary>Where a changed programme is started from.</summary>
    internal HalfDone HalfDone { get; init; }

    /// <summary>Level of each technique.</summary>
    /// <param name="year">0 for the first.</param>
    public ReadOnlySpan<double> Levels(int year) => _unknowns.AsSpan(year * _layout.Techniques, _layout.Techniques);

    /// <summary>Capacity of each technique that is begun in the year; it serves <see cref="HorizonProgramme.Lag"/> years later.</summary>
    /// <param name="year">0 for the first.</param>
    public ReadOnlySpan<double> Building(int year) =>
        year < _layout.BuildingYears ? _unknowns.AsSpan(_layout.Building + (year * _layout.Techniques), _layout.Techniques) : new double[_layout.Techniques];

    /// <summary>Stock of each product handed on to the next year, product units.</summary>
    /// <param name="year">0 for the first.</param>
    public ReadOnlySpan<double> Stocks(int year) => year < Years - 1
        ? _unknowns.AsSpan(_layout.Stocks + (year * _layout.Products), _layout.Products)
        : Programme.TerminalStocks.Count > 0 ? Programme.TerminalStocks.ToArray() : new double[_layout.Products];

    /// <summary>Complete sets of the assortment delivered in a year, the least ones among them.</summary>
    /// <param name="year">0 for the first.</param>
    public double Sets(int year) => _unknowns[_layout.Sets + year] + (Programme.LeastSets.Count > year ? Programme.LeastSets[year] : 0);

    /// <summary>What a year delivers of each product to final uses: orders, sets, and what harmony adds.</summary>
    /// <param name="year">0 for the first.</param>
    public double[] Deliveries(int year)
    {
        var (delivered, targets) = (new double[_layout.Products], Programme.Years[year]);
        for (var product = 0; product < delivered.Length; product++)
        {
            delivered[product] = targets.Orders[product] + (Sets(year) * targets.Assortment[product]);
            if (_layout.Shortages > _layout.Deliveries) delivered[product] += _unknowns[_layout.Deliveries + (year * _layout.Products) + product];
        }

        return delivered;
    }

    /// <summary>Objectively determined valuation of each product: what the objective would gain by one more unit in that year (Kantorovich 1939).</summary>
    /// <param name="year">0 for the first.</param>
    public ReadOnlySpan<double> Prices(int year) => _prices.AsSpan(year * _layout.Rows, _layout.Products);

    /// <summary>What the objective would gain by one more unit of each factor in that year.</summary>
    /// <param name="year">0 for the first.</param>
    public ReadOnlySpan<double> FactorPrices(int year) => _prices.AsSpan((year * _layout.Rows) + _layout.Products, _layout.Rows - _layout.Products);

    /// <summary>What the objective would gain by one more unit of each technique's capacity in that year.</summary>
    /// <param name="year">0 for the first.</param>
    public ReadOnlySpan<double> Rents(int year) => _rents.AsSpan(year * _layout.Techniques, _layout.Techniques);

    /// <summary>What the objective would lose by one unit of each technique's level in that year; 0 where it is used.</summary>
    /// <param name="year">0 for the first.</param>
    public ReadOnlySpan<double> ReducedCosts(int year) => _reducedCosts.AsSpan(year * _layout.Techniques, _layout.Techniques);

    /// <summary>Feldman's share: of the capital goods that go into building in a year, the part that builds techniques which make capital goods.</summary>
    /// <remarks>Feldman 1928; Domar 1957, "A Soviet model of growth". A capital good is a product that some technique needs as capital; a technique belongs where most of its output does.</remarks>
    /// <param name="year">0 for the first.</param>
    /// <returns>0 to 1; NaN where nothing is built.</returns>
    public double FeldmanShare(int year) => Feldman.Share(Programme.System, Building(year));

    /// <summary>Capacity of each technique at the beginning of a year, as it stands under this plan.</summary>
    /// <param name="year">0 for the first, <see cref="Years"/> for what is handed on.</param>
    public double[] Capacity(int year)
    {
        var system = Programme.System;
        var (standing, (wear, _)) = (system.Capacity.ToArray(), Wear.Of(system));
        for (var now = 0; now <= year; now++)
        {
            for (var technique = 0; technique < standing.Length; technique++)
            {
                if (now > 0 && double.IsFinite(standing[technique])) standing[technique] *= 1 - wear[technique];
                if (now < Programme.Coming.Count) standing[technique] += Programme.Coming[now][technique];
                if (now >= Programme.Lag) standing[technique] += Building(now - Programme.Lag)[technique];
            }
        }

        return standing;
    }
}
