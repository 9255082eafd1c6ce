using Narkhoz.Planning.Breakdown;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>The CSV files that plans need beside the table: works, distances between republics, figures by product, and levels by technique.</summary>
public static class WorksFile
{
    /// <summary>Reads works: <c>works,product,branch,republic,capacity,achieved,cost</c>, of which the first four columns are needed; an empty capacity is none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="products">Products of the table.</param>
    /// <exception cref="TableException">The file is not there or is wrong.</exception>
    public static IReadOnlyList<Enterprise> Read(TableSource source, Labels products)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(products);
        using var rows = CsvRows.Open(source, source.Only ?? "works.csv");
        var (works, product) = (OwnFormat.Needed(rows, "works"), OwnFormat.Needed(rows, "product"));
        var (branch, republic) = (OwnFormat.Needed(rows, "branch"), OwnFormat.Needed(rows, "republic"));
        var (capacity, achieved, cost) = (rows.Column("capacity"), rows.Column("achieved"), rows.Column("cost"));
        OwnFormat.Refuse(rows, "works", "product", "branch", "republic", "capacity", "achieved", "cost");
        var read = new List<Enterprise>();
        while (rows.Next())
        {
            read.Add(new Enterprise(
                rows.Text(works), rows.Place(product, products, "product"), rows.Text(branch), rows.Text(republic),
                capacity < 0 || rows.Text(capacity).Length == 0 ? double.PositiveInfinity : rows.Amount(capacity),
                achieved < 0 ? 0 : rows.Amount(achieved, 0),
                cost < 0 ? 0 : rows.Amount(cost, 0)));
        }

        return read;
    }

    /// <summary>Reads distances: <c>from,to,distance</c>; a pair that stands one way only counts both ways.</summary>
    /// <param name="source">The file.</param>
    /// <param name="places">The places.</param>
    /// <returns>From x to.</returns>
    /// <exception cref="TableException">The file is not there or is wrong.</exception>
    public static SparseMatrix Distances(TableSource source, Labels places)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(places);
        using var rows = CsvRows.Open(source, source.Only ?? "distances.csv");
        var (from, to, distance) = (OwnFormat.Needed(rows, "from"), OwnFormat.Needed(rows, "to"), OwnFormat.Needed(rows, "distance"));
        OwnFormat.Refuse(rows, "from", "to", "distance");
        var cells = new Dictionary<(int From, int To), double>();
        while (rows.Next())
        {
            var (one, other, way) = (places.IndexOf(rows.Text(from)), places.IndexOf(rows.Text(to)), rows.Amount(distance));
            // Places without works need no way.
            if (one < 0 || other < 0) continue;
            if (!cells.TryAdd((one, other), way)) throw rows.Error($"the way from '{places[one]}' to '{places[other]}' stands twice", "remove one of the rows");
        }

        foreach (var ((one, other), way) in cells.ToList()) cells.TryAdd((other, one), way);
        var columns = new List<(int Row, double Value)>[places.Count];
        for (var place = 0; place < columns.Length; place++) columns[place] = [];
        foreach (var ((one, other), way) in cells) columns[other].Add((one, way));
        return SparseMatrix.FromColumns(places.Count, columns);
    }

    /// <summary>Reads a figure for each product: <c>product</c> and one other column; products that are not named have 0.</summary>
    /// <param name="source">The file.</param>
    /// <param name="products">Products of the table.</param>
    /// <param name="column">Name of the other column.</param>
    /// <exception cref="TableException">The file is not there or is wrong.</exception>
    public static double[] Figures(TableSource source, Labels products, string column)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(products);
        using var rows = CsvRows.Open(source, source.Only ?? column + ".csv");
        var (product, figure) = (OwnFormat.Needed(rows, "product"), OwnFormat.Needed(rows, column));
        OwnFormat.Refuse(rows, "product", column);
        var figures = new double[products.Count];
        while (rows.Next()) figures[rows.Place(product, products, "product")] += rows.Amount(figure, 0);
        return figures;
    }

    /// <summary>Reads the level of each technique from <c>technique,level</c>, other columns passed over, as in <c>techniques.csv</c> of a written plan; techniques that are not named stood still.</summary>
    /// <param name="source">The file.</param>
    /// <param name="techniques">Techniques of the table.</param>
    /// <exception cref="TableException">The file is not there or is wrong.</exception>
    public static double[] Levels(TableSource source, Labels techniques)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(techniques);
        using var rows = CsvRows.Open(source, source.Only ?? "techniques.csv");
        var (technique, level) = (OwnFormat.Needed(rows, "technique"), OwnFormat.Needed(rows, "level"));
        var levels = new double[techniques.Count];
        while (rows.Next()) levels[rows.Place(technique, techniques, "technique")] += rows.Amount(level, 0);
        return levels;
    }
}
