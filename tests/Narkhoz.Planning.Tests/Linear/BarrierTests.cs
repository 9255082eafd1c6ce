using Narkhoz.Planning.Linear;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Linear;

public sealed class BarrierTests
{
    private const double Spoilt = 1e-7;

    [Fact]
    public void The_gap_counts_what_reduced_costs_hide_and_settling_takes_it_off()
    {
        var barrier = NearTheOptimum(out var form);
        var at = barrier.Midway();
        var gap = barrier.Gap;
        for (var i = 0; i < at.Y.Length; i++) at.Y[i] += (i % 2 == 0 ? Spoilt : -Spoilt) / form.Unit(form.Matrix.Columns + i);
        Assert.True(barrier.Start(at));
        var hidden = Hidden(form, barrier.V);
        Assert.True(barrier.Gap > gap + (0.2 * hidden), $"{barrier.Gap} after {gap}, {hidden} hidden");

        var spoilt = barrier.Gap;
        barrier.Restore();
        Assert.True(barrier.Gap - gap < 0.1 * (spoilt - gap), $"{barrier.Gap} after {spoilt}, {gap} at first");
    }

    [Fact]
    public void Labour_in_plenty_keeps_no_price()
    {
        var barrier = NearTheOptimum(out var form, labour: 3);
        var at = barrier.Midway();
        at.Y[^1] = 1e-4 / (form.Right[^1] * form.Unit(form.Matrix.Columns + form.Matrix.Rows - 1));
        Assert.True(barrier.Start(at));
        barrier.Restore();
        Assert.InRange(Math.Abs(barrier.Y[^1] * form.Right[^1]), 0, 1e-8);
    }

    /// <summary>What a change of the rows' duals, up and down in turns, leaves in the reduced costs of all columns, times the columns.</summary>
    private static double Hidden(StandardForm form, double[] v)
    {
        double hidden = 0;
        for (var j = 0; j < form.Matrix.Columns; j++)
        {
            var rows = form.Matrix.RowsOf(j);
            double sum = 0;
            for (var k = 0; k < rows.Length; k++) sum += (rows[k] % 2 == 0 ? Spoilt : -Spoilt) * form.Matrix.ValuesOf(j)[k];
            hidden += Math.Abs(sum) * v[j];
        }

        return hidden;
    }

    private static Planning.Linear.Barrier NearTheOptimum(out StandardForm form, double labour = 1)
    {
        var (drawn, targets) = RandomEconomy.Draw(700, 1917);
        var factors = drawn.Factors.Select(factor => factor with { Available = labour * factor.Available }).ToArray();
        var system = new ProductionSystem(drawn.Products, drawn.Techniques, drawn.Inputs, drawn.Outputs, factors, drawn.FactorInputs, drawn.Capacity.ToArray());
        form = new StandardForm(PlanProgram.Of(new PlanProblem(system, targets, PlanObjective.Assortment)));
        var matrix = new SparseOperator(form.Matrix);
        var barrier = new Planning.Linear.Barrier(form, matrix, new LeontiefNormalEquations(matrix, new MarginalTechniques(form.Matrix, form.Sign)));
        barrier.Start();
        for (var step = 0; step < 40 && barrier.Gap > 1e-5; step++) Assert.True(barrier.Step(Math.Min(1e-2, 0.1 * barrier.Gap)));
        return barrier;
    }
}
