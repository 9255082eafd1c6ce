using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Enterprises;

/// <summary>Enterprises of a run, in the order of a figure.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="By">What they are sorted by.</param>
/// <param name="Rows">The enterprises, the largest figure first.</param>
public sealed record EnterpriseRoll(string Run, RollOrder By, IReadOnlyList<RollRow> Rows)
    : EnterpriseAnswer(Run)
{
    /// <summary>Runs the run again and adds up what became of its enterprises.</summary>
    /// <param name="run">A run at full resolution.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="filter"><c>product</c>, <c>product/zone</c>, or empty for all.</param>
    /// <param name="by">What to sort by.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="progress">Told the share that is done, or null.</param>
    /// <exception cref="RunException">The run is at sector resolution, was made on another record or by another version, or has no such enterprises.</exception>
    public static EnterpriseRoll Read(RunFolder run, RecordBook record, string filter, RollOrder by, SimulationOptions? options = null, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(filter);
        var finding = new EnterpriseName(run, record);
        Entry[] entries = [];
        Runner.Repeat(run, record, options ?? new SimulationOptions(), Begin, After, progress);
        var rows = entries.Select(entry => entry.Row()).Where(row => row.Capacity > 0);
        return new EnterpriseRoll(run.Manifest.Id, by, [.. rows.OrderByDescending(row => row.Figure(by)).ThenByDescending(row => row.Workers).ThenBy(row => row.Number)]);

        void Begin(Simulation simulation) => entries = [.. finding.List(simulation, filter, filter).Select(plant => new Entry(plant.Number, plant.Name))];

        void After(Simulation simulation, YearMonth month)
        {
            foreach (var entry in entries)
            {
                entry.Rush += simulation.ReadLastDecade(entry.Number);
                entry.Months++;
                if (month.Month == 12) entry.Add(simulation.ReadEnterprise(entry.Number));
            }
        }
    }

    private sealed class Entry(int number, string name)
    {
        private EnterpriseSheet? last;
        private double made;
        private double padded;
        private double value;
        private double covered;
        private double bonuses;
        private double caught;
        private int missed;
        private int years;

        public int Number => number;

        public double Rush { get; set; }

        public int Months { get; set; }

        public void Add(EnterpriseSheet sheet)
        {
            last = sheet;
            if (sheet.Capacity <= 0) return;
            years++;
            made += Math.Max(0, sheet.Made);
            padded += sheet.Reported - sheet.Made;
            value += Math.Max(0, sheet.Made) * sheet.Price;
            covered += sheet.Covered;
            bonuses += sheet.Bonuses;
            caught += sheet.Caught;
            if (sheet.Made < EnterpriseYear.Whole * sheet.Corrected) missed++;
        }

        public RollRow Row() => new(number, name, last?.Workers ?? 0, last?.Capacity ?? 0, years, missed, bonuses, Over(padded, made), caught, Over(covered, value), Over(Rush, Months));

        private static double Over(double part, double whole) => whole > 0 ? part / whole : 0;
    }
}

/// <summary>What became of an enterprise in all years together.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name, <c>product/zone/n</c>.</param>
/// <param name="Workers">Workers in the last year.</param>
/// <param name="Capacity">Rated capacity in the last year, units a year.</param>
/// <param name="Years">Years in which it had capacity.</param>
/// <param name="Missed">Years in which it made less than its monthly plans asked for.</param>
/// <param name="Bonuses">Months with a bonus.</param>
/// <param name="Padding">Reported and not made, over made.</param>
/// <param name="Caught">Times that audits found padding.</param>
/// <param name="Debt">Debt that others covered, over output at list price.</param>
/// <param name="Storming">Part of a month's output that was made in its last ten days, mean of the months.</param>
public sealed record RollRow(int Number, string Name, double Workers, double Capacity, int Years, int Missed, double Bonuses, double Padding, double Caught, double Debt, double Storming)
{
    /// <summary>The figure that an order goes by.</summary>
    /// <param name="by">The order.</param>
    internal double Figure(RollOrder by) => by switch
    {
        RollOrder.Padding => Padding,
        RollOrder.Debt => Debt,
        RollOrder.Storming => Storming,
        RollOrder.Missed => Missed,
        _ => Workers,
    };
}

/// <summary>What a list of enterprises is sorted by.</summary>
public enum RollOrder
{
    /// <summary>Workers.</summary>
    Size,

    /// <summary>Reported and not made.</summary>
    Padding,

    /// <summary>Debt that others covered.</summary>
    Debt,

    /// <summary>Part of a month's output made in its last ten days.</summary>
    Storming,

    /// <summary>Years in which the monthly plans were missed.</summary>
    Missed,
}
