using System.CommandLine;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The commands that plan any economy from its table; <c>docs/planning/cli.md</c> tells how to add one.</summary>
internal sealed class PlanCommand : Command
{
    /// <summary>Makes the command.</summary>
    public PlanCommand(Desk desk)
        : base("plan", "Plan an economy given as a table: look into it, balance it, price it.")
    {
        Add(new PlanTablesCommand(desk));
        Add(new PlanInspectCommand(desk));
        Add(new PlanInputOutputCommand(desk));
        Add(new PlanOptimalCommand(desk));
        Add(new PlanHorizonCommand(desk));
        Add(new PlanBalanceCommand(desk));
        Add(new PlanPricesCommand(desk));
        Add(new PlanBreakdownCommand(desk));
        Add(new PlanTechniquesCommand(desk));
        SetAction(HelpWithExamples.Show);
    }
}
