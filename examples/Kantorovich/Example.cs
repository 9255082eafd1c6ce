using System.Globalization;
using Narkhoz.Planning.Optimal;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Examples.Kantorovich;

internal sealed class Example : IExample
{
    private static readonly string[] s_kinds = ["milling machines", "turret lathes", "automatic turret lathe"];
    private static readonly double[] s_machines = [3, 3, 1];
    private static readonly double[][] s_parts = [[10, 20], [20, 30], [30, 80]];

    public void Run(TextWriter output, string data)
    {
        // 1. Every kind of machine may work at either part: six techniques, each taking a machine for a day.
        var names = s_kinds.SelectMany(kind => new[] { $"first part on {kind}", $"second part on {kind}" });
        var outputs = s_parts.SelectMany(kind => kind.Select((made, part) => new[] { (part, made) })).ToArray();
        var uses = s_parts.SelectMany((_, kind) => new[] { new[] { (kind, 1.0) }, [(kind, 1.0)] }).ToArray();
        var system = new ProductionSystem(
            Labels.Named(["first part", "second part"]), Labels.Named([.. names]), SparseMatrix.FromColumns(2, [[], [], [], [], [], []]), SparseMatrix.FromColumns(2, outputs),
            [.. s_kinds.Select((kind, k) => new Factor(kind, FactorKind.Resource, s_machines[k]))], SparseMatrix.FromColumns(3, uses));

        // 2. The simplest plan gives every machine as many of one part as of the other; the best gives each what it is relatively better at.
        var simplest = s_parts.Select((kind, k) => s_machines[k] * kind[0] * kind[1] / (kind[0] + kind[1])).Sum();
        var problem = new PlanProblem(system, new PlanTargets([0, 0], [1, 1]), PlanObjective.Assortment);
        var plan = new OptimalPlanner().Plan(problem);
        output.WriteLine(Line($"Whole sets a day: {Math.Floor(simplest)} by the simplest plan, {Math.Floor(plan.Sets)} by the best"));
        for (var job = 0; job < plan.Levels.Count; job++)
            output.WriteLine(Line($"  {system.Techniques[job],-38} {plan.Levels[job]:0.00} machine days"));

        // 3. The resolving multipliers: a first part is worth two second parts, because milling machines make both and twice as many of the second.
        output.WriteLine(Line($"A first part is worth {plan.Prices[0] / plan.Prices[1]:0.00} second parts"));
        for (var kind = 0; kind < s_kinds.Length; kind++)
            output.WriteLine(Line($"  one more day of {s_kinds[kind]}: {plan.FactorPrices[kind]:0.00} sets"));

        // 4. What cannot be done is told in words.
        try
        {
            new OptimalPlanner().Plan(new PlanProblem(system, new PlanTargets([90, 90]), PlanObjective.LeastLabour));
        }
        catch (NoPlanException error)
        {
            output.WriteLine("90 of each: " + string.Join("; ", error.Clash!.Parts));
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
