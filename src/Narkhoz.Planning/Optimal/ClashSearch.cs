using Narkhoz.Planning.Linear;

namespace Narkhoz.Planning.Optimal;

/// <summary>Finds the smallest set of targets and limits that clash.</summary>
/// <remarks>
/// The plan with the least shortage is found first (the elastic programme); the orders and limits that its valuations press on hold the clash between them. Then each is lifted
/// in turn (many at a time while there are many), the least pressed on first, and stays lifted where the rest still clash (the deletion filter of Chinneck and Dravnieks 1991).
/// </remarks>
internal sealed class ClashSearch
{
    private const double Pressed = 1e-6;
    private const int MostTried = 150;
    private const int MostThinned = 2000;
    private readonly PlanProblem _problem;
    private readonly LinearProgram _program;
    private readonly ILinearSolver _solver;
    private readonly CancellationToken _cancellation;
    private readonly int _products;

    private ClashSearch(PlanProblem problem, ILinearSolver solver, CancellationToken cancellation)
    {
        (_problem, _solver, _cancellation) = (problem, solver, cancellation);
        (_program, _products) = (PlanProgram.Of(problem), problem.System.Products.Count);
    }

    /// <summary>The clash of a problem that has no plan.</summary>
    internal static PlanClash Of(PlanProblem problem, ILinearSolver solver, CancellationToken cancellation) => new ClashSearch(problem, solver, cancellation).Find();

    private PlanClash Find()
    {
        var nearest = _solver.Solve(Elastic.Of(_program), null, _cancellation);
        var parts = Weighed(nearest.Duals).Where(part => part.Weight > Pressed).OrderBy(part => part.Weight).Select(part => part.Part).ToList();
        if (parts.Count == 0 || !Clashes(parts)) parts = [.. Weighed(nearest.Duals).OrderBy(part => part.Weight).Select(part => part.Part)];
        var thinned = _products <= MostThinned;
        for (var share = parts.Count / 2; thinned && parts.Count > MostTried && share >= 4;)
        {
            var rest = parts.GetRange(share, parts.Count - share);
            if (Clashes(rest)) parts = rest;
            else share /= 2;
            share = Math.Min(share, parts.Count / 2);
        }

        var all = thinned && parts.Count <= MostTried;
        for (var k = 0; all && k < parts.Count;)
        {
            var rest = parts.Where((_, place) => place != k).ToList();
            if (Clashes(rest)) parts = rest;
            else k++;
        }

        parts.Reverse();
        return new PlanClash([.. (all ? parts.OrderBy(part => part.Kind).ThenBy(part => part.Place) : parts.OrderBy(part => part.Kind)).Select(Named)], Shortages(nearest), all);
    }

    /// <summary>Every order and limit, with its part in the certificate of infeasibility.</summary>
    private IEnumerable<(Part Part, double Weight)> Weighed(double[] duals)
    {
        for (var i = 0; i < _products; i++)
            if (_program.RowLower[i] > 0) yield return (new Part(ClashKind.Order, i), Math.Abs(duals[i] * _program.RowLower[i]));
        for (var k = 0; k < _problem.System.Factors.Count; k++)
            if (double.IsFinite(_program.RowUpper[_products + k])) yield return (new Part(ClashKind.Factor, k), Math.Abs(duals[_products + k] * _program.RowUpper[_products + k]));
        for (var j = 0; j < _problem.Ceiling.Length; j++)
        {
            var pressure = _program.Matrix.Dot(j, duals);
            if (double.IsFinite(_program.Upper[j])) yield return (new Part(ClashKind.Ceiling, j), Math.Max(0, pressure) * Math.Max(1, _program.Upper[j]));
            if (_program.Lower[j] > 0) yield return (new Part(ClashKind.Floor, j), Math.Max(0, -pressure) * _program.Lower[j]);
        }
    }

    /// <summary>Whether these orders and limits clash when all others are lifted.</summary>
    private bool Clashes(List<Part> parts)
    {
        var (lower, upper) = (new double[_program.Lower.Length], new double[_program.Lower.Length]);
        var (rowLower, rowUpper) = (new double[_program.RowLower.Length], new double[_program.RowLower.Length]);
        Array.Fill(upper, double.PositiveInfinity);
        for (var i = 0; i < rowLower.Length; i++) (rowLower[i], rowUpper[i]) = i < _products ? (Math.Min(0, _program.RowLower[i]), double.PositiveInfinity) : (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var part in parts)
        {
            if (part.Kind == ClashKind.Order) rowLower[part.Place] = _program.RowLower[part.Place];
            else if (part.Kind == ClashKind.Factor) rowUpper[_products + part.Place] = _program.RowUpper[_products + part.Place];
            else if (part.Kind == ClashKind.Ceiling) upper[part.Place] = _program.Upper[part.Place];
            else lower[part.Place] = _program.Lower[part.Place];
        }

        var elastic = Elastic.Of(new LinearProgram(_program.Matrix, [.. _program.Cost], lower, upper, rowLower, rowUpper));
        var solution = _solver.Solve(elastic, null, _cancellation);
        return solution.Status == LinearStatus.Optimal && solution.Objective > Elastic.Nought;
    }

    private ClashPart Named(Part part) => part.Kind switch
    {
        ClashKind.Order => new(part.Kind, _problem.System.Products[part.Place], _program.RowLower[part.Place]),
        ClashKind.Factor => new(part.Kind, _problem.System.Factors[part.Place].Label, _program.RowUpper[_products + part.Place]),
        ClashKind.Ceiling => new(part.Kind, _problem.System.Techniques[part.Place], _program.Upper[part.Place]),
        _ => new(part.Kind, _problem.System.Techniques[part.Place], _program.Lower[part.Place]),
    };

    private List<ClashShortage> Shortages(LinearSolution nearest)
    {
        var row = new double[_program.Matrix.Rows];
        _program.Matrix.AddTimes(nearest.Values.AsSpan(0, _program.Matrix.Columns), row);
        var found = new List<(double Share, ClashShortage Shortage)>();
        for (var i = 0; i < row.Length; i++)
        {
            var isFactor = i >= _products;
            var (missing, size) = isFactor ? (row[i] - _program.RowUpper[i], _program.RowUpper[i]) : (_program.RowLower[i] - row[i], _program.RowLower[i]);
            if (!(missing > Pressed * Math.Max(Math.Abs(size), double.Epsilon))) continue;
            var name = isFactor ? _problem.System.Factors[i - _products].Label : _problem.System.Products[i];
            found.Add((missing / Math.Max(Math.Abs(size), double.Epsilon), new ClashShortage(name, isFactor, missing)));
        }

        return [.. found.OrderByDescending(one => one.Share).Select(one => one.Shortage)];
    }

    private readonly record struct Part(ClashKind Kind, int Place);
}
