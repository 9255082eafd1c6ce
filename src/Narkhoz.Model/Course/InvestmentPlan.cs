using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Course;

/// <summary>Investment decided by the plan: which capacity is begun this year.</summary>
/// <remarks>
/// The pool is a decided share of national income. A decided share of the pool goes to heavy industry (Feldman's e,
/// Domar 1957; EPL-05, EPL-07), the rest by need. Inside a sector a branch gets in proportion to the cost of the capacity
/// that its five-year target still lacks, the higher ranks before the lower (EPL-06).
/// Shock works whose target is raised within the year are begun at once, and all others pay for it.
/// </remarks>
internal sealed class InvestmentPlan : Mechanism
{
    private const int Ranks = Economy.Industry.Claims.Ranks;
    private const int Sectors = (int)Sector.Farm + 1;
    private readonly double[] _gap;
    private readonly double[] _need = new double[Sectors];
    private readonly double[] _pool = new double[Sectors];
    private readonly double[] _ranked = new double[Sectors * Ranks];
    private readonly double[] _share = new double[Sectors * Ranks];
    private readonly double _horizon;
    private readonly double _floor;
    private readonly Economy.Industry.Priority _priority;
    private readonly int _rate;
    private readonly int _industry;
    private readonly int _heavy;
    private readonly int _transport;
    private readonly int _farms;

    internal InvestmentPlan(Country country, Economy.Industry.Priority priority)
    {
        _priority = priority;
        _gap = new double[country.Technology.Products];
        _horizon = country.Parameters.Value("planning.horizon", "month");
        _floor = country.Parameters.Value("investment.floor", "1");
        _rate = country.Line.Instrument("course.investment.rate");
        _industry = country.Line.Instrument("course.investment.industry_share");
        _heavy = country.Line.Instrument("course.investment.heavy_share");
        _transport = country.Line.Instrument("course.investment.transport_share");
        _farms = country.Line.Instrument("course.investment.agriculture_share");
    }

    /// <summary>Where the path to a target is reckoned.</summary>
    internal required AnnualPlan Plan { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "investment",
        "Investment by plan, heavy industry first",
        ["EPL-05", "EPL-07", "EIN-11"],
        "Feldman 1928; Domar 1957; Nettl 3942-3952",
        "every branch invests what keeps its capacity as it is");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != 1 && country.Age > 0)
        {
            Hasten(country);
            return;
        }

        country.Line.Target.Span.CopyTo(country.Plan.Ordered.Span);
        Gaps(country);
        country.Plan.Income[0] = NationalIncome(country);
        if (country.Plan.Income[1] == 0) country.Plan.Income[1] = country.Plan.Income[0];
        var planned = country.Line[_rate] * country.Plan.Income[0];
        country.Plan.Investment[0] = planned;
        country.Plan.Investment[2] = 0;
        var financed = country.Plan.Investment[1] > 0 ? Math.Min(planned, country.Plan.Investment[1]) : planned;
        if (financed < planned * 0.98) country.Chronicle.Note(country.Now.Index, Event.Finance, -1, financed / planned);
        Divide(country, financed);
        Rank(country);
        for (var p = 0; p < _gap.Length; p++)
        {
            var rank = country.Works.Rank[p] - 1;
            var (own, heavy) = Parts(country.Technology, p);
            country.Works.Starts[p] = _gap[p] * (((1 - heavy) * _share[(own * Ranks) + rank]) + (heavy * _share[((int)Sector.Heavy * Ranks) + rank]));
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Now.Month != 1 && country.Age > 0) return;
        country.Plan.Investment[2] = 0;
        for (var p = 0; p < _gap.Length; p++)
            country.Works.Starts[p] = Works.Sum(country.Works.Capacity, country.Technology, p) / country.Technology.Life[p];
    }

    /// <summary>Begins the capacity of listed works whose target has been raised since January; what that costs is begun less everywhere else.</summary>
    private void Hasten(Country country)
    {
        double extra = 0, others = 0;
        for (var p = 0; p < _gap.Length; p++)
        {
            _gap[p] = Raised(country, p) ? Math.Max(0, Gap(country, p) - country.Works.Starts[p]) : 0;
            if (_gap[p] > 0) extra += _gap[p] * country.Technology.BuildCost[p];
            else others += country.Works.Starts[p] * country.Technology.BuildCost[p];
        }

        if (extra <= 0) return;
        var (kept, begun) = (Math.Max(0, 1 - (extra / others)), Math.Min(1, others / extra));
        for (var p = 0; p < _gap.Length; p++)
            country.Works.Starts[p] = _gap[p] > 0 ? country.Works.Starts[p] + (begun * _gap[p]) : country.Works.Starts[p] * kept;
    }

    /// <summary>Whether the leadership asks more of listed works than their capacity was planned for; plans for it if so.</summary>
    private bool Raised(Country country, int p)
    {
        var target = country.Line.Target[p];
        if (!ShockWorks.Listed(country, p) || double.IsNaN(target) || target <= country.Plan.Ordered[p]) return false;
        country.Plan.Ordered[p] = target;
        country.Plan.Horizon[p] = Plan.Path(country.Plan.Reported[p], target, country.Line.Left(p, country.Now), (int)_horizon);
        return true;
    }

    /// <summary>Capacity to begin in a year for each product, units a year, and its cost by sector.</summary>
    private void Gaps(Country country)
    {
        var technology = country.Technology;
        Array.Clear(_need);
        Array.Clear(_ranked);
        for (var p = 0; p < technology.Products; p++)
        {
            _gap[p] = 0;
            if (technology.BuildCost[p] <= 0 || !double.IsFinite(country.Plan.Horizon[p])) continue;
            _gap[p] = Gap(country, p);
            var (own, heavy) = Parts(technology, p);
            Need(own, country.Works.Rank[p], (1 - heavy) * _gap[p] * technology.BuildCost[p]);
            Need((int)Sector.Heavy, country.Works.Rank[p], heavy * _gap[p] * technology.BuildCost[p]);
        }
    }

    /// <summary>Capacity to begin in a year so that a product reaches what the plan needs of it, units a year.</summary>
    private double Gap(Country country, int p)
    {
        var (technology, works) = (country.Technology, country.Works);

        // Shops of civil works that make arms count as arms capacity; they come back to the branch, which does not build them anew.
        var capacity = Works.Sum(works.Capacity, technology, p) * (1 - Math.Min(0, works.Converted[p]));
        var coming = Works.Sum(works.Begun, technology, p) + Works.Sum(works.Raised, technology, p) + Works.Sum(works.Fitted, technology, p);
        var worn = Works.Sum(works.Capacity, technology, p) * _horizon / 12 / technology.Life[p];
        var wanted = Math.Max(country.Plan.Horizon[p], _floor * country.Plan.Reported[p]);
        return Math.Max(0, wanted - capacity - coming + worn) * 12 / Math.Max(12, _horizon - technology.Gestation[p]);
    }

    private void Need(int sector, int rank, double cost)
    {
        _need[sector] += cost;
        _ranked[(sector * Ranks) + rank - 1] += cost;
    }

    /// <summary>Sector of a branch, and the part of a consumer branch that makes producer goods and is paid for as heavy industry.</summary>
    private static (int Own, double Heavy) Parts(Technology technology, int p) =>
        ((int)technology.Sector[p], technology.Sector[p] == Sector.Consumer ? technology.Heavy[p] : 0);

    /// <summary>Splits the pool by the decided shares; what a sector cannot use goes to heavy industry.</summary>
    private void Divide(Country country, double pool)
    {
        var line = country.Line;
        var industry = pool * line[_industry];
        Span<double> decided = stackalloc double[Sectors];
        var heavy = _priority.On ? line[_heavy] : HeavyOfOutput(country);
        decided[(int)Sector.Heavy] = industry * heavy;
        decided[(int)Sector.Consumer] = industry * (1 - heavy);
        decided[(int)Sector.Transport] = pool * line[_transport];
        decided[(int)Sector.Service] = pool * Math.Max(0, 1 - line[_industry] - line[_transport] - line[_farms]);
        double left = 0;
        for (var sector = 0; sector < Sectors; sector++)
        {
            _pool[sector] = Math.Min(_need[sector], decided[sector]);
            left += decided[sector] - _pool[sector];
        }

        _pool[(int)Sector.Heavy] = Math.Min(_need[(int)Sector.Heavy], _pool[(int)Sector.Heavy] + left);
    }

    /// <summary>Share of producer goods in industrial output: what heavy industry gets of investment when nothing ranks it first.</summary>
    private static double HeavyOfOutput(Country country)
    {
        var technology = country.Technology;
        double heavy = 0, all = 0;
        for (var p = 0; p < technology.Products; p++)
        {
            if (technology.Sector[p] is not (Sector.Heavy or Sector.Consumer)) continue;
            var value = country.Plan.Reported[p] * technology.Price[p];
            heavy += technology.Heavy[p] * value;
            all += value;
        }

        return all > 0 ? heavy / all : 0;
    }

    /// <summary>Inside a sector every branch gets the floor of its need, then the ranks are served in order, as with supply.</summary>
    private void Rank(Country country)
    {
        for (var sector = 0; sector < Sectors; sector++)
        {
            var coverage = _need[sector] > 0 ? Math.Min(1, _pool[sector] / _need[sector]) : 1;
            var floor = Math.Min(coverage, _priority.On ? _priority.Floor(country) : 1);
            var left = _pool[sector] - (floor * _need[sector]);
            for (var rank = 0; rank < Ranks; rank++)
            {
                var above = (1 - floor) * _ranked[(sector * Ranks) + rank];
                var served = above <= 0 ? 1 : Math.Clamp(left / above, 0, 1);
                _share[(sector * Ranks) + rank] = floor + ((1 - floor) * served);
                left -= above * served;
            }
        }
    }

    /// <summary>National income at 1926/27 prices as the planners see it: output reported less inputs.</summary>
    internal static double NationalIncome(Country country)
    {
        var technology = country.Technology;
        double income = 0;
        for (var p = 0; p < technology.Products; p++)
        {
            var net = technology.Price[p];
            var inputs = technology.Inputs.RowsOf(p);
            var norms = technology.Inputs.ValuesOf(p);
            for (var k = 0; k < inputs.Length; k++) net -= norms[k] * technology.Price[inputs[k]];
            income += net * country.Plan.Reported[p];
        }

        return income;
    }
}
