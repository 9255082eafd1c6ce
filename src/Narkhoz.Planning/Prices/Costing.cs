using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Prices;

/// <summary>What a unit of each product costs in things and in work: the table that every kind of price is computed from.</summary>
/// <remarks>Immutable. Rows of all matrices are products, columns too.</remarks>
public sealed class Costing
{
    private readonly double[] _labour;
    private readonly double[]? _wageGoods;

    /// <summary>Makes a costing.</summary>
    /// <param name="inputs">Materials per unit of product, A.</param>
    /// <param name="labour">Labour per unit of product, l, all kinds reduced to one.</param>
    /// <param name="wear">Capital that wears out per unit of product, D; null where none is counted.</param>
    /// <param name="capital">Capital that stands per unit of yearly product, K; null where none is counted.</param>
    /// <param name="wageGoods">Goods that a unit of labour buys with its wage, b; null where the real wage is not given.</param>
    /// <exception cref="ArgumentException">Shapes differ, or labour or a wage good is negative or not finite.</exception>
    public Costing(SparseMatrix inputs, IReadOnlyList<double> labour, SparseMatrix? wear = null, SparseMatrix? capital = null, IReadOnlyList<double>? wageGoods = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labour);
        (_labour, _wageGoods) = ([.. labour], wageGoods is null ? null : [.. wageGoods]);
        Capital = capital;
        Materials = wear is null ? inputs : ColumnSums.Of((1, Square(inputs, nameof(inputs))), (1, Square(wear, nameof(wear))));
        Square(inputs, nameof(inputs));
        if (capital is not null) Square(capital, nameof(capital));
        if (_wageGoods is not null && _wageGoods.Length != Count) throw new ArgumentException($"{_wageGoods.Length} wage goods for {Count} products", nameof(wageGoods));
        Check(_labour, nameof(labour));
        Check(_wageGoods ?? [], nameof(wageGoods));
    }

    /// <summary>Number of products.</summary>
    public int Count => _labour.Length;

    /// <summary>Materials and wear per unit of product, A + D.</summary>
    public SparseMatrix Materials { get; }

    /// <summary>Capital that stands per unit of yearly product, K; null where none is counted.</summary>
    public SparseMatrix? Capital { get; }

    /// <summary>Labour per unit of product, l.</summary>
    public ReadOnlySpan<double> Labour => _labour;

    /// <summary>Goods that a unit of labour buys with its wage, b; empty where the real wage is not given.</summary>
    public ReadOnlySpan<double> WageGoods => _wageGoods;

    /// <summary>The costing of a system, at the average of its techniques.</summary>
    /// <param name="system">The system; wear is each cell of its capital times the share that wears out.</param>
    /// <param name="mix">In what proportion its techniques are used; null for the proportion of their capacities.</param>
    /// <param name="wageGoods">Goods that a unit of labour buys with its wage; null where the real wage is not given.</param>
    public static Costing Of(ProductionSystem system, TechniqueMix? mix = null, IReadOnlyList<double>? wageGoods = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        mix ??= TechniqueMix.ByCapacity(system);
        var wear = system is { Capital: { } stocks, Depreciation: { } shares } ? CellByCell(stocks, shares) : null;
        return new Costing(mix.Norms, mix.Labour.ToArray(), wear is null ? null : mix.Average(wear), system.Capital is null ? null : mix.Average(system.Capital), wageGoods);
    }

    /// <summary>What a unit of labour costs at these prices if it buys its wage goods.</summary>
    /// <param name="prices">Price of each product.</param>
    /// <exception cref="InvalidOperationException">The real wage is not given.</exception>
    public double WageAt(ReadOnlySpan<double> prices)
    {
        if (_wageGoods is null) throw new InvalidOperationException("the real wage is not given: name the goods that a unit of labour buys");
        double wage = 0;
        for (var product = 0; product < prices.Length; product++) wage += prices[product] * _wageGoods[product];
        return wage;
    }

    private SparseMatrix Square(SparseMatrix matrix, string name) => matrix.Rows == Count && matrix.Columns == Count
        ? matrix
        : throw new ArgumentException($"{name} is {matrix.Rows} x {matrix.Columns} and should be {Count} x {Count}", name);

    private static void Check(double[] figures, string name)
    {
        for (var product = 0; product < figures.Length; product++)
            if (!(figures[product] >= 0 && double.IsFinite(figures[product]))) throw new ArgumentException($"{name} of product {product + 1} is {figures[product]}", name);
    }

    private static SparseMatrix CellByCell(SparseMatrix stocks, SparseMatrix shares)
    {
        var sums = new ColumnSums(stocks.Rows, stocks.Columns);
        for (var column = 0; column < stocks.Columns; column++)
        {
            var rows = stocks.RowsOf(column);
            var values = stocks.ValuesOf(column);
            for (var k = 0; k < rows.Length; k++) sums.Add(rows[k], values[k] * shares[rows[k], column]);
            sums.Close();
        }

        return sums.Matrix();
    }
}
