using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Enterprises;

/// <summary>What became of one enterprise in a run, year by year and month by month.</summary>
/// <param name="Run">Name of the run.</param>
/// <param name="Number">Number of the enterprise, from 1.</param>
/// <param name="Of">Number of enterprises in the run.</param>
/// <param name="Name">Its name, <c>product/zone/n</c>: the n-th largest of a product in a zone.</param>
/// <param name="Unit">Unit of its product.</param>
/// <param name="Summary">Its story in words, put together from the figures.</param>
/// <param name="Years">Its years.</param>
/// <param name="Months">Its months.</param>
public sealed record EnterpriseStory(string Run, int Number, int Of, string Name, string Unit, string Summary, IReadOnlyList<EnterpriseYear> Years, IReadOnlyList<EnterpriseMonth> Months)
    : EnterpriseAnswer(Run)
{
    /// <summary>Runs the run again and watches the enterprise: what a plant goes through in a month is kept in no run.</summary>
    /// <param name="run">A run at full resolution.</param>
    /// <param name="record">The record of the run.</param>
    /// <param name="name">Number of the enterprise, or <c>product/zone/n</c>.</param>
    /// <param name="options">How to compute it.</param>
    /// <param name="progress">Told the share that is done, or null.</param>
    /// <exception cref="RunException">The run is at sector resolution, was made on another record or by another version, or has no such enterprise.</exception>
    public static EnterpriseStory Read(RunFolder run, RecordBook record, string name, SimulationOptions? options = null, IProgress<double>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(record);
        var finding = new EnterpriseName(run, record);
        var (number, of, full) = (0, 0, "");
        var (years, months) = (new List<EnterpriseYear>(), new List<EnterpriseMonth>());
        Runner.Repeat(run, record, options ?? new SimulationOptions(), Begin, After, progress);
        var unit = record.Products.First(product => product.Id == years[0].Sheet.Product).Unit;
        return new EnterpriseStory(run.Manifest.Id, number, of, full, unit, EnterpriseWords.Of(full, record, years), years, months);

        void Begin(Simulation simulation)
        {
            number = finding.Find(simulation, name);
            (of, full) = (simulation.Enterprises, simulation.NameEnterprise(number));
            simulation.Follow(number);
        }

        void After(Simulation simulation, YearMonth month)
        {
            months.Add(simulation.ReadEnterpriseMonth());
            if (month.Month == 12) years.Add(EnterpriseYear.Of(simulation.ReadEnterprise(number), simulation.ReadEnterpriseTies(number), [.. months.Where(past => past.Month.Year == month.Year)]));
        }
    }
}
