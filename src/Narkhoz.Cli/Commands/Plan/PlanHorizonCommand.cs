using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Horizon;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The best plan of several years, with capacity that must be built.</summary>
internal sealed class PlanHorizonCommand : PlanningCommand<HorizonAnswer>
{
    private const int Small = 1000;
    private const double Exact = 1e-10;
    private readonly HorizonLine _line = new();

    /// <summary>Makes the command.</summary>
    public PlanHorizonCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.HorizonAnswer,
            "horizon",
            "Draw up the best plan of several years, in which capacity must be built before it is used.",
            "narkhoz plan horizon my-table --years 5 --objective final",
            "narkhoz plan horizon data/io/uk2010 --objective harmony --capital-goods Construction --spare 0.05") => _line.AddTo(this);

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, HorizonAnswer answer) => answer.Clashes.Count > 0 ? ExitCode.Found : ExitCode.Ok;

    /// <inheritdoc/>
    protected override HorizonAnswer Answer(PlanTask task)
    {
        var (free, bounded) = _line.Programme(task);
        var usual = new HorizonOptions();
        // Exactness costs little on small tables, and every digit that is printed is then right.
        var options = usual with { Gap = free.Years.Count * free.System.Products.Count <= Small ? Exact : usual.Gap, Progress = at => Report(task, at, bounded is null ? 1 : 0.5) };
        try
        {
            var plan = HorizonPlanner.Draw(free, options);
            double? price = null;
            if (bounded is not null)
            {
                var held = HorizonPlanner.Draw(bounded, options);
                (price, plan) = (plan.Value - held.Value, held);
            }

            task.Write(() => HorizonTables.Products(plan));
            task.Write(() => HorizonTables.Techniques(plan));
            return HorizonTables.Answer(task, plan, price, _line.Leap(task.Line));
        }
        catch (InfeasibleHorizonException error)
        {
            var system = free.System;
            return new HorizonAnswer(
                task.Table.Name, task.Table.Unit, system.Products.Count, system.Techniques.Count, free.Objective.Name, null, null, null, null, null, null, null, [], [], null,
                [.. error.Clashes.Select(clash => new ClashEntry(clash.Year + 1, clash.Row, clash.Missing, clash.Limits))], null);
        }
    }

    /// <inheritdoc/>
    protected override void Show(HorizonAnswer answer) => HorizonDrawing.Draw(Desk, answer);

    /// <summary>The gap falls by a power of ten in about two steps, from ten to a ten-millionth.</summary>
    private static void Report(PlanTask task, HorizonProgress at, double whole)
    {
        task.Stop.ThrowIfCancellationRequested();
        task.Progress.Report(whole * Math.Clamp((1 - Math.Log10(Math.Max(at.Gap, 1e-8))) / 8, 0, 1));
    }
}
