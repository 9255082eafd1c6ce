using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Calibration;

/// <summary>The loss of a set of parameters: how far the replay misses the book, and how far the parameters stray from their priors.</summary>
/// <remarks>
/// Over all rows of the 1933 and 1940 columns, mean of e^4 / (e^4 + tau^4) with e the log error and tau the log of the tolerance, after Geman
/// and McClure 1985: a row well inside the tolerance counts little, a row far off counts no more than one. Plus the mean squared
/// distance from the prior's middle in half-widths, times <see cref="PriorWeight"/>. Safe for use by several threads.
/// </remarks>
public sealed class Objective
{
    /// <summary>Weight of the prior in the loss.</summary>
    public const double PriorWeight = 0.04;

    private static readonly Dictionary<int, double> Tolerance = new() { [1933] = 0.35, [1940] = 0.25 };
    private readonly RecordBook _record;
    private readonly Scenario _scenario;
    private readonly CalibrationTask _task;
    private readonly List<(string Product, string Indicator, double Scale, int Year, double Book)> _rows = [];

    /// <summary>Makes the objective of a task on a scenario.</summary>
    /// <param name="record">The record.</param>
    /// <param name="scenario">The scenario to replay; its run must include the years of the fit.</param>
    /// <param name="task">What is fitted.</param>
    public Objective(RecordBook record, Scenario scenario, CalibrationTask task)
    {
        ArgumentNullException.ThrowIfNull(record);
        (_record, _scenario, _task) = (record, scenario, task);
        foreach (var product in record.Products)
        {
            if (product.BookRow is null) continue;
            var herd = record.Parameters.TryGet($"product.{product.Id}.birth", out _);
            foreach (var year in CalibrationTask.Years)
                if (record.Book.Value("A4", product.BookRow, year.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } book and > 0)
                    _rows.Add((product.Id, herd ? "herd" : "output", product.BookScaleIn(year), year, book));
        }
    }

    /// <summary>Runs the scenario with parameter values and gives the figures it is judged on.</summary>
    /// <param name="values">One value for each fitted parameter, in its unit.</param>
    public IReadOnlyList<FitRow> Replay(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var set = new Dictionary<string, double>(_scenario.Set, StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++) set[_task.Parameters[i]] = values[i];
        using var simulation = Simulation.Start(_record, _scenario with { Set = set });
        var figures = new Figures();
        while (!simulation.Done)
        {
            var month = simulation.Now;
            simulation.Advance();
            if (month.Month == 12 && CalibrationTask.Years.Contains(month.Year)) simulation.ReadYear(month.Year, figures);
        }

        return [.. _rows.Select(row => new FitRow(row.Product, row.Year, row.Book, figures.Of(row.Year, row.Indicator, row.Product) / row.Scale))];
    }

    /// <summary>The loss of parameter values: 0 is a perfect replay at the middle of every prior.</summary>
    /// <param name="values">One value for each fitted parameter, in its unit.</param>
    public double Loss(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double loss = 0, prior = 0;
        var rows = Replay(values);
        foreach (var row in rows)
        {
            var tau = Math.Log(1 + Tolerance[row.Year]);
            var ratio = row.LogError / tau;
            var fourth = ratio * ratio * ratio * ratio;
            loss += fourth / (fourth + 1);
        }

        for (var i = 0; i < values.Count; i++)
        {
            var range = _record.Parameters[_task.Parameters[i]].Prior!;
            var distance = (values[i] - ((range.Low + range.High) / 2)) / Math.Max(1e-12, (range.High - range.Low) / 2);
            prior += distance * distance;
        }

        return (loss / rows.Count) + (PriorWeight * prior / Math.Max(1, values.Count));
    }

    private sealed class Figures : IIndicatorSink
    {
        private readonly Dictionary<(int Year, string Name, string Product), double> _values = [];

        public void Write(in Indicator row)
        {
            if (row.Truth == Truth.True && row.Zone.Length == 0) _values[(row.Year, row.Name, row.Product)] = row.Value;
        }

        internal double Of(int year, string name, string product) => _values.GetValueOrDefault((year, name, product));
    }
}
