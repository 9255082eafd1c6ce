using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>What ninths of a zone reap, what is got of them, and what they are left with.</summary>
/// <remarks>
/// What a harvest lacks of a normal one of its time, share l, falls on them as l x e_k, e lognormal about 1 (<see cref="DistrictSpread"/>). A quota is laid on all alike by the plan and does not fall with the harvest (EAG-21), but for the part that is owed of what is reaped (<c>course.procurement.by_harvest</c>); of none more than <c>farms.procurement_most</c> of what it has reaped is got.
/// Free farms sell what they can spare: who has reaped little sells nothing (Fisher 1927 on the Volga in 1921-22; Davies and Wheatcroft 2004, ch. 7; EAG-20).
/// </remarks>
internal sealed class DistrictBarns
{
    private readonly CropTable _crops;
    private readonly Surplus _surplus;
    private readonly DistrictSpread _spread;
    private readonly double _most;
    private readonly int _byHarvest;
    private readonly int _grain;

    internal DistrictBarns(Country country, CropTable crops)
    {
        (_crops, _surplus, _spread) = (crops, new Surplus(country, crops), new DistrictSpread(country));
        _byHarvest = country.Line.Instrument("course.procurement.by_harvest");
        _most = country.Parameters.Value("farms.procurement_most", "1");
        _grain = country.Technology.Product("grain");
    }

    /// <summary>How many districts stand for a zone.</summary>
    internal int Count => _spread.Count;

    /// <summary>What a harvest lacks of a normal one, 0 to 1.</summary>
    internal static double Lacking(double harvest, double normal) => normal > 0 ? Math.Clamp(1 - (harvest / normal), 0, 0.99) : 0;

    /// <summary>What a ninth reaps over the mean of its zone.</summary>
    /// <param name="lacking">What the zone's harvest lacks of a normal one.</param>
    /// <param name="part">The ninth's part of that, 1 = the mean.</param>
    internal static double Reaped(double lacking, double part) => Math.Max(0, 1 - (lacking * part)) / (1 - lacking);

    /// <summary>What the last harvest of a zone lacks of a normal one on the area sown, 0 to 1.</summary>
    internal double Lacking(Country country, int r) => Lacking(country.Farms.Harvest[Cell(country, r)], _crops.Usual(country, Cell(country, r)));

    /// <summary>What a ninth reaps over the mean of its zone, which lacks so much of a normal harvest.</summary>
    internal double Reaped(int r, double lacking, int ninth) => Reaped(lacking, _spread.Of(r)[ninth]);

    /// <summary>Part of a quota that the districts of a zone can give.</summary>
    internal double Given(Country country, int r, double quota) => Given(country, r, Lacking(country, r), quota);

    /// <summary>The same where what the zone's harvest lacks is known.</summary>
    internal double Given(Country country, int r, double lacking, double quota)
    {
        double given = 0;
        for (var k = 0; k < Count; k++) given += Got(country, r, lacking, k, quota);
        return quota > 0 ? given / Count / quota : 1;
    }

    /// <summary>What is got of a ninth, were the whole zone like it, when so much is laid on all, tonnes.</summary>
    internal double Got(Country country, int r, double lacking, int ninth, double quota)
    {
        var reaped = Reaped(r, lacking, ninth);
        var part = country.Line[_byHarvest] * (1 - lacking);
        var byHarvest = part / (1 - country.Line[_byHarvest] + part);
        return Math.Min(quota * (1 + (byHarvest * (reaped - 1))), _most * country.Farms.Harvest[Cell(country, r)] * reaped);
    }

    /// <summary>How the grain that people eat, of the harvest and of what was left of the last, differs by district when seed and quota are taken off, people before animals: coefficient of variation, 0 where nobody has less than the norm.</summary>
    internal double Uneven(Country country, int r)
    {
        var (people, lacking, quota) = (country.People.Total(country.People.Group(Place.Village, r)), Lacking(country, r), Expected(country, r));
        var food = _surplus.Food(country, r) * people;
        if (food <= 0 || lacking <= 0) return 0;
        var net = country.Farms.Harvest[Cell(country, r)] * (1 - _crops.Loss[_grain]);
        var seed = _crops.Seed[_grain] * country.Farms.Sown[Cell(country, r)];
        var carried = country.Farms.CarriedOver[r];
        var given = Given(country, r, lacking, quota);
        double sum = 0, squares = 0;
        for (var k = 0; k < Count; k++)
        {
            var taken = quota > 0 ? Got(country, r, lacking, k, quota) / given : 0;
            var eaten = Math.Clamp(((net * Reaped(r, lacking, k)) + carried - seed - taken) / food, 0, 1);
            (sum, squares) = (sum + eaten, squares + (eaten * eaten));
        }

        return sum > 0 ? Math.Sqrt(Math.Max(0, (squares * Count / (sum * sum)) - 1)) : 0;
    }

    /// <summary>What will have been got of a zone's quota by the next harvest if collectors go on as they have since the last, tonnes.</summary>
    private static double Expected(Country country, int r) =>
        Math.Min(country.Plan.GrainYear[r], country.Farms.Delivered[r] / Deliveries.Fallen(country.Now.Month, counted: true));

    private int Cell(Country country, int r) => (r * country.Technology.Products) + _grain;
}
