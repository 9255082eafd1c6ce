using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>The figures that reach a leadership: output as it was reported, what the state itself collected, handed out and counted.</summary>
internal static class BriefingFigures
{
    private static readonly (string Title, string Name, string Product, Truth Truth)[] s_all =
    [
        ("Grain harvest, as reported", "output", "grain", Truth.Reported),
        ("Coal, as reported", "output", "coal", Truth.Reported),
        ("Steel, as reported", "output", "steel", Truth.Reported),
        ("Cotton cloth, as reported", "output", "cotton_fabrics", Truth.Reported),
        ("Households in kolkhozy, as reported", "collectivised.share", "", Truth.Reported),
        ("Grain collected by the state", "procurement.grain", "", Truth.True),
        ("Bread a head in the towns, as handed out", "consumption.town.grain", "", Truth.True),
        ("Disturbances, as the police counts them", "risings", "", Truth.True),
        ("Unrest, as the police tells", "unrest", "", Truth.Reported),
        ("Members of the Party", "party.members", "", Truth.True),
    ];

    /// <summary>Those of the last whole year; none before the first is over.</summary>
    /// <param name="record">The record.</param>
    /// <param name="table">The figures of the run so far.</param>
    /// <param name="first">First whole year of the run.</param>
    public static IReadOnlyList<BriefingFigure> Of(RecordBook record, IndicatorTable table, int first)
    {
        if (table.Years.Count == 0 || table.Years[^1] < first) return [];
        var year = table.Years[^1];
        var figures = new List<BriefingFigure>();
        foreach (var (title, name, product, truth) in s_all)
        {
            if (product.Length > 0 && record.Products.All(known => known.Id != product)) continue;
            if (Value(year, truth) is not { } value) continue;
            figures.Add(new BriefingFigure(title, table.Unit(name, product), year, value, year > first ? Value(year - 1, truth) : null, product.Length > 0 ? Value(year, Truth.Plan) : null));

            double? Value(int of, Truth which) => table.Value(name, of, product, "", which);
        }

        return figures;
    }
}
