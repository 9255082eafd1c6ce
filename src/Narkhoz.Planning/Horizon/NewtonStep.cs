namespace Narkhoz.Planning.Horizon;

/// <summary>Newton's steps at one iterate: what has to be done to its unknowns, slacks and prices so that the products of partners come where they are wanted.</summary>
internal sealed class NewtonStep
{
    private readonly Staircase _staircase;
    private readonly Residuals _residuals;
    private readonly NewtonSystem _newton;
    private readonly int[] _present;
    private double[] _scale = [];

    public NewtonStep(Staircase staircase, Residuals residuals, NewtonSystem newton, int[] present) => (_staircase, _residuals, _newton, _present) = (staircase, residuals, newton, present);

    /// <summary>Takes an iterate whose residuals have been measured.</summary>
    public void Take(Iterate at)
    {
        var layout = _staircase.Layout;
        _scale = new double[layout.Unknowns];
        var (ratios, local) = (new double[layout.AllRows], new double[layout.LocalRows]);
        for (var k = 0; k < _scale.Length; k++)
            if (_staircase.IsUnknown[k]) _scale[k] = 1 / (_residuals.Curvature[k] + (at.ReducedCosts[k] / at.Unknowns[k]));
        for (var k = 0; k < ratios.Length; k++)
            if (_staircase.IsRow[k]) ratios[k] = at.Slacks[k] / at.Prices[k];
        for (var k = 0; k < local.Length; k++)
            if (_staircase.Local.IsRow[k]) local[k] = at.LocalSlacks[k] / at.Rents[k];
        _newton.Take(_scale, ratios, local, at.Slacks.ToArray());
    }

    /// <summary>Factors the equations of the iterate.</summary>
    public void Factor() => _newton.Factor(_scale);

    /// <summary>The step that brings the products of partners by a given amount further, and with it the residuals to nought if they are to be.</summary>
    /// <param name="at">The iterate that was taken.</param>
    /// <param name="products">By how much, one element for each pair of partners.</param>
    /// <param name="step">Receives the step.</param>
    /// <param name="withResiduals">Whether residuals are to vanish; otherwise they are to stay as they are.</param>
    public void Solve(Iterate at, double[] products, Iterate step, bool withResiduals)
    {
        var layout = _staircase.Layout;
        var (push, rows, local) = (new double[layout.Unknowns], new double[layout.AllRows], new double[layout.LocalRows]);
        var (slack, localSlack) = (layout.Unknowns, layout.Unknowns + layout.AllRows);
        foreach (var k in _present)
        {
            if (k < slack) push[k] = (products[k] / at.Primal[k]) + (withResiduals ? _residuals.Costs[k] : 0);
            else if (k < localSlack) rows[k - slack] = (products[k] / at.Dual[k]) + (withResiduals ? _residuals.Rows[k - slack] : 0);
            else local[k - localSlack] = (products[k] / at.Dual[k]) + (withResiduals ? _residuals.Local[k - localSlack] : 0);
        }

        _newton.Solve(push, rows, local);
        push.CopyTo(step.Unknowns);
        rows.CopyTo(step.Prices);
        local.CopyTo(step.Rents);
        _staircase.Times(push, step.Slacks);
        _staircase.Local.Times(push, step.LocalSlacks);
        foreach (var k in _present)
        {
            if (k < slack) step.Dual[k] = (products[k] - (at.Dual[k] * step.Primal[k])) / at.Primal[k];
            else if (withResiduals) step.Primal[k] -= k < localSlack ? _residuals.Rows[k - slack] : _residuals.Local[k - localSlack];
        }
    }
}
