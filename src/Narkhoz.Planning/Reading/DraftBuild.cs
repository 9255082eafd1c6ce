using System.Globalization;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Reading;

/// <summary>Turns a draft into a production system: flows are divided by the output of their technique.</summary>
internal sealed class DraftBuild(SystemDraft draft)
{
    private readonly int _techniques = draft.Techniques.Count;
    private readonly List<TableRemark> _remarks = [];

    /// <summary>The table.</summary>
    /// <param name="name">Name where the table does not say one.</param>
    /// <param name="format">Format that it was read in.</param>
    /// <exception cref="TableException">Something does not fit together.</exception>
    public PlanningTable Build(string name, string format)
    {
        var flows = draft.Has("flows");
        if (flows) NegativeFlows.Mend(draft, _remarks);
        if (!flows && !draft.Has("coefficients")) throw new TableException(draft.File, 0, "there are neither coefficients nor flows", "add one of the two");
        var main = MainProducts();
        var levels = flows ? Levels(main) : null;
        var (capital, worn) = Capital(levels);
        var factors = FactorsOf();
        var system = new ProductionSystem(
            draft.Products.ToLabels(),
            draft.Techniques.ToLabels(),
            draft[flows ? "flows" : "coefficients"].Cells!.Compressed(draft.Products, draft.Techniques, levels),
            Outputs(main, levels),
            factors,
            FactorInputs(levels),
            draft.HasFigures("capacity") ? draft.Figures("capacity", draft.Techniques, double.PositiveInfinity) : null)
        {
            Capital = capital,
            Depreciation = worn,
        };
        return new PlanningTable(draft.About.GetValueOrDefault("name", name), format, system)
        {
            Targets = Targets(),
            Unit = draft.About.GetValueOrDefault("unit", ""),
            ProductNames = draft.Names.Exists(text => text.Length > 0) ? [.. draft.Names.Select((text, place) => text.Length > 0 ? text : draft.Products.Labels[place])] : null,
            ProductUnits = draft.Units.Exists(text => text.Length > 0) ? draft.Units : null,
            Levels = levels,
            FinalDemand = draft["final_demand"].ToLabelled(),
            Satellites = draft["satellites"].ToLabelled(levels),
            Remarks = _remarks,
        };
    }

    /// <summary>The product that each technique is counted in; -1 where it makes several or none and nothing is declared.</summary>
    private int[] MainProducts()
    {
        var main = new int[_techniques];
        var made = MadeBy();
        for (var technique = 0; technique < _techniques; technique++)
        {
            var (product, file, line) = draft.Main[technique];
            main[technique] = product.Length > 0
                ? draft.Products.Place(product, file, line)
                : draft.Products.Find(draft.Techniques.Labels[technique]) is >= 0 and var own ? own : made[technique];
        }

        return main;
    }

    private int[] MadeBy()
    {
        var made = new int[_techniques];
        Array.Fill(made, -1);
        if (draft["outputs"].Cells is not { } cells) return made;
        var count = new int[_techniques];
        for (var place = 0; place < cells.Count; place++)
        {
            var (product, technique, value, _) = cells[place];
            if (value > 0) made[technique] = count[technique]++ == 0 ? product : -1;
        }

        return made;
    }

    private double[] Levels(int[] main)
    {
        var levels = new double[_techniques];
        if (draft["outputs"].Cells is { } cells)
        {
            for (var place = 0; place < cells.Count; place++)
            {
                var (product, technique, value, _) = cells[place];
                if (product == main[technique]) levels[technique] += value;
            }
        }
        else if (draft["final_demand"].Cells is { } final)
        {
            var uses = final.RowSums(draft.Products.Count);
            var inputs = draft["flows"].Cells!.RowSums(draft.Products.Count);
            for (var technique = 0; technique < _techniques; technique++)
            {
                if (main[technique] < 0) continue;
                levels[technique] = uses[main[technique]] + inputs[main[technique]];
            }

            if (main.ToHashSet().Count != _techniques) throw new TableException(draft.File, 0, "outputs cannot be worked out where techniques share a product", "add outputs");
        }
        else throw new TableException(draft.File, 0, "flows need outputs to be divided by", "add outputs or final_demand");

        CheckLevels(levels, main);
        return levels;
    }

    private void CheckLevels(double[] levels, int[] main)
    {
        var cells = draft["flows"].Cells!;
        var uses = new (double Sum, int Line)[_techniques];
        for (var place = 0; place < cells.Count; place++) uses[cells[place].Column] = (uses[cells[place].Column].Sum + cells[place].Value, cells[place].Line);
        var idle = new List<string>();
        for (var technique = 0; technique < _techniques; technique++)
        {
            var label = draft.Techniques.Labels[technique];
            if (main[technique] < 0) throw new TableException(draft.File, 0, $"the technique '{label}' makes several products or none", "say in techniques which product it is counted in");
            if (levels[technique] > 0) continue;
            if (levels[technique] < 0 || uses[technique].Sum > 0)
                throw new TableException(cells.File, uses[technique].Line, $"the technique '{label}' has inputs and an output of {levels[technique].ToString(CultureInfo.InvariantCulture)}", "give its output, or remove its inputs");
            levels[technique] = 1;
            idle.Add(label);
        }

        if (idle.Count > 0) _remarks.Add(new TableRemark(draft.File, 0, $"{string.Join(", ", idle)}: nothing is made and nothing used; kept without inputs"));
    }

    private SparseMatrix Outputs(int[] main, double[]? levels)
    {
        var given = draft["outputs"].Cells ?? new CellList(draft.File);
        var cells = new CellList(given.File);
        var making = new bool[_techniques];
        for (var place = 0; place < given.Count; place++)
        {
            var (product, technique, value, line) = given[place];
            if (value == 0) continue;
            making[technique] = true;
            cells.Add(product, technique, value, line);
        }

        for (var technique = 0; technique < _techniques; technique++)
        {
            if (making[technique]) continue;
            if (main[technique] < 0) throw new TableException(draft.File, 0, $"nothing says what the technique '{draft.Techniques.Labels[technique]}' makes", "name its product in techniques, or list its outputs");
            cells.Add(main[technique], technique, levels?[technique] ?? 1, 0);
        }

        return cells.Compressed(draft.Products, draft.Techniques, levels);
    }

    private List<Factor> FactorsOf()
    {
        var all = FactorIndex();
        var available = draft.Figures("available", all, double.PositiveInfinity);
        return [.. all.Labels.Select((label, place) => new Factor(label, place < draft.Labour.Count ? FactorKind.Labour : FactorKind.Resource, available[place]))];
    }

    private SparseMatrix FactorInputs(double[]? levels)
    {
        var joined = new CellList(draft.File);
        foreach (var (part, shift) in new[] { (draft["labour"].Cells, 0), (draft["resources"].Cells, draft.Labour.Count) })
        {
            for (var place = 0; place < (part?.Count ?? 0); place++)
            {
                var (row, column, value, line) = part![place];
                joined.Add(row + shift, column, value, line);
            }
        }

        return joined.Compressed(FactorIndex(), draft.Techniques, levels);
    }

    private LabelIndex FactorIndex()
    {
        var all = new LabelIndex("factor");
        foreach (var label in draft.Labour.Labels.Concat(draft.Resources.Labels)) all.Declare(label, draft.File, 0);
        return all;
    }

    private (SparseMatrix? Capital, SparseMatrix? Worn) Capital(double[]? levels)
    {
        if (draft["capital"].Cells is not { } cells)
        {
            if (draft.Has("depreciation") || draft.HasFigures("depreciation")) throw new TableException(draft.File, 0, "there is depreciation and no capital", "add capital, or remove depreciation");
            return (null, null);
        }

        var capital = cells.Compressed(draft.Products, draft.Techniques, levels);
        if (draft["depreciation"].Cells is { } shares) return (capital, shares.Compressed(draft.Products, draft.Techniques));
        if (!draft.HasFigures("depreciation")) return (capital, null);
        var byProduct = draft.Figures("depreciation", draft.Products, 0);
        if (Array.FindIndex(byProduct, share => share > 1) is >= 0 and var high)
            throw new TableException(draft.File, 0, $"{draft.Products.Labels[high]} wears out by more than all of it a year", "give the share that wears out, 0 to 1");
        return (capital, new SparseMatrix(capital.Rows, capital.Starts.ToArray(), capital.RowIndices.ToArray(), [.. capital.RowIndices.ToArray().Select(product => byProduct[product])]));
    }

    private PlanTargets? Targets()
    {
        if (draft.HasFigures("orders") || draft.HasFigures("assortment"))
            return new PlanTargets(draft.Figures("orders", draft.Products, 0), draft.Figures("assortment", draft.Products, 0));
        return draft["final_demand"].Cells is { } final ? new PlanTargets(final.RowSums(draft.Products.Count)) : null;
    }
}
