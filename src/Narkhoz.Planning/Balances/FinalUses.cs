using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Balances;

/// <summary>What enters a material balance beside production: stocks and imports on one side, what does not go to industry on the other.</summary>
/// <remarks>One element a product in every list, in product units a year, 0 or more; an empty list stands for noughts. Immutable.</remarks>
public sealed class FinalUses
{
    private readonly double[][] _items = new double[6][];

    /// <summary>Makes final uses.</summary>
    /// <param name="products">Number of products.</param>
    /// <param name="investment">Investment and building.</param>
    /// <param name="households">Households and services to them.</param>
    /// <param name="export">Export.</param>
    /// <param name="closingStock">Stock to be held at the end of the year.</param>
    /// <param name="openingStock">Stock at its beginning.</param>
    /// <param name="imports">Import.</param>
    /// <exception cref="ArgumentException">A list has another length, or a figure is negative or not finite.</exception>
    public FinalUses(
        int products, IReadOnlyList<double>? investment = null, IReadOnlyList<double>? households = null, IReadOnlyList<double>? export = null,
        IReadOnlyList<double>? closingStock = null, IReadOnlyList<double>? openingStock = null, IReadOnlyList<double>? imports = null)
    {
        Products = products;
        IReadOnlyList<double>?[] items = [investment, households, export, closingStock, openingStock, imports];
        string[] names = [nameof(investment), nameof(households), nameof(export), nameof(closingStock), nameof(openingStock), nameof(imports)];
        for (var item = 0; item < items.Length; item++)
        {
            _items[item] = items[item] is { Count: > 0 } list ? [.. list] : new double[products];
            if (_items[item].Length != products) throw new ArgumentException($"{_items[item].Length} figures for {products} products", names[item]);
            var bad = Array.FindIndex(_items[item], figure => !(figure >= 0 && double.IsFinite(figure)));
            if (bad >= 0) throw new ArgumentException($"{names[item]} of product {bad + 1} is {_items[item][bad]}", names[item]);
        }
    }

    /// <summary>Number of products.</summary>
    public int Products { get; }

    /// <summary>Investment and building.</summary>
    public ReadOnlySpan<double> Investment => _items[0];

    /// <summary>Households and services to them.</summary>
    public ReadOnlySpan<double> Households => _items[1];

    /// <summary>Export.</summary>
    public ReadOnlySpan<double> Export => _items[2];

    /// <summary>Stock to be held at the end of the year.</summary>
    public ReadOnlySpan<double> ClosingStock => _items[3];

    /// <summary>Stock at the beginning of the year.</summary>
    public ReadOnlySpan<double> OpeningStock => _items[4];

    /// <summary>Import.</summary>
    public ReadOnlySpan<double> Imports => _items[5];

    /// <summary>The final uses of a plan's targets: everything that is ordered goes to households, and a negative order is an import.</summary>
    /// <param name="targets">Orders and assortment.</param>
    /// <param name="sets">Complete sets of the assortment, 0 or more.</param>
    public static FinalUses Of(PlanTargets targets, double sets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var (orders, imports) = (new double[targets.Orders.Length], new double[targets.Orders.Length]);
        for (var product = 0; product < orders.Length; product++)
        {
            var wanted = targets.Orders[product] + (sets * targets.Assortment[product]);
            (orders[product], imports[product]) = (Math.Max(0, wanted), Math.Max(0, -wanted));
        }

        return new FinalUses(orders.Length, households: orders, imports: imports);
    }

    /// <summary>All that is asked for of each product beside what industry uses.</summary>
    public double[] Wanted() => [.. Enumerable.Range(0, Products).Select(product => _items[0][product] + _items[1][product] + _items[2][product] + _items[3][product])];

    /// <summary>All that there is of each product beside output.</summary>
    public double[] Outside() => [.. Enumerable.Range(0, Products).Select(product => _items[4][product] + _items[5][product])];
}
