using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Linear;
using Narkhoz.Planning.Optimal;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The best plan of a year, with the valuations that prove it.</summary>
internal sealed class PlanOptimalCommand : PlanningCommand<OptimalAnswer>
{
    private readonly Option<string> _objective = new("--objective") { Description = "What is made best: as many sets of the assortment as possible, or the orders with the least labour.", HelpName = "objective", DefaultValueFactory = _ => "assortment" };
    private readonly Option<int> _top = Shared.Count("--top", "How many products and limits to show.", 0, 10);

    /// <summary>Makes the command.</summary>
    public PlanOptimalCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.OptimalAnswer,
            "optimal",
            "Draw up the best plan of a year under capacities, labour and resources, and price it.",
            "narkhoz plan optimal my-table --targets targets.csv",
            "narkhoz plan optimal my-table --objective labour -o plan --explain")
    {
        _objective.AcceptOnlyFromAmong("assortment", "labour");
        Add(_objective);
        Add(_top);
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
            var problem = new PlanProblem(system, task.NeedTargets(), objective == "labour" ? PlanObjective.LeastLabour : PlanObjective.Assortment);
            var plan = new OptimalPlanner().Plan(problem, new Steps(task.Progress), task.Stop);
            task.Write(() => OptimalTables.Products(problem, plan));
            task.Write(() => OptimalTables.Techniques(problem, plan));
            return OptimalTables.Answer(task, problem, plan, objective, task.Line.GetValue(_top));
        }
        catch (ArgumentException error) when (error.ParamName == "targets")
        {
            throw new UserException("the targets have no assortment of which there could be as much as possible", "give one in the column assortment of --targets, or plan with --objective labour");
        }
        catch (NoPlanException error)
        {
            return new OptimalAnswer(
                task.Table.Name, task.Table.Unit, system.Products.Count, system.Techniques.Count, objective, null, null, null, null, null, null, [], [],
                [.. error.Clash?.Parts.Select(part => part.ToString()) ?? []], [error.Message]);
        }
    }

    /// <inheritdoc/>
    protected override void Show(OptimalAnswer answer) => OptimalDrawing.Draw(Desk, answer);

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
