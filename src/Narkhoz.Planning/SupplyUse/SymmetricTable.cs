using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.SupplyUse;

/// <summary>A symmetric input-output table: the same sectors in rows and columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Flows">Inputs, sectors x sectors, any sign.</param>
/// <param name="Output">Output of each sector.</param>
/// <param name="FinalUse">Final uses, sectors x categories.</param>
/// <param name="ValueAdded">Value added and other rows, rows x sectors, amounts.</param>
public sealed record SymmetricTable(string Name, LabelledMatrix Flows, IReadOnlyList<double> Output, LabelledMatrix FinalUse, LabelledMatrix ValueAdded)
{
    /// <summary>Rows of <see cref="ValueAdded"/> that are labour.</summary>
    public IReadOnlySet<string> Labour { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Products that are used and not made at home, x sectors; null where there are none.</summary>
    public LabelledMatrix? NotMade { get; init; }

    /// <summary>Unit of value; empty where it is not known.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Long names by label.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was mended on reading.</summary>
    public IReadOnlyList<TableRemark> Remarks { get; init; } = [];

    /// <summary>Negative inputs, the largest first: those that the product technology is known for.</summary>
    public IEnumerable<(string Row, string Column, double Value)> Negatives() =>
        from column in Enumerable.Range(0, Flows.Cells.Columns)
        from k in Enumerable.Range(0, Flows.Cells.ValuesOf(column).Length)
        let value = Flows.Cells.ValuesOf(column)[k]
        where value < 0
        orderby value
        select (Flows.Rows[Flows.Cells.RowsOf(column)[k]], Flows.Columns[column], value);

    /// <summary>The table for planning: inputs per unit of output. Negative inputs move to final uses and are told in its remarks.</summary>
    /// <param name="format">Format that it was read in.</param>
    /// <exception cref="TableException">A sector has inputs and no output, or labour is negative.</exception>
    public PlanningTable ToPlanningTable(string format)
    {
        var draft = new SystemDraft(Name);
        for (var sector = 0; sector < Flows.Rows.Count; sector++) draft.AddProduct(Flows.Rows[sector], Names.GetValueOrDefault(Flows.Rows[sector], ""), "", Name, 0);
        draft.CloseSectors(Name);
        draft.About["unit"] = Unit;
        Put(draft, "flows", Flows);
        Put(draft, "final_demand", FinalUse);
        var remarks = new List<TableRemark>();
        if (NotMade is not null) Put(draft, "resources", NotMade, givenOff: remarks);
        Put(draft, "labour", ValueAdded, Labour.Contains);
        Put(draft, "satellites", ValueAdded, row => !Labour.Contains(row));
        var outputs = draft.Begin("outputs", Name).Cells!;
        for (var sector = 0; sector < Output.Count; sector++) outputs.Add(sector, sector, Output[sector], 0);
        var table = new DraftBuild(draft).Build(Name, format);
        return table with { Remarks = [.. Remarks, .. remarks, .. table.Remarks] };
    }

    private static void Put(SystemDraft draft, string part, LabelledMatrix matrix, Func<string, bool>? wanted = null, List<TableRemark>? givenOff = null)
    {
        for (var column = 0; column < matrix.Columns.Count; column++)
        {
            var values = matrix.Cells.ValuesOf(column);
            for (var k = 0; k < values.Length; k++)
            {
                var row = matrix.Rows[matrix.Cells.RowsOf(column)[k]];
                if (wanted is not null && !wanted(row)) continue;
                if (values[k] < 0 && givenOff is not null)
                {
                    givenOff.Add(new TableRemark(draft.File, 0, FormattableString.Invariant($"{matrix.Columns[column]} gives off {-values[k]:0.####} of {row}, which is not made; left out")));
                    continue;
                }

                if (values[k] < 0 && part == "labour") throw new TableException(draft.File, 0, $"{matrix.Columns[column]} has a negative {row}", "check the sign, or take a model that gives none (B or D)");
                var begun = draft.Begin(part, draft.File);
                begun.Cells!.Add(begun.Rows.Place(row, draft.File, 0), begun.Columns.Place(matrix.Columns[column], draft.File, 0), values[k], 0);
            }
        }
    }
}
