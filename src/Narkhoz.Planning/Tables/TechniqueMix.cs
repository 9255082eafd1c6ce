namespace Narkhoz.Planning.Tables;

/// <summary>By which techniques each product is made, and in what proportion: turns a system of many techniques into average norms, one for each product.</summary>
/// <remarks>
/// Planners drew up balances with the average norm of a branch. A technique belongs to the product of which it makes the most; what else it makes is a by-product
/// and stands in the norms as a negative input (Stone 1961, "Input-Output and National Accounts"). Immutable.
/// </remarks>
public sealed class TechniqueMix
{
    private readonly ProductionSystem _system;
    private readonly int[] _product;
    private readonly double[] _level;

    private TechniqueMix(ProductionSystem system, int[] product, double[] level)
    {
        (_system, _product, _level) = (system, product, level);
        Norms = Average(system.Inputs, system.Outputs);
        Labour = LabourOf();
        Capacity = CapacityOf();
    }

    /// <summary>Average inputs per unit of product, net of by-products, products x products.</summary>
    public SparseMatrix Norms { get; }

    /// <summary>Average labour of all kinds per unit of product.</summary>
    public ReadOnlyMemory<double> Labour { get; }

    /// <summary>Most of each product that can be made in these proportions a year; infinite where nothing limits it, 0 where nothing makes it.</summary>
    public ReadOnlyMemory<double> Capacity { get; }

    /// <summary>The mix in proportion to capacities; techniques without a limit take the product over in equal parts.</summary>
    /// <param name="system">The system.</param>
    public static TechniqueMix ByCapacity(ProductionSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var product = MainProducts(system);
        var weight = new double[product.Length];
        var endless = new bool[system.Products.Count];
        for (var technique = 0; technique < weight.Length; technique++)
            if (double.IsPositiveInfinity(system.Capacity[technique])) endless[product[technique]] = true;
        for (var technique = 0; technique < weight.Length; technique++)
            weight[technique] = !endless[product[technique]] ? system.Capacity[technique] : double.IsPositiveInfinity(system.Capacity[technique]) ? 1 : 0;
        return Scaled(system, product, weight);
    }

    /// <summary>The mix in proportion to the levels of a plan or of a year.</summary>
    /// <param name="system">The system.</param>
    /// <param name="levels">Level of each technique, 0 or more; where all those of a product are 0 they count alike.</param>
    /// <exception cref="ArgumentException">Levels and system differ in techniques, or a level is negative or not finite.</exception>
    public static TechniqueMix ByLevels(ProductionSystem system, ReadOnlySpan<double> levels)
    {
        ArgumentNullException.ThrowIfNull(system);
        if (levels.Length != system.Techniques.Count) throw new ArgumentException($"{levels.Length} levels for {system.Techniques.Count} techniques", nameof(levels));
        foreach (var level in levels)
            if (!(level >= 0 && double.IsFinite(level))) throw new ArgumentException($"a level is {level}", nameof(levels));
        return Scaled(system, MainProducts(system), levels.ToArray());
    }

    /// <summary>The product that a technique belongs to.</summary>
    /// <param name="technique">Its place.</param>
    public int ProductOf(int technique) => _product[technique];

    /// <summary>Levels that make given outputs in these proportions.</summary>
    /// <param name="outputs">Units of each product.</param>
    public double[] Levels(ReadOnlySpan<double> outputs)
    {
        var levels = new double[_level.Length];
        for (var technique = 0; technique < levels.Length; technique++) levels[technique] = _level[technique] * outputs[_product[technique]];
        return levels;
    }

    /// <summary>Averages the columns of the techniques of each product: what a unit of the product takes.</summary>
    /// <param name="matrix">Anything x techniques, per unit of level.</param>
    /// <returns>The same rows x products, per unit of product.</returns>
    public SparseMatrix Average(SparseMatrix matrix) => Average(matrix, null);

    private SparseMatrix Average(SparseMatrix matrix, SparseMatrix? less)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var sums = new ColumnSums(matrix.Rows, _system.Products.Count);
        foreach (var techniques in ByProduct())
        {
            foreach (var technique in techniques)
            {
                sums.Add(matrix, technique, _level[technique]);
                if (less is null) continue;
                sums.Add(less, technique, -_level[technique]);
                var own = _product[technique];
                sums.Add(own, _level[technique] * less[own, technique]);
            }

            sums.Close();
        }

        return sums.Matrix();
    }

    private List<int>[] ByProduct()
    {
        var techniques = new List<int>[_system.Products.Count];
        for (var product = 0; product < techniques.Length; product++) techniques[product] = [];
        for (var technique = 0; technique < _product.Length; technique++) techniques[_product[technique]].Add(technique);
        return techniques;
    }

    private double[] LabourOf()
    {
        var labour = new double[_system.Products.Count];
        for (var technique = 0; technique < _level.Length; technique++) labour[_product[technique]] += _level[technique] * _system.LabourOf(technique);
        return labour;
    }

    private double[] CapacityOf()
    {
        var capacity = new double[_system.Products.Count];
        var made = new bool[capacity.Length];
        for (var technique = 0; technique < _level.Length; technique++)
        {
            if (_level[technique] <= 0) continue;
            var most = _system.Capacity[technique] / _level[technique];
            capacity[_product[technique]] = made[_product[technique]] ? Math.Min(capacity[_product[technique]], most) : most;
            made[_product[technique]] = true;
        }

        return capacity;
    }

    /// <summary>Turns weights into levels that make one unit of each product together.</summary>
    private static TechniqueMix Scaled(ProductionSystem system, int[] product, double[] weight)
    {
        var (made, count) = (new double[system.Products.Count], new int[system.Products.Count]);
        for (var technique = 0; technique < weight.Length; technique++)
        {
            made[product[technique]] += weight[technique] * system.Outputs[product[technique], technique];
            count[product[technique]]++;
        }

        var level = new double[weight.Length];
        for (var technique = 0; technique < weight.Length; technique++)
        {
            var own = product[technique];
            level[technique] = made[own] > 0 ? weight[technique] / made[own] : 1.0 / (count[own] * system.Outputs[own, technique]);
        }

        return new TechniqueMix(system, product, level);
    }

    private static int[] MainProducts(ProductionSystem system)
    {
        var product = new int[system.Techniques.Count];
        for (var technique = 0; technique < product.Length; technique++)
        {
            var rows = system.Outputs.RowsOf(technique);
            var values = system.Outputs.ValuesOf(technique);
            var best = -1;
            for (var k = 0; k < rows.Length; k++)
                if (values[k] > 0 && (best < 0 || values[k] > values[best])) best = k;
            if (best < 0) throw new ArgumentException($"technique '{system.Techniques[technique]}' makes nothing", nameof(system));
            product[technique] = rows[best];
        }

        return product;
    }
}
