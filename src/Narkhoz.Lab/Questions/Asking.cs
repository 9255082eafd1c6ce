using System.Runtime.ExceptionServices;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Questions;

/// <summary>Puts a question to an ensemble of runs and reckons the verdict.</summary>
/// <remarks>The runs of a seed share their chances, so that case and other differ in what the question changes and in nothing else. The answer does not depend on the number of threads.</remarks>
public sealed class Asking
{
    private readonly RecordBook _record;
    private readonly Func<string, Scenario> _scenario;
    private readonly int _threads;
    private readonly CancellationToken _stop;

    /// <summary>Prepares to ask.</summary>
    /// <param name="record">The record of the runs.</param>
    /// <param name="scenario">Reads a scenario by its id.</param>
    /// <param name="threads">Runs that are made at once, at least 1.</param>
    /// <param name="stop">Ends the asking.</param>
    public Asking(RecordBook record, Func<string, Scenario> scenario, int threads = 1, CancellationToken stop = default) =>
        (_record, _scenario, _threads, _stop) = (record, scenario, threads, stop);

    /// <summary>Is told after each run how many of how many are done.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Asks.</summary>
    /// <param name="question">The question.</param>
    /// <param name="seeds">How many seeds, at least 1; the seeds are 1, 2, 3 and so on.</param>
    /// <param name="enterprises">Plants of each run, or null for what the question says.</param>
    /// <exception cref="RecordException">The question names a scenario, parameter or year that is not there.</exception>
    /// <exception cref="RunException">It names a mechanism that is not there, or a figure that no run writes.</exception>
    /// <exception cref="OperationCanceledException">The asking was stopped.</exception>
    public QuestionAnswer Ask(Question question, int seeds, int? enterprises = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        CheckMechanisms(question);
        var plants = enterprises ?? question.Enterprises;
        List<Scenario> cases = [Of(question, question.Case, [], plants), Of(question, question.Against, [], plants)];
        if (question.Ablation.Count > 0) cases.AddRange([Of(question, question.Case, question.Ablation, plants), Of(question, question.Against, question.Ablation, plants)]);
        FigureClaim[] claims = [new(question.Figure, question.More), .. question.Also, .. question.Table.Select(figure => new FigureClaim(figure, More: true))];
        double[][][] figures = [.. claims.Select(_ => cases.Select(_ => new double[seeds]).ToArray())];
        var turns = new CourseCount(_record.Lines);
        var done = 0;
        try
        {
            Parallel.For(0, cases.Count * seeds, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = _stop }, run =>
            {
                var (c, seed) = (run % cases.Count, run / cases.Count);
                var means = Figures(question, claims, cases[c] with { Seed = (ulong)seed + 1 }, question.Course && c == 0 ? turns : null);
                for (var k = 0; k < means.Length; k++) figures[k][c][seed] = means[k].Value;
                Progress?.Invoke(Interlocked.Increment(ref done), cases.Count * seeds);
            });
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return Judge(question, claims, figures) with { Course = question.Course ? turns.Turns(seeds) : [] };
    }

    private void CheckMechanisms(Question question)
    {
        List<string> known = [.. Mechanisms.List(_record).Select(mechanism => mechanism.Id)];
        foreach (var id in question.Case.Off.Concat(question.Against.Off).Concat(question.Ablation))
            if (!known.Contains(id)) throw new RunException(question.Id, $"no mechanism is called '{id}'", Nearest.Mend(id, known));
    }

    private Scenario Of(Question question, QuestionCase chosen, IReadOnlyList<string> ablation, int plants)
    {
        var scenario = _scenario(chosen.Scenario);
        var set = scenario.Set.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, value) in chosen.Set) set[id] = value;
        if (question.Resolution == Resolution.Full) (set["enterprises.population"], set["households.farms"]) = (plants, plants);
        return scenario with
        {
            Regime = chosen.Regime ?? scenario.Regime,
            Resolution = question.Resolution,
            Polity = chosen.Polity?.Over(scenario.Polity, _record) ?? scenario.Polity,
            Set = set,
            Off = [.. scenario.Off.Union(chosen.Off).Union(ablation)],
            To = new YearMonth(question.To, 12),
            Expect = null,
        };
    }

    private Mean[] Figures(Question question, FigureClaim[] claims, Scenario scenario, CourseCount? turns)
    {
        using var simulation = Simulation.Start(_record, scenario);
        Mean[] means = [.. claims.Select(claim => new Mean(question, claim.Figure))];
        while (!simulation.Done)
        {
            _stop.ThrowIfCancellationRequested();
            simulation.Advance();
            if (simulation.Now.Plus(-1).Year < question.From) continue;
            foreach (var mean in means)
            {
                simulation.ReadMonth(mean);
                if (simulation.Now.Month == 1) simulation.ReadYear(simulation.Now.Year - 1, mean);
            }
        }

        if (turns is not null && simulation.Polity is { } polity) turns.Add(polity.Adoptions());
        return means;
    }

    private static QuestionAnswer Judge(Question question, FigureClaim[] claims, double[][][] figures)
    {
        List<FigureAnswer> answers = [.. claims.Select((claim, k) => Judge(question, claim, figures[k]))];
        var table = answers[(claims.Length - question.Table.Count)..];
        answers.RemoveRange(claims.Length - question.Table.Count, question.Table.Count);
        var first = answers[0];
        return new QuestionAnswer(
            first.Case,
            first.Against,
            first.Effect,
            first.Ablated,
            answers.TrueForAll(answer => answer.Shown),
            Lies(first.Case, question.CaseRange) && Lies(first.Against, question.AgainstRange),
            answers.TrueForAll(answer => answer.Gone),
            answers.Count > 1 ? answers[1..] : Array.Empty<FigureAnswer>())
        {
            Table = table.Count > 0 ? table : Array.Empty<FigureAnswer>(),
        };
    }

    private static FigureAnswer Judge(Question question, FigureClaim claim, double[][] figures)
    {
        Func<IReadOnlyList<double>, Sample> sum = question.OfMean ? Sample.OfMean : Sample.Of;
        var effect = sum(Differences(figures[0], figures[1]));
        var ablated = figures.Length > 2 ? sum(Differences(figures[2], figures[3])) : null;
        return new FigureAnswer(
            claim.Figure,
            sum(figures[0]),
            sum(figures[1]),
            effect,
            ablated,
            claim.More ? effect.Low > 0 : effect.High < 0,
            ablated is null || Math.Abs(ablated.Mean) < Math.Abs(effect.Mean) / 3);
    }

    private static double[] Differences(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static bool Lies(Sample sample, FigureRange? range) => range is null || (sample.Low >= range.Low && sample.High <= range.High);

    /// <summary>Mean of one figure over the years that count.</summary>
    private sealed class Mean(Question question, string figure) : IIndicatorSink
    {
        private readonly string[] _name = figure.Split(':', 2);
        private double _sum;
        private int _years;

        /// <summary>The mean.</summary>
        /// <exception cref="RunException">No year of the run has the figure.</exception>
        public double Value => _years > 0 ? _sum / _years : throw new RunException(question.Id, $"no run writes '{figure}' in {question.From} to {question.To}", "see docs/reference/indicators.md");

        public void Write(in Indicator row)
        {
            if (row.Name != _name[0] || row.Product != (_name.Length > 1 ? _name[1] : "") || row.Truth != Truth.True || row.Zone.Length > 0 || row.Year < question.From || row.Year > question.To) return;
            _sum += row.Value;
            _years++;
        }
    }
}
