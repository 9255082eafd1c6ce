using Narkhoz.Model.Course;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Control;

/// <summary>Returns go up: output padded where the target was missed, stocks half hidden.</summary>
/// <remarks>
/// A branch that fell short reports part of the shortfall as made; a scarce stock is left out of the return (EPL-09, EPL-23; Berliner 1957;
/// Harrison 2011 on plan fraud). What is published adds, for crops, the standing harvest for the barn harvest while the plan is statutory.
/// </remarks>
internal sealed class Returns : Mechanism
{
    private readonly double _padding;
    private readonly double _ceiling;
    private readonly double _hidden;
    private readonly double _standing;
    private readonly Statute _statute;

    internal Returns(Country country, Statute statute)
    {
        _statute = statute;
        var p = country.Parameters;
        _padding = p.Value("returns.padding", "1");
        _ceiling = p.Value("returns.padding_maximum", "1");
        _hidden = p.Value("returns.hidden_stock", "1");
        _standing = p.Value("returns.standing_crop", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "returns",
        "Distorted returns",
        ["EPL-09", "EPL-23"],
        "Berliner 1957; Harrison 2011; Nettl 3958-3962, 4319-4326",
        "planners are told what happened");

    /// <inheritdoc/>
    protected override void Apply(Country country) => Report(country, _statute.Force, _hidden);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Report(country, 0, 0);

    private void Report(Country country, double pressure, double hidden)
    {
        var (plan, works, technology) = (country.Plan, country.Works, country.Technology);
        if (country.Now.Month != 12) return;
        // Circles of officials let more pass as made, and fear keeps bad news back.
        var (cover, silence) = country.Polity is { } polity && On ? (Math.Max(1, polity.Cover[technology.Zones]), polity.Silence[0]) : (1, 0);
        for (var p = 0; p < technology.Products; p++)
        {
            var made = technology.Made[p] ? works.YearOutput[p] : Farmed(country, p);
            var target = plan.Target[p];
            var missed = technology.Made[p] && target > 0 ? Math.Max(0, 1 - (made / target)) : 0;
            plan.True[p] = made;
            var padded = 1 + (pressure * (cover * Math.Min(_ceiling, _padding * missed)));
            if (On && country.Plants is { } plants && technology.Made[p]) padded = Math.Max(padded, plants.Reported(country.Lanes.Simd, p));
            plan.Reported[p] = made * padded;
            plan.Published[p] = plan.Reported[p] * (IsCrop(technology, p) ? 1 + (pressure * _standing) : 1);
            plan.ReportedStock[p] = Depots.Stock(country, p);
        }

        country.Plants?.AddStores(technology, plan.ReportedStock.Span);
        for (var p = 0; p < technology.Products; p++) plan.ReportedStock[p] = Math.Max(0, plan.ReportedStock[p]) * (1 - Math.Min(1, hidden * (1 + silence) * Math.Min(1, 2 * works.Shortage[p])));
    }

    private static bool IsCrop(Technology technology, int p) => technology.Traits[p].Group == Record.ProductGroup.Crop;

    private static double Farmed(Country country, int p)
    {
        double sum = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var account = country.Goods.Cell(Holder.Village, r, p);
            sum += country.Technology.Herd[p]
                ? country.Technology.Amount(p, country.Goods.Stock(account))
                : country.Technology.Amount(p, country.Goods.OfYear(Flow.Produced, account) + country.Goods.OfMonth(Flow.Produced, account));
        }

        return sum;
    }
}
