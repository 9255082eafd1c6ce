using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Horizon;
using Narkhoz.Planning.Reading;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The best plan of several years, with capacity that must be built.</summary>
internal sealed class PlanHorizonCommand : PlanningCommand<HorizonAnswer>
{
    private const int Small = 1000;
    private const double Exact = 1e-10;
    private readonly HorizonLine _line = new();
    private readonly Option<int> _carryOut = Shared.Count("--carry-out", "Years to be carried out one by one, each time planning the rest anew.", 0, 0);
    private readonly Option<string> _disturbance = new("--disturbance") { Description = "CSV of what comes otherwise in the years that are carried out: year, what (capacity, stock, labour), label, value.", HelpName = "file" };

    /// <summary>Makes the command.</summary>
    public PlanHorizonCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.HorizonAnswer,
            "horizon",
            "Draw up the best plan of several years, in which capacity must be built before it is used.",
            "narkhoz plan horizon my-table --years 5 --objective final",
            "narkhoz plan horizon data/io/uk2010 --objective harmony --capital-goods Construction --spare 0.05",
            "narkhoz plan horizon my-table --years 5 --carry-out 3 --disturbance harvests.csv")
    {
        _line.AddTo(this);
        Add(_carryOut);
        Add(_disturbance);
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, HorizonAnswer answer) => answer.Clashes.Count > 0 ? ExitCode.Found : ExitCode.Ok;

    /// <inheritdoc/>
    protected override HorizonAnswer Answer(PlanTask task)
    {
        var (free, bounded) = _line.Programme(task);
        var usual = new HorizonOptions();
        // Exactness costs little on small tables, and every digit that is printed is then right.
        var options = usual with { Gap = free.Years.Count * free.System.Products.Count <= Small ? Exact : usual.Gap, KeepsFactor = false, Progress = at => Report(task, at, bounded is null ? 1 : 0.5) };
        var disturbances = Disturbances(task, free);
        var carried = 0;
        try
        {
            RecedingHorizon? course = disturbances is null ? null : new RecedingHorizon(bounded ?? free, options);
            var plan = course?.Plan ?? HorizonPlanner.Draw(bounded ?? free, options);
            double? price = bounded is null ? null : HorizonPlanner.Draw(free, options).Value - plan.Value;
            for (; carried < disturbances?.Count; carried++) course!.CarryOut(disturbances[carried]);
            if (course is not null) task.Write(() => HorizonTables.Course(course, free.System));
            task.Write(() => HorizonTables.Products(plan));
            task.Write(() => HorizonTables.Techniques(plan));
            return HorizonTables.Answer(task, plan, course, price, _line.Leap(task.Line));
        }
        catch (InfeasibleHorizonException error)
        {
            var system = free.System;
            return new HorizonAnswer(
                task.Table.Name, task.Table.Unit, system.Products.Count, system.Techniques.Count, free.Objective.Name, null, null, null, null, null, null, null, [], [], null, null,
                [.. error.Clashes.Select(clash => new ClashEntry(carried + clash.Year + 1, clash.Row, clash.Missing, clash.Limits))], null);
        }
    }

    /// <inheritdoc/>
    protected override void Show(HorizonAnswer answer) => HorizonDrawing.Draw(Desk, answer);

    /// <summary>What comes otherwise in each year that is carried out; null where none is.</summary>
    private IReadOnlyList<HorizonDisturbance>? Disturbances(PlanTask task, HorizonProgramme programme)
    {
        var (years, file) = (task.Line.GetValue(_carryOut), task.Line.GetValue(_disturbance));
        if (years >= programme.Years.Count) throw new UserException($"{years} years are to be carried out of a plan of {programme.Years.Count}", "the last year leaves nothing to plan: give fewer with --carry-out, or more with --years");
        if (years == 0) return file is null ? null : throw new UserException("a disturbance needs years that are carried out", "say how many with --carry-out");
        return file is null ? [.. Enumerable.Repeat(new HorizonDisturbance(), years)] : DisturbanceFile.Read(Source(file), programme.System, years);
    }

    /// <summary>The gap falls by a power of ten in about two steps, from ten to a ten-millionth.</summary>
    private static void Report(PlanTask task, HorizonProgress at, double whole)
    {
        task.Stop.ThrowIfCancellationRequested();
        task.Progress.Report(whole * Math.Clamp((1 - Math.Log10(Math.Max(at.Gap, 1e-8))) / 8, 0, 1));
    }
}
