using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Fields are sown with the seed and the draught power at hand.</summary>
/// <remarks>
/// The plan orders an area for each crop (<c>course.farm.area.*</c>). Draught power is working horses and oxen plus tractors in horse equivalents, against the need of the area of 1928. The area sown
/// follows it with an elasticity below 1, within the seed in the barns (Davies and Wheatcroft 2004 on draught and area). Where it was above the Union's to begin with, the horses and oxen of herders among them that never ploughed, what is above it may die before a field lies idle (Olcott 1987; Pianciola 2001 on the Kazakhs). Villages that have risen leave <c>farms.idle_of_rising</c> of it unsown, and so lies the land of those who were exiled or sold up.
/// </remarks>
internal sealed class Sowing : Mechanism
{
    /// <summary>The month in which fields are sown.</summary>
    internal const int Month = 5;

    private readonly CropTable _crops;
    private readonly double _areaElasticity;
    private readonly double _areaMaximum;
    private readonly double _tractor;
    private readonly double _tractorLife;
    private readonly double _idle;
    private readonly int _grain;
    private readonly double[] _working;
    private readonly double _usual;
    private readonly int[] _order;

    internal Sowing(Country country, CropTable crops)
    {
        _crops = crops;
        var p = country.Parameters;
        _areaElasticity = p.Value("farms.area_elasticity", "1");
        _areaMaximum = p.Value("farms.area_maximum", "1");
        _tractor = p.Value("farms.tractor_power", "horse/piece");
        _tractorLife = p.Value("farms.tractor_life", "yr");
        _idle = p.Value("farms.idle_of_rising", "1");
        _grain = country.Technology.Product("grain");
        _order = [.. country.Technology.ProductIds.Select(id => country.Line.Find($"course.farm.area.{id}"))];
        _working = new double[country.Technology.Products];
        foreach (var herd in crops.Herds)
            if (p.TryGet($"product.{country.Technology.ProductIds[herd]}.working", out var working)) _working[herd] = working.Value;
        _usual = crops.Herds.Sum(herd => country.Technology.Output[herd] * _working[herd]) / Math.Max(1e-9, crops.DraughtNeed(country.Technology));
    }

    /// <summary>The village's own answer, a switch of its own.</summary>
    internal required SowingResponse Response { get; init; }

    /// <summary>Where the seed is, a switch of its own.</summary>
    internal required Districts Districts { get; init; }

    /// <summary>Where the front has passed, a switch of its own.</summary>
    internal required World.WarOverFields War { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "sowing",
        "Sowing with seed and draught power",
        ["EAG-19", "EAG-21"],
        "Davies and Wheatcroft 2004; Nettl 3857-3861",
        "what peace would sow, in 1928 the area of 1928, is sown every year");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var technology = country.Technology;
        for (var r = 0; r < technology.Zones; r++)
        {
            country.Farms.Tractors[r] *= 1 - (1 / (12 * _tractorLife));
            if (country.Now.Month == Month) Sow(country, r);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        if (country.Now.Month != Month) return;
        for (var r = 0; r < country.Technology.Zones; r++)
            foreach (var crop in _crops.Crops) SowCrop(country, r, crop, 1);
    }

    private void Sow(Country country, int r)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        double need = 0, herdPower = 0;
        foreach (var crop in _crops.Crops) need += Base(country, r, crop) * _crops.Draught[crop];
        if (need <= 0) return;
        foreach (var herd in _crops.Herds) herdPower += goods.Stock(goods.Cell(Holder.Village, r, herd)) * technology.Quantum[herd] * _working[herd];
        var power = (herdPower + (country.Farms.Tractors[r] * _tractor)) / need;
        if (country.Farms.DraughtBase[r] <= 0) country.Farms.DraughtBase[r] = power;
        country.Farms.Draught[r] = Felt(power, country.Farms.DraughtBase[r], _usual);
        var area = Relative<Number>(new(country.Farms.Draught[r]), _areaElasticity, _areaMaximum).Value * (1 - (_idle * country.Drive.Risings[r])) * (1 - country.Drive.Idle[r]) * (1 - War.Idle(country, r));
        foreach (var crop in _crops.Crops) SowCrop(country, r, crop, area);
    }

    private void SowCrop(Country country, int r, int crop, double relative)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        var cell = (r * technology.Products) + crop;
        var order = _order[crop] >= 0 ? country.Line[_order[crop]] : 1;
        Response.Field = (r, crop, country.Farms.Sown[cell], Base(country, r, crop) * relative * order, 0);
        Response.Run(country);
        country.Enter(Info.Id);
        var area = Response.Field.Area;
        var account = goods.Cell(Holder.Village, r, crop);
        var seed = technology.Quanta(crop, area * _crops.Seed[crop]);
        Districts.Field = (r, area * _crops.Seed[crop]);
        if (crop == _grain) Districts.Run(country);
        country.Enter(Info.Id);
        var sown = Math.Min(crop == _grain ? (long)(seed * Districts.Kept) : seed, goods.Stock(account));
        goods.Post(Flow.Used, account, sown);
        if (crop == _grain) country.Farms.SeedLoan[r] = 0;
        var germinated = seed > 0 ? Math.Max(0.4, sown / (double)seed) : 1;
        // Seed of crops for the works comes with the state's contracts, not from the barns.
        country.Farms.Sown[cell] = area * (country.Norms.RawMaterial[crop] ? 1 : germinated);
    }

    /// <summary>Area that draught power allows, of a village or of farms, 1 = that of the norms' year.</summary>
    internal static T Relative<T>(T draught, double elasticity, double maximum)
        where T : struct, IMeasure<T> => T.Min(T.Max(T.Pow(draught, elasticity), T.Of(0.5)), T.Of(maximum));

    /// <summary>Draught power as fields feel it, 1 = enough: over that of the norms' year, and where that was more than usual no less than 1 until what was above it has gone.</summary>
    internal static double Felt(double power, double atFirst, double usual) =>
        Math.Max(power / atFirst, Math.Min(1, power / usual));

    private double Base(Country country, int r, int crop) => _crops.Fields(country, (r * country.Technology.Products) + crop, crop);
}
