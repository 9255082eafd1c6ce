using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>The CSV file of what comes otherwise than planned: <c>year,what,label,value</c>, a row for each thing.</summary>
/// <remarks>
/// <c>capacity</c>, a technique, its capacity at the start of the next year as a share of the planned one; <c>stock</c>, a product, what comes on top of its planned stock, negative for a loss;
/// <c>labour</c>, no label, the labour of the years to come as a share of what was foreseen.
/// </remarks>
public static class DisturbanceFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="system">The table that it speaks of.</param>
    /// <param name="years">Years that are carried out; later ones are an error.</param>
    /// <returns>One disturbance for each year that is carried out.</returns>
    /// <exception cref="TableException">The file is not there or is wrong.</exception>
    public static IReadOnlyList<HorizonDisturbance> Read(TableSource source, ProductionSystem system, int years)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(system);
        using var rows = CsvRows.Open(source, source.Only ?? "disturbances.csv");
        var (year, what) = (OwnFormat.Needed(rows, "year"), OwnFormat.Needed(rows, "what"));
        var (label, value) = (OwnFormat.Needed(rows, "label"), OwnFormat.Needed(rows, "value"));
        OwnFormat.Refuse(rows, "year", "what", "label", "value");
        var capacity = Enumerable.Range(0, years).Select(_ => Filled(system.Techniques.Count, 1)).ToArray();
        var stocks = Enumerable.Range(0, years).Select(_ => Filled(system.Products.Count, 0)).ToArray();
        var labour = Filled(years, 1);
        while (rows.Next())
        {
            var of = rows.Number(year) - 1;
            if (!(of >= 0 && of < years && of == Math.Floor(of))) throw rows.Error($"year {rows.Text(year)} is not carried out", $"give a year from 1 to {years}, or carry out more");
            switch (rows.Text(what))
            {
                case "capacity": capacity[(int)of][rows.Place(label, system.Techniques, "technique")] = rows.Amount(value); break;
                case "stock": stocks[(int)of][rows.Place(label, system.Products, "product")] = rows.Number(value); break;
                case "labour": labour[(int)of] = rows.Amount(value); break;
                default: throw rows.Error($"'{rows.Text(what)}' is not known here", "write capacity, stock or labour");
            }
        }

        return [.. Enumerable.Range(0, years).Select(of => new HorizonDisturbance { Capacity = capacity[of], Stocks = stocks[of], Labour = labour[of] })];
    }

    private static double[] Filled(int count, double value)
    {
        var figures = new double[count];
        Array.Fill(figures, value);
        return figures;
    }
}
