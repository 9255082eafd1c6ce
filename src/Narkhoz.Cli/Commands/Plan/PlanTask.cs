using System.CommandLine;
using Narkhoz.Lab.Plans;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>What a planning command works on, and where it reports to.</summary>
/// <param name="Line">The parsed command line, for the command's own options.</param>
/// <param name="Table">The table.</param>
/// <param name="Explain">Whether the user wants to know why.</param>
/// <param name="Progress">Takes the share of the work that is done, 0 to 1; shown after a second.</param>
/// <param name="Stop">Cancelled when the user interrupts.</param>
internal sealed record PlanTask(ParseResult Line, PlanningTable Table, bool Explain, IProgress<double> Progress, CancellationToken Stop)
{
    private readonly List<Func<ResultTable>> _results = [];

    /// <summary>What is asked for: the targets of <c>--targets</c>, or else the table's own; null where there are none.</summary>
    public PlanTargets? Targets { get; init; }

    /// <summary>Tables to be written with <c>-o</c>, made when they are needed.</summary>
    public IReadOnlyList<Func<ResultTable>> Results => _results;

    /// <summary>The targets.</summary>
    /// <exception cref="UserException">Neither the table nor the command line has any.</exception>
    public PlanTargets NeedTargets() => Targets ?? throw new UserException($"{Table.Name} has no targets and no final uses", "give a file of targets with --targets (columns product, order, assortment)");

    /// <summary>Promises a table of results; it is made only where <c>-o</c> asks for files.</summary>
    /// <param name="make">Makes it.</param>
    public void Write(Func<ResultTable> make) => _results.Add(make);
}
