using CsCheck;
using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;
using Narkhoz.Planning.Techniques;

namespace Narkhoz.Planning.Tests.Techniques;

/// <summary>Samuelson's non-substitution theorem, and Howard's iteration that finds the techniques.</summary>
public sealed class TechniqueChoiceTests
{
    private const int Count = 4;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Three techniques for each of four products, the first of which is productive by its column sums.
    private static readonly Gen<ProductionSystem> Systems = Gen.Select(Gen.Double[0, 0.2].Array[3 * Count * Count], Gen.Double[0.05, 2].Array[3 * Count], Gen.Double[0.5, 2].Array[3 * Count]).Select(System);

    [Fact]
    public void The_choice_is_the_best_of_all_choices() => Systems.Sample(system =>
    {
        var choice = TechniqueChoice.Of(system, threads: 1, cancel: Token);
        var least = Enumerable.Repeat(double.PositiveInfinity, Count).ToArray();
        for (var policy = 0; policy < 81; policy++)
        {
            var values = ValuesOf(system, [.. Enumerable.Range(0, Count).Select(product => (3 * product) + (policy / (int)Math.Pow(3, product) % 3))]);
            for (var product = 0; product < Count && values is not null; product++) least[product] = Math.Min(least[product], values[product]);
        }

        return choice.LargestSaving < 1e-10 && choice.Residual < 1e-12 && choice.Values.Zip(least).All(pair => Math.Abs(pair.First - pair.Second) < 1e-10 * pair.Second);
    });

    [Fact]
    public void What_is_wanted_does_not_change_what_is_chosen() => Gen.Select(Systems, Gen.Double[0, 50].Array[Count]).Sample((system, final) =>
    {
        // The theorem: no bill of final uses can be made with less labour than its value at the choice, whatever techniques make it.
        var choice = TechniqueChoice.Of(system, threads: 1, cancel: Token);
        var value = choice.Values.Zip(final, (v, f) => v * f).Sum();
        for (var policy = 0; policy < 81; policy++)
        {
            var values = ValuesOf(system, [.. Enumerable.Range(0, Count).Select(product => (3 * product) + (policy / (int)Math.Pow(3, product) % 3))]);
            if (values is not null && values.Zip(final, (v, f) => v * f).Sum() < value * (1 - 1e-10)) return false;
        }

        return true;
    });

    [Fact]
    public void Rounds_fall_and_value_iteration_agrees() => Systems.Sample(system =>
    {
        var (policy, value) = (TechniqueChoice.Of(system, threads: 1, cancel: Token), TechniqueChoice.ByValueIteration(system));
        return policy.Rounds.Zip(policy.Rounds.Skip(1)).All(pair => pair.Second.Sum <= pair.First.Sum * (1 + 1e-12))
            && value.Rounds.Zip(value.Rounds.Skip(1)).All(pair => pair.Second.Sum >= pair.First.Sum)
            && policy.Values.Zip(value.Values).All(pair => Math.Abs(pair.First - pair.Second) < 1e-11 * pair.First);
    });

    [Fact]
    public void A_seeded_economy_is_proven_and_the_same_on_any_number_of_threads()
    {
        var (system, _) = RandomEconomy.Draw(3_000, 1917);
        var (one, two) = (TechniqueChoice.Of(system, threads: 1, cancel: Token), TechniqueChoice.Of(system, threads: 2, cancel: Token));
        Assert.Equal(one.Values, two.Values);
        Assert.Equal(one.Techniques, two.Techniques);
        Assert.True(one is { LargestSaving: < 1e-10, Residual: < 1e-12 }, $"{one.LargestSaving} {one.Residual}");
        Assert.InRange(one.Techniques.Count(technique => technique % 2 == 1), 300, 2_700);
        Assert.Equal(0, one.Rounds[^1].Changed);
    }

    [Fact]
    public void A_technique_that_eats_itself_up_is_left_alone()
    {
        // By hand: coal takes 2 coal and 6 minutes, or 0.5 coal and 1 hour: only the second can be used, at a value of 2.
        var system = new ProductionSystem(
            Labels.Named(["coal"]), Labels.Named(["greedy", "pit"]), SparseMatrix.FromColumns(1, [[(0, 2)], [(0, 0.5)]]), SparseMatrix.FromColumns(1, [[(0, 1)], [(0, 1)]]),
            [new Factor("labour", FactorKind.Labour)], SparseMatrix.FromColumns(1, [[(0, 0.1)], [(0, 1)]]));
        var choice = TechniqueChoice.Of(system, cancel: Token);
        Assert.Equal([1], choice.Techniques);
        Assert.Equal(2, choice.Values[0], 1e-12);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        var labour = new[] { new Factor("labour", FactorKind.Labour) };
        var hour = SparseMatrix.FromColumns(1, [[(0, 1)]]);
        var joint = new ProductionSystem(Labels.Numbered("p", 2), Labels.Numbered("t", 1), SparseMatrix.FromColumns(2, [[]]), SparseMatrix.FromColumns(2, [[(0, 1), (1, 1)]]), labour, hour);
        Assert.Contains("joint", Assert.Throws<ArgumentException>(() => TechniqueChoice.Of(joint, cancel: Token)).Message, StringComparison.Ordinal);
        var greedy = new ProductionSystem(Labels.Numbered("p", 1), Labels.Numbered("t", 1), SparseMatrix.FromColumns(1, [[(0, 1.5)]]), SparseMatrix.Unit(1), labour, hour);
        Assert.Throws<UnproductiveTableException>(() => TechniqueChoice.Of(greedy, cancel: Token));
        Assert.Throws<UnproductiveTableException>(() => TechniqueChoice.ByValueIteration(greedy));
    }

    private static double[]? ValuesOf(ProductionSystem system, int[] policy)
    {
        var inputs = SparseMatrix.FromColumns(Count, [.. policy.Select(technique => Enumerable.Range(0, Count).Select(i => (i, system.Inputs[i, technique] / Made(system, technique))).ToArray())]);
        try
        {
            return new LeontiefSolver(inputs, 1).LabourValues([.. policy.Select(technique => system.FactorInputs[0, technique] / Made(system, technique))], 1e-13).Values;
        }
        catch (UnproductiveTableException)
        {
            return null;
        }
    }

    private static double Made(ProductionSystem system, int technique) => system.Outputs[technique / 3, technique];

    private static ProductionSystem System(double[] norms, double[] labour, double[] made)
    {
        var inputs = SparseMatrix.FromColumns(Count, [.. Enumerable.Range(0, 3 * Count).Select(t => Enumerable.Range(0, Count).Select(i => (i, norms[(t * Count) + i] * (t % 3 == 0 ? made[t] : 2))).ToArray())]);
        var outputs = SparseMatrix.FromColumns(Count, [.. Enumerable.Range(0, 3 * Count).Select(t => new[] { (t / 3, made[t]) })]);
        var work = SparseMatrix.FromColumns(1, [.. labour.Select(hours => new[] { (0, hours) })]);
        return new ProductionSystem(Labels.Numbered("product-", Count), Labels.Numbered("technique-", 3 * Count), inputs, outputs, [new Factor("labour", FactorKind.Labour)], work);
    }
}
