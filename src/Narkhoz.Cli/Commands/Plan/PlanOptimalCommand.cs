using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Linear;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Reading;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The best plan of a year, with the valuations that prove it.</summary>
internal sealed class PlanOptimalCommand : PlanningCommand<OptimalAnswer>
{
    private readonly Option<string> _objective = new("--objective") { Description = "What is made best: as many sets of the assortment as possible, net output worth as much as possible (--prices), or the orders with the least labour. 'sets' is 'assortment'.", HelpName = "assortment|value|labour", DefaultValueFactory = _ => "assortment" };
    private readonly Option<string> _prices = new("--prices") { Description = "CSV of the prices for --objective value: product, price.", HelpName = "file" };
    private readonly Option<string> _lastYear = new("--last-year") { Description = "CSV of last year's levels: technique, level, as in techniques.csv of a plan; else the year of the table, where it has flows.", HelpName = "file" };
    private readonly Option<double?> _fall = Shared.Number("--fall", "Most that a technique may fall from last year's level, as a share.");
    private readonly Option<double?> _rise = Shared.Number("--rise", "Most that a technique may rise above last year's level, as a share; one that stood still stays so.");
    private readonly Option<double> _leap = Shared.Number("--leap", "Change of an output since last year from which it is reported, as a share.", 0.5, 1e-9);
    private readonly Option<int> _top = Shared.Count("--top", "How many products and limits to show.", 0, 10);

    /// <summary>Makes the command.</summary>
    public PlanOptimalCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.OptimalAnswer,
            "optimal",
            "Draw up the best plan of a year under capacities, labour and resources, and price it.",
            "narkhoz plan optimal my-table --targets targets.csv",
            "narkhoz plan optimal my-table --objective labour -o plan --explain",
            "narkhoz plan optimal my-table --last-year plan/techniques.csv --fall 0.1 --rise 0.2",
            "narkhoz plan optimal my-table --objective value --prices world.csv")
    {
        _objective.AcceptOnlyFromAmong("assortment", "sets", "value", "labour");
        foreach (var option in (Option[])[_objective, _prices, _lastYear, _fall, _rise, _leap, _top]) Add(option);
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, OptimalAnswer answer) => answer.Value is null ? ExitCode.Found : ExitCode.Ok;

    /// <inheritdoc/>
    protected override OptimalAnswer Answer(PlanTask task)
    {
        var system = task.Table.System;
        var objective = task.Line.GetRequiredValue(_objective);
        try
        {
            var lastYear = task.Line.GetValue(_lastYear) is { Length: > 0 } file ? WorksFile.Levels(Source(file), system.Techniques) : task.Table.Levels;
            if (objective == "labour") FinalBill.NeedLabour(task.Table);
            var free = new PlanProblem(system, task.NeedTargets(), Objective(task, objective));
            var problem = Bounded(task, free, lastYear);
            var plan = new OptimalPlanner().Plan(problem, new Steps(task.Progress), task.Stop);
            var surprises = lastYear is null ? null : PlanSurprises.Of(problem, plan, lastYear, task.Line.GetValue(_leap));
            task.Write(() => OptimalTables.Products(problem, plan));
            task.Write(() => OptimalTables.Techniques(problem, plan));
            if (surprises is not null) task.Write(() => OptimalTables.Surprises(surprises));
            return OptimalTables.Answer(task, problem, plan, objective, surprises, ReferenceEquals(problem, free) ? null : PriceOfBounds(task, free, plan), task.Line.GetValue(_top));
        }
        catch (ArgumentException error) when (error.ParamName == "targets")
        {
            throw new UserException("the targets have no assortment of which there could be as much as possible", "give one in the column assortment of --targets, or plan with --objective labour");
        }
        catch (NoPlanException error)
        {
            return new OptimalAnswer(
                task.Table.Name, task.Table.Unit, system.Products.Count, system.Techniques.Count, objective, null, null, null, null, null, null, [], [], null, null,
                [.. error.Clash?.Parts.Select(part => part.ToString()) ?? []], [error.Message]);
        }
    }

    /// <inheritdoc/>
    protected override void Show(OptimalAnswer answer) => OptimalDrawing.Draw(Desk, answer);

    private PlanObjective Objective(PlanTask task, string name) => name switch
    {
        "labour" => PlanObjective.LeastLabour,
        "value" when task.Line.GetValue(_prices) is { Length: > 0 } file => PlanObjective.Value(WorksFile.Figures(Source(file), task.Table.System.Products, "price")),
        "value" => throw new UserException("--objective value needs prices", "give a CSV of product, price with --prices"),
        _ => PlanObjective.Assortment,
    };

    private PlanProblem Bounded(PlanTask task, PlanProblem free, IReadOnlyList<double>? lastYear)
    {
        var (fall, rise) = (task.Line.GetValue(_fall), task.Line.GetValue(_rise));
        if (fall is null && rise is null) return free;
        if (lastYear is null) throw new UserException($"{task.Table.Name} does not tell the levels of last year", "give a CSV of technique, level with --last-year");
        return free.WithChange(lastYear, Math.Min(1, fall ?? 1), rise ?? double.PositiveInfinity);
    }

    /// <summary>What the plan would be worth more without bounds on change; null where there would be no end to it.</summary>
    private static double? PriceOfBounds(PlanTask task, PlanProblem free, OptimalPlan bounded)
    {
        try
        {
            return Math.Max(0, new OptimalPlanner().Plan(free, cancellation: task.Stop).Value - bounded.Value);
        }
        catch (NoPlanException)
        {
            return null;
        }
    }

    /// <summary>The gap falls from where it began to a ten-millionth, about as far with every step.</summary>
    private sealed class Steps(IProgress<double> progress) : IProgress<LinearProgress>
    {
        private const double Proven = 1e-7;
        private double _first;
        private double _done;

        public void Report(LinearProgress value)
        {
            if (value.Iteration == 0) _first = Math.Max(1, value.Gap);
            _done = Math.Max(_done, Math.Log(_first / Math.Max(value.Gap, Proven)) / Math.Log(_first / Proven));
            progress.Report(Math.Clamp(_done, 0, 1));
        }
    }
}
