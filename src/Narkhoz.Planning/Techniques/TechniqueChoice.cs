using Narkhoz.Planning.InputOutput;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Techniques;

/// <summary>The techniques that make everything with the least labour, and the labour values that go with them.</summary>
/// <remarks>
/// v = min over techniques of (l + v A): policy iteration (Howard 1960) on the substitution system of Samuelson (1951). The techniques in use give values, the values the cheapest
/// techniques, until none is cheaper; with exact values each round lowers some value and raises none. The first choice is that of a few rounds of v -> min (l + v A)
/// from 0. Results do not depend on the number of threads.
/// </remarks>
public sealed class TechniqueChoice
{
    private const int FirstRounds = 3;
    private const int MostRounds = 1_000;
    private const double Saving = 1e-12;
    private const double Exact = 1e-12;
    private const double Rounding = 1e-9;

    /// <summary>Values need not be exact while they still change many techniques; small tables are exact always, since it costs nothing.</summary>
    private const double Rough = 1e-5;
    private const int SmallTable = 20_000;
    private const int RoughRounds = 2;

    private TechniqueChoice(double[] values, int[] techniques, IReadOnlyList<ChoiceRound> rounds, double residual, double saving) =>
        (Values, Techniques, Rounds, Residual, LargestSaving) = (values, techniques, rounds, residual, saving);

    /// <summary>Least labour in a unit of each product, in itself and in its materials.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Technique of each product.</summary>
    public IReadOnlyList<int> Techniques { get; }

    /// <summary>The course of the iteration.</summary>
    public IReadOnlyList<ChoiceRound> Rounds { get; }

    /// <summary>Largest |l + v A - v| of the chosen techniques, as a share of v, computed afresh.</summary>
    public double Residual { get; }

    /// <summary>Most that any technique of any product would save at these values, as a share of the value: the proof, 0 but for rounding.</summary>
    public double LargestSaving { get; }

    /// <summary>Chooses the techniques.</summary>
    /// <param name="system">The economy; every technique makes one product, and nothing limits its level.</param>
    /// <param name="factorPrices">What a unit of each factor counts for; null to count labour of every kind as 1 and resources as 0.</param>
    /// <param name="threads">How many threads may work; null for as many as there are cores.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">A technique makes several products or nothing, a product has no technique, or the prices do not fit.</exception>
    /// <exception cref="UnproductiveTableException">No choice of techniques is productive, or none was found.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static TechniqueChoice Of(ProductionSystem system, IReadOnlyList<double>? factorPrices = null, int? threads = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        var substitution = new SubstitutionSystem(system, factorPrices, threads);
        var (values, cheapest, chosen) = (new double[substitution.Products], new double[substitution.Products], new int[substitution.Products]);
        chosen.AsSpan().Fill(-1);
        var rounds = new List<ChoiceRound>();
        var evaluation = new Evaluation(substitution, chosen, threads);
        Approach(substitution, ref values, ref cheapest, chosen, FirstRounds);
        var accuracy = substitution.Products <= SmallTable ? Exact : Rough;
        for (var more = FirstRounds; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var (passes, residual) = evaluation.Evaluate(values, accuracy);
            if (!(residual <= Math.Max(accuracy, Rounding)) || !Array.TrueForAll(values, value => value >= 0 && double.IsFinite(value)))
            {
                // The choice was not productive: rounds from 0 rise to the least values wherever there are any.
                more *= 4;
                if (more > MostRounds * FirstRounds) throw new UnproductiveTableException("no choice of techniques was found that makes more of everything than it uses up");
                Approach(substitution, ref values, ref cheapest, chosen, more);
                continue;
            }

            var changed = substitution.Choose(values, chosen, cheapest, Saving);
            rounds.Add(new ChoiceRound(changed, passes, values.Sum()));
            if (changed == 0 && accuracy <= Exact) return Proven(substitution, values, chosen, rounds);
            if (changed == 0 || rounds.Count == RoughRounds) accuracy = Exact;
            if (rounds.Count == MostRounds) throw new UnproductiveTableException($"the choice of techniques did not come to an end in {MostRounds} rounds");
        }
    }

    /// <summary>The same by rounds of v -> min (l + v A) alone, each product at once at the newest values (Gauss and Seidel): slower, and a check.</summary>
    /// <param name="system">The economy.</param>
    /// <param name="factorPrices">What a unit of each factor counts for; null to count labour of every kind as 1 and resources as 0.</param>
    /// <param name="accuracy">Largest relative change in the last round.</param>
    /// <exception cref="ArgumentException">A technique makes several products or nothing, a product has no technique, or the prices do not fit.</exception>
    /// <exception cref="UnproductiveTableException">The rounds do not come to an end.</exception>
    public static TechniqueChoice ByValueIteration(ProductionSystem system, IReadOnlyList<double>? factorPrices = null, double accuracy = 1e-14)
    {
        ArgumentNullException.ThrowIfNull(system);
        var substitution = new SubstitutionSystem(system, factorPrices, 1);
        var (values, chosen) = (new double[substitution.Products], new int[substitution.Products]);
        var rounds = new List<ChoiceRound>();
        while (rounds.Count < MostRounds * 10)
        {
            var (changed, largest) = (0, 0.0);
            for (var product = 0; product < values.Length; product++)
            {
                var (best, least) = (-1, double.PositiveInfinity);
                foreach (var technique in substitution.TechniquesOf(product))
                    if (substitution.Cost(technique, values) is var cost && cost < least) (best, least) = (technique, cost);
                if (least != values[product]) largest = Math.Max(largest, Math.Abs(least - values[product]) / least);
                if (best != chosen[product]) changed++;
                (values[product], chosen[product]) = (least, best);
            }

            rounds.Add(new ChoiceRound(changed, 1, values.Sum()));
            if (!Array.TrueForAll(values, double.IsFinite)) break;
            if (largest <= accuracy) return Proven(substitution, values, chosen, rounds);
        }

        throw new UnproductiveTableException("no choice of techniques was found that makes more of everything than it uses up");
    }

    /// <summary>Rounds of v -> min (l + v A) from 0, which rise to the least values.</summary>
    private static void Approach(SubstitutionSystem substitution, ref double[] values, ref double[] next, int[] chosen, int rounds)
    {
        substitution.LeastDirect(values);
        for (var round = 1; round < rounds; round++)
        {
            chosen.AsSpan().Fill(-1);
            substitution.Choose(values, chosen, next, 0);
            (values, next) = (next, values);
        }
    }

    private static TechniqueChoice Proven(SubstitutionSystem substitution, double[] values, int[] chosen, List<ChoiceRound> rounds)
    {
        double residual = 0, saving = 0;
        for (var product = 0; product < values.Length; product++)
        {
            foreach (var technique in substitution.TechniquesOf(product))
            {
                var cost = substitution.Cost(technique, values);
                if (cost == values[product]) continue;
                saving = Math.Max(saving, (values[product] - cost) / values[product]);
                if (technique == chosen[product]) residual = Math.Max(residual, Math.Abs(cost - values[product]) / values[product]);
            }
        }

        return new TechniqueChoice(values, chosen, rounds, residual, saving);
    }
}

/// <summary>A round of a choice of techniques.</summary>
/// <param name="Changed">Products that took another technique at the round's values.</param>
/// <param name="Passes">How often the chosen techniques were read to find the values.</param>
/// <param name="Sum">Sum of all values: falls from round to round once values are exact.</param>
public sealed record ChoiceRound(int Changed, int Passes, double Sum);
