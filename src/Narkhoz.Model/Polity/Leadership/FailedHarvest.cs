using Narkhoz.Model.Course;
using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Leadership;

/// <summary>A leadership that decides for itself lays its grain plan on the harvests it is told of, cuts it when the harvest fails, and lends seed and food.</summary>
/// <remarks>
/// It counts with the mean of the last three harvests. Of that a plan takes the part that the record's plan took of what was counted with then (<c>reckoned_on</c>). From October on, when the harvest is known, it is cut by <c>polity.harvest.cut</c> of what part of the harvest
/// counted with has failed; of the tonnes that failed <c>polity.harvest.loan</c> are lent before the next, <c>polity.harvest.seed</c> of it as seed before the sowing (Davies and Wheatcroft 2004 on the cuts and loans of 1931-33). Where the record decides, its own cuts and loans stand in its decisions (<c>answer_to</c>).
/// </remarks>
internal sealed class FailedHarvest : PolityMechanism
{
    private const int FirstLoan = 2;
    private const int SeedMonths = Sowing.Month - FirstLoan;
    private const int FoodMonths = Deliveries.HarvestMonth - FirstLoan;
    private const double Months = 12;
    private readonly double _cut;
    private readonly double _loan;
    private readonly double _seed;
    private readonly int _relief;
    private readonly int _reliefSeed;
    private readonly int _grain;

    internal FailedHarvest(Country country)
    {
        var p = country.Parameters;
        (_cut, _loan, _seed) = (p.Value("polity.harvest.cut", "1"), p.Value("polity.harvest.loan", "1"), p.Value("polity.harvest.seed", "1"));
        (_relief, _reliefSeed) = (country.Line.Instrument("course.procurement.relief"), country.Line.Instrument("course.procurement.relief_seed"));
        _grain = country.Technology.Product("grain");
    }

    internal override MechanismInfo Info { get; } = new(
        "failed-harvest",
        "Grain plans follow the harvests told of",
        ["EAG-20", "EAG-21"],
        "Davies and Wheatcroft 2004; Nettl 3857-3872",
        "the leadership of the model asks for the tonnes of the record, whatever is reaped, and lends nothing");

    /// <summary>The dated decisions: what a fork has decided stands.</summary>
    internal required Decisions Decisions { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (polity.Setting.Decides == Decides.Timeline) return;
        if (country.Now.Month == Harvest.LastMonth) Note(country, polity);
        var next = (country.Now.Month % 12) + 1;
        var known = next is > Harvest.LastMonth or < Deliveries.HarvestMonth;
        var counted = Counted(polity, known ? 1 : 0);
        (country.Plan.GrainCounted[0], country.Plan.GrainForgone[0]) = (counted, known && counted > 0 ? Math.Min(1, _cut * Failed(polity) / counted) : 0);
        if (next is FirstLoan or Sowing.Month or Deliveries.HarvestMonth) Lend(country, polity, next);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => (country.Plan.GrainCounted[0], country.Plan.GrainForgone[0]) = (0, 0);

    private void Lend(Country country, PolityState polity, int next)
    {
        var lent = next == Deliveries.HarvestMonth ? 0 : _loan * Failed(polity);
        var (seed, food) = (next == FirstLoan ? lent * _seed / SeedMonths : 0, lent * (1 - _seed) / FoodMonths);
        Set(country, _relief, Months * (seed + food));
        Set(country, _reliefSeed, seed > 0 ? seed / (seed + food) : 0);
    }

    /// <summary>Tonnes by which the last harvest fell short of the mean of the three before it.</summary>
    private static double Failed(PolityState polity) => polity.Harvests[0] > 0 ? Math.Max(0, Counted(polity, 1) - polity.Harvests[0]) : 0;

    /// <summary>Mean of the three harvests from a place on, as far as there have been any, tonnes.</summary>
    private static double Counted(PolityState polity, int from)
    {
        double sum = 0;
        var harvests = 0;
        for (var year = from; year < from + PolityState.HarvestsCounted; year++)
        {
            sum += polity.Harvests[year];
            if (polity.Harvests[year] > 0) harvests++;
        }

        return harvests > 0 ? sum / harvests : 0;
    }

    private void Note(Country country, PolityState polity)
    {
        for (var year = PolityState.HarvestsCounted; year > 0; year--) polity.Harvests[year] = polity.Harvests[year - 1];
        polity.Harvests[0] = 0;
        for (var r = 0; r < country.Technology.Zones; r++) polity.Harvests[0] += country.Farms.Harvest[(r * country.Technology.Products) + _grain];
    }

    private void Set(Country country, int instrument, double value)
    {
        if (!Decisions.Pinned(country, instrument)) country.Line[instrument] = value;
    }
}
