using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>A harvest does not fail in all districts of a republic alike; where it does people eat their seed before they starve, and sow less.</summary>
/// <remarks>
/// What a harvest lacks of a normal one, share l, falls on ninths of the republic as l x e_k, e lognormal about 1 with the coefficient of variation <c>farms.district_variation</c>. A quota is laid on all of them by the plan and does not fall with the harvest (EAG-21); a tax or a sale comes out of what each has reaped.
/// What a ninth can sow = net harvest - what was taken + relief - the least food until the sowing, over its seed, from 0 to 1; the republic sows the mean of that (Davies and Wheatcroft 2004, ch. 7 on seed; Fisher 1927 on the Volga in 1921-22; EAG-20).
/// </remarks>
internal sealed class Districts : Mechanism
{
    /// <summary>Part of a year from the harvest to the sowing.</summary>
    private const double Wait = 0.75;
    private readonly CropTable _crops;
    private readonly Ninths _ninths;
    private readonly double _minimum;
    private readonly int _grain;

    internal Districts(Country country, CropTable crops)
    {
        _crops = crops;
        _ninths = new Ninths(country.Parameters.Value("farms.district_variation", "1"));
        _minimum = country.Parameters.Value("population.food.grain_minimum", "t/yr");
        _grain = country.Technology.Product("grain");
    }

    /// <summary>Who takes grain by a quota, a switch of its own.</summary>
    internal required Deliveries Deliveries { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "districts",
        "Seed eaten where the harvest failed",
        ["EAG-20", "EAG-19"],
        "Fisher 1927; Davies and Wheatcroft 2004; Nettl 3858-3872",
        "all districts of a republic reap alike");

    /// <summary>The field in question: republic, and tonnes of seed that it takes.</summary>
    internal (int Republic, double Seed) Field { get; set; }

    /// <summary>Part of the seed that the districts still have.</summary>
    internal double Kept { get; private set; } = 1;

    /// <summary>What a harvest lacks of a normal one, 0 to 1.</summary>
    internal static double Lacking(double harvest, double normal) => normal > 0 ? Math.Clamp(1 - (harvest / normal), 0, 0.99) : 0;

    /// <summary>What a ninth reaps over the mean of its republic.</summary>
    /// <param name="lacking">What the republic's harvest lacks of a normal one.</param>
    /// <param name="part">The ninth's part of that, 1 = the mean.</param>
    internal static double Reaped(double lacking, double part) => Math.Max(0, 1 - (lacking * part)) / (1 - lacking);

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (r, seed) = Field;
        var cell = (r * country.Technology.Products) + _grain;
        var village = country.Goods.Cell(Holder.Village, r, _grain);
        var normal = country.Farms.Sown[cell] * _crops.Yield[cell];
        var lacking = Lacking(country.Farms.Harvest[cell], normal);
        var relief = country.Technology.Amount(_grain, country.Goods.OfYear(Flow.Procured, village)) - country.Farms.SeedLoan[r];
        var net = country.Farms.Harvest[cell] * (1 - _crops.Loss[_grain]);
        var taken = country.Farms.Delivered[r];
        var food = Math.Max(0, _minimum - country.Farms.FromState(r)) * country.People.Total(country.People.Group(Place.Village, r)) * Wait;
        Kept = 1;
        if (seed <= 0 || lacking <= 0) return;
        Kept = 0;
        foreach (var part in _ninths.Shares)
        {
            var reaped = Reaped(lacking, part);
            var left = (net * reaped) - (Deliveries.On ? taken : taken * reaped) + relief;
            Kept += Math.Clamp((left - food) / seed, 0, 1) / _ninths.Shares.Length;
        }

        Kept = Math.Min(1, Kept + (country.Farms.SeedLoan[r] / seed));
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Kept = 1;
}
