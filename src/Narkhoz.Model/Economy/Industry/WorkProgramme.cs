using Narkhoz.Model.Course;
using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity.Control;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>What each branch sets out to make this month.</summary>
/// <remarks>
/// The target still to be met over the months still left, plus a small margin, within capacity. A manager who meets the
/// target with a margin and no more answers to the ratchet (Weitzman 1980; Berliner 1957).
/// </remarks>
internal sealed class WorkProgramme : Mechanism
{
    private readonly double _margin;
    private readonly Statute _statute;
    private readonly StoreRoom _room;
    private readonly double _catchUp;

    internal WorkProgramme(Country country, Statute statute)
    {
        (_statute, _room) = (statute, new StoreRoom(country));
        Outlets = new Outlets(country, _room);
        _margin = country.Parameters.Value("industry.fulfilment_margin", "1");
        _catchUp = country.Parameters.Value("industry.catch_up", "1");
    }

    /// <summary>Storming, a switch of its own.</summary>
    internal required Storming Storming { get; init; }

    /// <summary>Want of orders where no plan drives works, a switch of its own.</summary>
    internal Outlets Outlets { get; }

    /// <summary>At full resolution, how hard men work.</summary>
    internal required Enterprises.Abilities Abilities { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "programme",
        "Work to the plan target",
        ["EPL-01", "EIN-11"],
        "Weitzman 1980; Berliner 1957; Nettl 3993-3997",
        "every branch works at the capacity that it has");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Abilities.Rate(country, _statute.Binds);
        for (var p = 0; p < country.Technology.Products; p++)
        {
            var capacity = MonthlyCapacity(country, p);
            var due = Due(country, p, 1) * _room.Of(country, p);
            country.Works.Desired[p] = _statute.Binds ? Math.Min(capacity, due) : Math.Min(capacity, country.Plan.Target[p] / 12);
        }

        Storming.Run(country);
    }

    /// <summary>What the plan asks of a branch this month, whether it can or not, units.</summary>
    /// <param name="country">The country.</param>
    /// <param name="p">The product.</param>
    /// <param name="handed">What was handed down to plants over the branch's target.</param>
    internal double Due(Country country, int p, double handed)
    {
        var target = country.Plan.Target[p] * handed * (1 + _margin);
        var due = Math.Max(0, target - country.Works.YearOutput[p]) / (13 - country.Now.Month);
        return Math.Min(due, target / 12 * (1 + _catchUp));
    }

    /// <summary>Months of the year's plan that are asked for by the end of the month, as corrected: what was made before, and the month's programme on top.</summary>
    internal double Corrected(Country country, int p, double handed)
    {
        var target = country.Plan.Target[p] * handed * (1 + _margin) / 12;
        return target > 0 ? (country.Works.YearOutput[p] + country.Works.Desired[p]) / target : 0;
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        Abilities.Rate(country, _statute.Binds);
        for (var p = 0; p < country.Technology.Products; p++) country.Works.Desired[p] = MonthlyCapacity(country, p);
        Outlets.Run(country);
        country.Enter(Info.Id);
    }

    /// <summary>Capacity of a product this month, units; shops turned over to defence or not yet mastered do not count, a weakened administration uses less of the rest, and so do men who hold back at full resolution.</summary>
    internal static double MonthlyCapacity(Country country, int p) =>
        country.Technology.Made[p]
            ? Works.Sum(country.Works.Capacity, country.Technology, p) / 12 * country.Works.Usable(p) * (country.Plants?.Effort ?? 1) * Administration.Direction(country)
            : 0;

}
