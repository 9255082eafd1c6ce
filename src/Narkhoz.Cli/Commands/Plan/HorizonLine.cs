using System.CommandLine;
using Narkhoz.Planning.Horizon;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The options of <c>plan horizon</c>: the objective, and what a table of one year does not say.</summary>
internal sealed class HorizonLine
{
    private readonly Option<int> _years = Shared.Count("--years", "Years of the plan.", 1, 5);
    private readonly Option<string> _objective = new("--objective") { Description = "What there should be most of: final, discounted, capacity, employment or harmony.", HelpName = "name", DefaultValueFactory = _ => "discounted" };
    private readonly Option<double> _rate = Shared.Number("--rate", "Discount a year.", 0.05, -0.99);
    private readonly Option<double> _targetGrowth = Shared.Number("--target-growth", "Growth of the targets a year.", 0, -1);
    private readonly Option<double> _labourGrowth = Shared.Number("--labour-growth", "Growth of labour a year.", 0, -1);
    private readonly Option<int> _lag = Shared.Count("--lag", "Years from building to use.", 1, 1);
    private readonly Option<double> _terminal = Shared.Number("--terminal", "Capacity to be handed on, as a share of that at the start.", 1, 0);
    private readonly Option<double> _spare = Shared.Number("--spare", "Capacity and labour beyond the table's year, where it sets no limit.", 0, 0);
    private readonly Option<string[]> _goods = new("--capital-goods") { Description = "Products that capacity is built of, where the table has no capital.", HelpName = "product", AllowMultipleArgumentsPerToken = true };
    private readonly Option<double> _ratio = Shared.Number("--capital-ratio", "Capital per unit of yearly capacity, where the table has none.", 2, 0);
    private readonly Option<double> _wear = Shared.Number("--wear", "Share of that capital that wears out a year.", 0.05, 0);
    private readonly Option<double> _rise = Shared.Number("--most-rise", "Most that a technique may grow in a year, as a share.", double.PositiveInfinity, 0);
    private readonly Option<double> _fall = Shared.Number("--most-fall", "Most that a technique may shrink in a year, as a share.", double.PositiveInfinity, 0);
    private readonly Option<double> _leap = Shared.Number("--leap", "Change of an output in a year from which it is reported, as a share.", 0.5, 1e-9);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _objective.AcceptOnlyFromAmong("final", "discounted", "capacity", "employment", "harmony");
        foreach (var option in (Option[])[_years, _objective, _rate, _targetGrowth, _labourGrowth, _lag, _terminal, _spare, _goods, _ratio, _wear, _rise, _fall, _leap]) command.Add(option);
    }

    /// <summary>Change of an output from which it is reported.</summary>
    public double Leap(ParseResult line) => line.GetValue(_leap);

    /// <summary>The programme of a table, without and with bounds on change; the second is null where there are none.</summary>
    /// <exception cref="UserException">The table does not fit the options.</exception>
    public (HorizonProgramme Free, HorizonProgramme? Bounded) Programme(PlanTask task)
    {
        var line = task.Line;
        var years = line.GetValue(_years);
        var assumptions = new HorizonAssumptions
        {
            Years = years,
            TargetGrowth = line.GetValue(_targetGrowth),
            LabourGrowth = line.GetValue(_labourGrowth),
            Lag = line.GetValue(_lag),
            Terminal = line.GetValue(_terminal),
            Spare = line.GetValue(_spare),
            CapitalGoods = line.GetValue(_goods) ?? [],
            CapitalRatio = line.GetValue(_ratio),
            Wear = Math.Min(1, line.GetValue(_wear)),
        };
        try
        {
            var free = assumptions.Of(task.Table, task.NeedTargets(), Objective(line.GetValue(_objective)!, years, line.GetValue(_rate)));
            var (rise, fall) = (line.GetValue(_rise), line.GetValue(_fall));
            if (double.IsInfinity(rise) && double.IsInfinity(fall)) return (free, null);
            return (free, free with { GreatestRise = double.IsInfinity(rise) ? null : rise, GreatestFall = double.IsInfinity(fall) ? null : Math.Min(1, fall) });
        }
        catch (ArgumentException error)
        {
            throw new UserException(error.Message, "look with narkhoz plan inspect at the products of the table");
        }
    }

    private static HorizonObjective Objective(string name, int years, double rate) => name switch
    {
        "final" => HorizonObjective.Final(years),
        "capacity" => HorizonObjective.Capital(),
        "employment" => HorizonObjective.Employed(years),
        "harmony" => HorizonObjective.Harmonious(years),
        _ => HorizonObjective.Discounted(years, rate),
    };
}
