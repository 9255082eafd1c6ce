namespace Narkhoz.Planning.Tables;

/// <summary>An economy as planners see it: products, the techniques that make them, and the labour and resources that the techniques need.</summary>
/// <remarks>
/// The (A, B, l) of activity analysis (von Neumann 1937; Kantorovich 1939; Koopmans 1951): technique j at level 1 takes column j of
/// <see cref="Inputs"/> and of <see cref="FactorInputs"/>, stands on column j of <see cref="Capital"/> and gives column j of <see cref="Outputs"/>.
/// One product from each technique and one technique for each product is Leontief's case, <see cref="IsLeontief"/>. Immutable.
/// </remarks>
public sealed class ProductionSystem
{
    private readonly double[] _capacity;

    /// <summary>Makes a system.</summary>
    /// <param name="products">Names of the products.</param>
    /// <param name="techniques">Names of the techniques.</param>
    /// <param name="inputs">Products used per unit of level; products x techniques, no cell negative.</param>
    /// <param name="outputs">Products made per unit of level; products x techniques, no cell negative.</param>
    /// <param name="factors">Kinds of labour and resources.</param>
    /// <param name="factorInputs">Labour and resources used per unit of level; factors x techniques, no cell negative.</param>
    /// <param name="capacity">Highest level of each technique, infinite where nothing limits it; null when nothing limits any.</param>
    /// <exception cref="ArgumentException">Shapes differ, or a cell is negative.</exception>
    public ProductionSystem(
        Labels products, Labels techniques, SparseMatrix inputs, SparseMatrix outputs,
        IReadOnlyList<Factor> factors, SparseMatrix factorInputs, IReadOnlyList<double>? capacity = null)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(techniques);
        ArgumentNullException.ThrowIfNull(factors);
        (Products, Techniques, Factors) = (products, techniques, factors);
        Inputs = Fitting(inputs, products.Count, nameof(inputs));
        Outputs = Fitting(outputs, products.Count, nameof(outputs));
        FactorInputs = Fitting(factorInputs, factors.Count, nameof(factorInputs));
        _capacity = capacity is null ? Unlimited(techniques.Count) : [.. capacity];
        if (_capacity.Length != techniques.Count) throw new ArgumentException($"{_capacity.Length} capacities for {techniques.Count} techniques", nameof(capacity));
        IsLeontief = MakesOneOfItsOwn();
    }

    /// <summary>Names of the products.</summary>
    public Labels Products { get; }

    /// <summary>Names of the techniques.</summary>
    public Labels Techniques { get; }

    /// <summary>Products used per unit of level, products x techniques.</summary>
    public SparseMatrix Inputs { get; }

    /// <summary>Products made per unit of level, products x techniques.</summary>
    public SparseMatrix Outputs { get; }

    /// <summary>Kinds of labour and resources.</summary>
    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>Labour and resources used per unit of level, factors x techniques.</summary>
    public SparseMatrix FactorInputs { get; }

    /// <summary>Highest level of each technique a year; infinite where nothing limits it.</summary>
    public ReadOnlySpan<double> Capacity => _capacity;

    /// <summary>Products that must stand ready per unit of yearly level, products x techniques; null where the table says nothing of capital.</summary>
    public SparseMatrix? Capital { get; init; }

    /// <summary>Share of each cell of <see cref="Capital"/> that wears out a year, in the same shape; null where nothing wears out.</summary>
    public SparseMatrix? Depreciation { get; init; }

    /// <summary>Whether technique j makes one unit of product j and nothing else: Leontief's case.</summary>
    public bool IsLeontief { get; }

    /// <summary>Labour of all kinds together that a unit of a technique's level takes.</summary>
    /// <param name="technique">0 to techniques - 1.</param>
    public double LabourOf(int technique)
    {
        double sum = 0;
        var rows = FactorInputs.RowsOf(technique);
        var values = FactorInputs.ValuesOf(technique);
        for (var k = 0; k < rows.Length; k++)
            if (Factors[rows[k]].Kind == FactorKind.Labour) sum += values[k];
        return sum;
    }

    private SparseMatrix Fitting(SparseMatrix matrix, int rows, string name)
    {
        ArgumentNullException.ThrowIfNull(matrix, name);
        if (matrix.Rows != rows || matrix.Columns != Techniques.Count)
            throw new ArgumentException($"{name} is {matrix.Rows} x {matrix.Columns} and should be {rows} x {Techniques.Count}", name);
        for (var column = 0; column < matrix.Columns; column++)
        {
            var values = matrix.ValuesOf(column);
            for (var k = 0; k < values.Length; k++)
                if (values[k] < 0) throw new ArgumentException($"technique '{Techniques[column]}' has {values[k]} in row {matrix.RowsOf(column)[k] + 1} of {name}", name);
        }

        return matrix;
    }

    private static double[] Unlimited(int count)
    {
        var capacity = new double[count];
        Array.Fill(capacity, double.PositiveInfinity);
        return capacity;
    }

    private bool MakesOneOfItsOwn()
    {
        if (Techniques.Count != Products.Count || Outputs.NonZeros != Products.Count) return false;
        for (var product = 0; product < Products.Count; product++)
            if (Outputs.RowsOf(product) is not [var made] || made != product || Outputs.ValuesOf(product)[0] != 1) return false;
        return true;
    }
}
