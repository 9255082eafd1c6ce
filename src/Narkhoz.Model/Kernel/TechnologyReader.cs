using Narkhoz.Planning.Tables;
using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>Reads the per-product parameters of the record into arrays, converting units.</summary>
internal sealed class TechnologyReader(RecordBook record, ParameterBook parameters)
{
    /// <summary>One figure of every product.</summary>
    /// <param name="leaf">Name of the figure, e.g. <c>labour</c>.</param>
    /// <param name="unit">Unit of the figure, from the unit of the product.</param>
    /// <param name="otherwise">Value where the product has no such figure.</param>
    /// <param name="only">Which products to read; null for all.</param>
    internal double[] Column(string leaf, Func<string, string> unit, double otherwise = 0, bool[]? only = null)
    {
        var column = new double[record.Products.Count];
        for (var p = 0; p < column.Length; p++)
        {
            var product = record.Products[p];
            var id = $"product.{product.Id}.{leaf}";
            var read = (only is null || only[p]) && parameters.TryGet(id, out _);
            column[p] = read ? parameters.Value(id, unit(product.Unit)) : otherwise;
        }

        return column;
    }

    /// <summary>Shares of the zones in every product, at zone * products + product.</summary>
    internal double[] RegionShares(int zones, IReadOnlyList<string> zoneIds)
    {
        var products = record.Products.Count;
        var shares = new double[zones * products];
        for (var p = 0; p < products; p++)
            for (var r = 0; r < zones; r++)
                if (parameters.TryGet($"product.{record.Products[p].Id}.region.{zoneIds[r]}", out var share))
                    shares[(r * products) + p] = share.Value;
        return shares;
    }

    /// <summary>The norms under one heading, one activity a product.</summary>
    /// <param name="heading"><c>input</c> for current inputs, <c>build</c> for capital goods, <c>upkeep</c> for machines in use.</param>
    /// <param name="index">Index of each product id.</param>
    internal SparseMatrix Norms(string heading, IReadOnlyDictionary<string, int> index)
    {
        var rows = new List<(int Input, double Norm)>[index.Count];
        for (var p = 0; p < rows.Length; p++) rows[p] = [];
        foreach (var parameter in parameters)
        {
            var parts = parameter.Id.Split('.');
            if (parts is not ["product", var user, var kind, var input] || kind != heading) continue;
            if (!index.TryGetValue(input, out var i))
                throw new RecordException(parameter.File, parameter.Line, $"'{input}' is not a product", "use the id of a product in data/technology");
            rows[index[user]].Add((i, parameters.Value(parameter.Id, Unit(heading, record.Products[i].Unit, record.Products[index[user]].Unit))));
        }

        if (heading == "input") AddFreight(rows, index["freight"]);
        return SparseMatrix.FromColumns(rows.Length, rows);
    }

    private static string Unit(string heading, string input, string user) => heading switch
    {
        "build" => $"{input}*yr/{user}",
        "upkeep" => $"{input}/{user}/yr",
        _ => $"{input}/{user}",
    };

    /// <summary>Freight: mass x haul x share shipped, tonne-kilometres a unit.</summary>
    private void AddFreight(List<(int Input, double Norm)>[] rows, int freight)
    {
        var mass = Column("mass", unit => $"t/{unit}");
        var haul = Column("haul", _ => "km");
        var shipped = Column("shipped", _ => "1", 1);
        for (var p = 0; p < rows.Length; p++)
            if (mass[p] * haul[p] > 0 && rows[p].TrueForAll(cell => cell.Input != freight)) rows[p].Add((freight, mass[p] * haul[p] * shipped[p]));
    }
}
