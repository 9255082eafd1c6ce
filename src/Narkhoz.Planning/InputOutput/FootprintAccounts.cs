using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.InputOutput;

/// <summary>Where the use of a factor, or an emission, takes place and for whose final demand: accounts of a multi-regional table.</summary>
/// <remarks>
/// Consumption-based and production-based accounts as in Peters 2008 and in pymrio (Stadler 2021). For each region, consumption = production + imports - exports, where imports are what takes
/// place abroad for the region's final demand and exports what takes place in the region for that of others. What final users emit themselves is not part of them.
/// </remarks>
public sealed class FootprintAccounts
{
    private readonly int[] _regionOfProduct;
    private readonly int[] _sectorOfProduct;
    private readonly int _sectors;
    private readonly LeontiefSolver _solver;
    private readonly double[][] _demand;
    private readonly double[][] _outputs;

    /// <summary>Solves the table for each region's final demand.</summary>
    /// <param name="inputs">Units of each product used per unit of each product; a product is a sector of a region.</param>
    /// <param name="products">Region and sector of each product, both counted from 0.</param>
    /// <param name="final">Final demand, products x categories.</param>
    /// <param name="regionOfCategory">Region of each category, counted from 0.</param>
    /// <exception cref="ArgumentException">Shapes differ, or a region or sector is negative.</exception>
    public FootprintAccounts(SparseMatrix inputs, IReadOnlyList<(int Region, int Sector)> products, SparseMatrix final, IReadOnlyList<int> regionOfCategory)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(final);
        ArgumentNullException.ThrowIfNull(regionOfCategory);
        _solver = new LeontiefSolver(inputs);
        if (products.Count != _solver.Products || final.Rows != _solver.Products || regionOfCategory.Count != final.Columns)
            throw new ArgumentException($"{products.Count} products, final demand of {final.Rows} x {final.Columns} and {regionOfCategory.Count} categories do not fit a table of {_solver.Products} products", nameof(products));
        if (products.Any(product => product.Region < 0 || product.Sector < 0) || regionOfCategory.Any(region => region < 0)) throw new ArgumentException("regions and sectors are counted from 0", nameof(products));
        (_regionOfProduct, _sectorOfProduct) = ([.. products.Select(product => product.Region)], [.. products.Select(product => product.Sector)]);
        Regions = Math.Max(_regionOfProduct.DefaultIfEmpty(-1).Max(), regionOfCategory.DefaultIfEmpty(-1).Max()) + 1;
        _sectors = _sectorOfProduct.DefaultIfEmpty(-1).Max() + 1;
        _demand = [.. Enumerable.Range(0, Regions).Select(_ => new double[products.Count])];
        for (var category = 0; category < final.Columns; category++)
            for (var k = 0; k < final.RowsOf(category).Length; k++) _demand[regionOfCategory[category]][final.RowsOf(category)[k]] += final.ValuesOf(category)[k];
        _outputs = [.. _demand.Select(demand => _solver.GrossOutputs(demand, Multipliers.Accuracy).Values)];
    }

    /// <summary>The accounts of a table that was read with its regions and final demand.</summary>
    /// <param name="table">The table; a product's label is its region's, a colon and its sector's.</param>
    /// <exception cref="ArgumentException">The table has no regions or no final demand.</exception>
    public static FootprintAccounts Of(PlanningTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table is not { Regions: { } regions, FinalDemand: { } final }) throw new ArgumentException($"{table.Name} has no regions or no final demand", nameof(table));
        var (sectors, products) = (new Dictionary<string, int>(StringComparer.Ordinal), new (int, int)[regions.OfProduct.Count]);
        for (var product = 0; product < products.Length; product++)
        {
            var sector = table.System.Products[product][(regions.Names[regions.OfProduct[product]].Length + 1)..];
            sectors.TryAdd(sector, sectors.Count);
            products[product] = (regions.OfProduct[product], sectors[sector]);
        }

        return new FootprintAccounts(table.System.IsLeontief ? table.System.Inputs : TechniqueMix.ByCapacity(table.System).Norms, products, final.Cells, regions.OfCategory);
    }

    /// <summary>Number of regions.</summary>
    public int Regions { get; }

    /// <summary>Number of sectors.</summary>
    public int Sectors => _sectors;

    /// <summary>The accounts of one satellite.</summary>
    /// <param name="use">Use or emission per unit of output of each product.</param>
    /// <exception cref="ArgumentException">There is not one figure for each product.</exception>
    public Footprint Of(ReadOnlySpan<double> use)
    {
        var embodied = _solver.LabourValues(use, Multipliers.Accuracy).Values;
        var (consumption, imports) = (new double[Regions, _sectors], new double[Regions, _sectors]);
        var (production, exports) = (new double[use.Length], new double[use.Length]);
        for (var region = 0; region < Regions; region++)
        {
            var abroad = _solver.LabourValues(Abroad(use, region), Multipliers.Accuracy).Values;
            for (var product = 0; product < use.Length; product++)
            {
                var sector = _sectorOfProduct[product];
                consumption[region, sector] += embodied[product] * _demand[region][product];
                imports[region, sector] += abroad[product] * _demand[region][product];
                var here = use[product] * _outputs[region][product];
                production[product] += here;
                if (_regionOfProduct[product] != region) exports[product] += here;
            }
        }

        return new Footprint(embodied, production, exports, consumption, imports);
    }

    private double[] Abroad(ReadOnlySpan<double> use, int region)
    {
        var abroad = use.ToArray();
        for (var product = 0; product < abroad.Length; product++)
            if (_regionOfProduct[product] == region) abroad[product] = 0;
        return abroad;
    }
}

/// <summary>Accounts of one satellite, in its own unit.</summary>
/// <param name="Embodied">Use per unit of final demand for each product, through all suppliers.</param>
/// <param name="Production">What takes place in the making of each product.</param>
/// <param name="Exports">The part of it that is for the final demand of other regions.</param>
/// <param name="Consumption">What a region's final demand calls forth anywhere, by the sector of the final product; regions x sectors.</param>
/// <param name="Imports">The part of it that takes place in other regions, by the sector of the final product; regions x sectors.</param>
public sealed record Footprint(double[] Embodied, double[] Production, double[] Exports, double[,] Consumption, double[,] Imports)
{
    /// <summary>A region's row of <see cref="Consumption"/> or <see cref="Imports"/>, added up.</summary>
    /// <param name="account">The account.</param>
    /// <param name="region">The region, counted from 0.</param>
    public static double Total(double[,] account, int region)
    {
        ArgumentNullException.ThrowIfNull(account);
        double sum = 0;
        for (var sector = 0; sector < account.GetLength(1); sector++) sum += account[region, sector];
        return sum;
    }
}
