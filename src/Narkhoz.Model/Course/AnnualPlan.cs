using Narkhoz.Model.Kernel;
using Narkhoz.Planning.Balances;
using Narkhoz.Record;

namespace Narkhoz.Model.Course;

/// <summary>The plan of the year: five-year targets become this year's, on what was reported, and the balances fill in the rest.</summary>
/// <remarks>
/// Directive path: Y(t+1) = Y(t) (T / Y(t))^(12/m), with Y(t) the output reported and m the months left to the target T:
/// a plan that fell behind asks for more each year (EPL-01, EPL-02). Ratchet: over-fulfilment reported is added to the
/// next target by the share lambda (Weitzman 1980; EPL-10). Balances: a few rounds on reported stocks (EPL-09).
/// At full resolution plants divide the same target (<see cref="Economy.Enterprises.Norming"/>).
/// </remarks>
internal sealed class AnnualPlan : Mechanism
{
    private readonly MaterialBalances _balances;
    private readonly double[] _directive;
    private readonly double[] _final;
    private readonly double[] _sources;
    private readonly double[] _capacity;
    private readonly double[] _achieved;
    private readonly double _cut;
    private readonly double _counterplan;
    private readonly double _consumption;
    private readonly int _rounds;
    private readonly double _maximumGrowth;
    private readonly double _mobilisation;
    private readonly double _control;
    private readonly int _horizon;
    private readonly int _defence;
    private readonly int _arms;
    private readonly double _armsOfNorms;

    internal AnnualPlan(Country country)
    {
        var products = country.Technology.Products;
        _balances = new MaterialBalances(country.Technology.Inputs);
        (_directive, _final, _sources, _capacity) = (new double[products], new double[products], new double[products], new double[products]);
        _achieved = new double[products];
        var p = country.Parameters;
        _cut = p.Value("planning.maximum_cut", "1");
        _consumption = p.Value("planning.consumption_growth", "1/yr");
        _counterplan = p.Value("planning.counterplan", "1");
        _rounds = (int)p.Value("planning.rounds", "1");
        _maximumGrowth = p.Value("planning.maximum_growth", "1");
        _mobilisation = p.Value("planning.mobilisation", "1");
        _control = p.Value("planning.control_growth", "1");
        _defence = country.Technology.Product("defence");
        _arms = country.Line.Instrument("course.defence.arms");
        _armsOfNorms = country.Line[_arms];
        _horizon = (int)p.Value("planning.horizon", "month");
    }

    /// <summary>The ratchet, a switch of its own.</summary>
    internal required Ratchet Ratchet { get; init; }

    /// <summary>How far new works will have been mastered in the year ahead.</summary>
    internal required Economy.Industry.Mastering Mastering { get; init; }

    /// <summary>Whether targets bind.</summary>
    internal required Statute Statute { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "plan",
        "Annual plan from five-year targets and material balances",
        ["EPL-01", "EPL-02", "EPL-03", "EPL-04", "EPL-09"],
        "Montias 1959; Manove and Weitzman 1978; Zaleski 1971, 1980",
        "every branch is asked for what it reported last year");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != 1 && country.Age > 0) return;
        country.Plan.Target.Span.CopyTo(country.Plan.LastTarget.Span);
        FinalUses(country);
        Draft(country, _horizon, country.Plan.Horizon.Span, bounded: false);
        Draft(country, 12, country.Plan.Target.Span, bounded: true);
        Ratchet.Run(country);
        country.Chronicle.Note(country.Now.Index, Event.PlanAdopted, -1, country.Plan.Target[country.Technology.Product("steel")]);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Now.Month != 1 && country.Age > 0) return;
        country.Plan.Reported.Span.CopyTo(country.Plan.Target.Span);
        country.Plan.Reported.Span.CopyTo(country.Plan.Horizon.Span);
    }

    private void Draft(Country country, int ahead, Span<double> targets, bool bounded)
    {
        var technology = country.Technology;
        Directives(country, ahead);
        for (var p = 0; p < technology.Products; p++)
        {
            _final[p] = country.Plan.Final[p];
            _achieved[p] = country.Plan.Reported[p] * Portable.Pow(1 + _control, ahead / 12.0);
            _sources[p] = bounded ? Math.Max(0, country.Plan.ReportedStock[p] - (country.Plan.Reported[p] / 12 * technology.StockMonths[p])) : 0;
            _capacity[p] = Possible(country, p, ahead, bounded);
            if (p == _defence) _directive[p] = ArmsOrder(country, ahead);
            if (!technology.Made[p]) _directive[p] = country.Plan.Reported[p];
        }

        var brief = new PlanBrief
        {
            Directive = _directive,
            Ceiling = country.Line.Target.Span,
            FinalUses = _final,
            Sources = _sources,
            Achieved = _achieved,
            Capacity = _capacity,
            Priority = country.Works.Rank.Span,
            MaximumCut = _cut,
            Counterplan = _counterplan,
            Rounds = _rounds,
        };
        _balances.Draw(brief, targets);
    }

    /// <summary>What the five-year plan asks of each product some months ahead.</summary>
    private void Directives(Country country, int ahead)
    {
        var technology = country.Technology;
        var (directive, growth) = (_directive, MeanGrowth(country));
        for (var p = 0; p < technology.Products; p++)
        {
            var reported = country.Plan.Reported[p];
            var target = country.Line.Target[p];
            var left = country.Line.Left(p, country.Now);
            if (double.IsNaN(target) || left <= 0)
            {
                directive[p] = technology.Sector[p] == Sector.Consumer && technology.Heavy[p] <= 0 ? Math.Max(ahead > 12 || !Statute.Binds ? 0 : Ready(country, p), reported * Portable.Pow(growth, ahead / 12.0)) : double.NaN;
                continue;
            }

            var path = Path(reported, target, left, ahead);
            directive[p] = ahead > 12 || !Statute.Binds ? path : Math.Max(path, Math.Min(target, Ready(country, p)));
        }
    }

    /// <summary>What the works in place make at the load of 1928, units a year: where targets bind, what the five-year plan wants more of, and goods for which households queue, are planned at the capacity that there is, as far as it will be mastered in the year.</summary>
    private double Ready(Country country, int p) => country.Technology.Made[p]
        ? Works.Sum(country.Works.Capacity, country.Technology, p) * Math.Min(1, Mastering.Ahead(country, p) * (1 - country.Works.Converted[p])) * country.Technology.Utilisation[p]
        : 0;

    /// <summary>Output that the planners believe possible: what the capacity gives this year, and later what it can multiply to at the highest rate; a new branch has no bound.</summary>
    private double Possible(Country country, int p, int ahead, bool bounded)
    {
        var capacity = Works.Sum(country.Works.Capacity, country.Technology, p);
        if (bounded) return capacity * (1 + _mobilisation);
        return capacity > 0 ? capacity * Portable.Pow(1 + _maximumGrowth, ahead / 12.0) : double.MaxValue;
    }

    /// <summary>Arms ordered: the deliveries of 1928 times the growth of national income and of the share of it that is decided for arms.</summary>
    private double ArmsOrder(Country country, int ahead)
    {
        var share = country.Line[_arms] / _armsOfNorms;
        var income = country.Plan.Income[1] > 0 ? country.Plan.Income[0] / country.Plan.Income[1] : 1;
        return country.Technology.Output[_defence] * share * income * Portable.Pow(1 + _control, ahead / 12.0);
    }

    /// <summary>A branch grows at a steady rate; one that must do more than multiply at the highest rate is built up in equal steps of new plant.</summary>
    internal double Path(double reported, double target, int left, int ahead)
    {
        var growth = reported > 0 ? Portable.Pow(target / reported, 12.0 / Math.Max(12, left)) : double.MaxValue;
        return growth > 1 + _maximumGrowth
            ? reported + ((target - reported) * Math.Min(1.0, ahead / (double)Math.Max(12, left)))
            : reported * Portable.Pow(Math.Max(1, growth), Math.Min(ahead, Math.Max(12, left)) / 12.0) * Portable.Pow(1 + _control, Math.Max(0, ahead - Math.Max(12, left)) / 12.0);
    }

    /// <summary>Mean yearly growth that the targets in force ask for, weighted by value; the control figure where there is none.</summary>
    private double MeanGrowth(Country country)
    {
        double was = 0, willBe = 0;
        for (var p = 0; p < country.Technology.Products; p++)
        {
            var (target, reported) = (country.Line.Target[p], country.Plan.Reported[p]);
            var left = country.Line.Left(p, country.Now);
            if (double.IsNaN(target) || left <= 0 || country.Technology.Sector[p] != Sector.Consumer) continue;
            was += reported * country.Technology.Price[p];
            willBe += Path(reported, target, left, 12) * country.Technology.Price[p];
        }

        return was > 0 ? willBe / was : 1 + _control;
    }

    /// <summary>Final uses as Gosplan foresees them: investment begun, and households at the rising consumption that the plans promise.</summary>
    private void FinalUses(Country country)
    {
        var promised = Portable.Pow(1 + _consumption, country.SinceNorms / 12.0);
        var final = country.Plan.Final.Span;
        final.Clear();
        country.Technology.Build.AddTimes(country.Works.Starts.Span, final);
        for (var p = 0; p < final.Length; p++) final[p] += promised * country.Homes.Reckoned(country, p);
    }
}
