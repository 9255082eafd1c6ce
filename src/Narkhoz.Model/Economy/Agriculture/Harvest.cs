using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>The harvest: area sown x yield of normal weather x weather x draught x order of work x clean fields x hands x fertiliser.</summary>
/// <remarks>
/// Draught sets how timely the work is; disorder after joining and hunger in the village cost yield and raise losses
/// (Davies and Wheatcroft 2004, ch. 13), and crops that are hoed and lifted by hand as much more as they take more hands than grain, and by the hunger of June, when they are weeded: beet and cotton suffered most
/// (Jasny 1949). Potatoes grow on the plots, where everybody works for himself. Weather is read from the record and never from an outcome.
/// </remarks>
internal sealed class Harvest : Mechanism
{
    /// <summary>The month in which the last grain is in.</summary>
    internal const int LastMonth = 9;

    /// <summary>The month in which crops are hoed.</summary>
    private const int Hoeing = 6;
    private const uint Stream = 11;
    private static readonly double[] GrainMonths = [0, 0, 0, 0, 0, 0, 0.25, 0.5, 0.25, 0, 0, 0];
    private static readonly double[] LateMonths = [0, 0, 0, 0, 0, 0, 0, 0.05, 0.45, 0.4, 0.1, 0];
    private readonly CropTable _crops;
    private readonly Weather _weather;
    private readonly double _draught;
    private readonly double _disorder;
    private readonly double _hunger;
    private readonly double _chance;
    private readonly double _fertiliser;
    private readonly int _grain;
    private readonly int _potatoes;
    private readonly FarmHarvest? _farms;

    internal Harvest(Country country, CropTable crops, Village village)
    {
        (_crops, _weather) = (crops, village.Weather);
        var p = country.Parameters;
        _draught = p.Value("farms.draught_elasticity", "1");
        _disorder = p.Value("farms.disorder_loss", "1");
        _hunger = p.Value("farms.hunger_elasticity", "1");
        _chance = p.Value("farms.chance", "1");
        _fertiliser = p.Value("farms.fertiliser_gain", "1");
        (_grain, _potatoes) = (country.Technology.Product("grain"), country.Technology.Product("potatoes"));
        _farms = country.Peasantry is { } peasantry ? new FarmHarvest(country, peasantry, new KolkhozField(country, village.Plots, village.LabourDays)) : null;
    }

    /// <summary>What bad work has left in the fields, a switch of its own.</summary>
    internal required Weeds Weeds { get; init; }

    /// <summary>Whether a bad harvest falls unevenly on the districts of a zone, a switch of its own.</summary>
    internal required Districts Districts { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "harvest",
        "Harvest",
        ["EAG-19", "EAG-24"],
        "Davies and Wheatcroft 2004; Wheatcroft 1977",
        "every year brings the harvest of 1928 on the area sown");

    /// <inheritdoc/>
    protected override void Apply(Country country) => Reap(country, true);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => Reap(country, false);

    private void Reap(Country country, bool varied)
    {
        var (technology, goods) = (country.Technology, country.Goods);
        for (var r = 0; country.Now.Month == Hoeing && r < technology.Zones; r++) country.Farms.Weeding[r] = Fed(country, r);
        foreach (var crop in _crops.Crops)
        {
            var months = crop == _grain ? GrainMonths : LateMonths;
            var share = months[country.Now.Month - 1];
            if (share <= 0) continue;
            for (var r = 0; r < technology.Zones; r++)
            {
                var cell = (r * technology.Products) + crop;
                var yield = _crops.Yield[cell] * (varied ? Conditions(country, r, crop) : 1);
                var reaped = country.Farms.Sown[cell] * yield * share;
                var account = goods.Cell(Holder.Village, r, crop);
                var quanta = technology.Quanta(crop, reaped);
                if (crop == _grain && IsFirst(months, country.Now.Month)) country.Farms.CarriedOver[r] = technology.Amount(crop, goods.Stock(account));
                goods.Post(Flow.Produced, account, quanta);
                var lost = technology.Quanta(crop, reaped * Math.Min(0.5, _crops.Loss[crop] * (1 + (4 * country.Farms.Disorder[r]))));
                goods.Post(Flow.Lost, account, lost);
                var first = IsFirst(months, country.Now.Month);
                if (crop == _grain) _farms?.Reap(country, r, new(reaped, technology.Amount(crop, quanta - lost), first, Districts.On ? DistrictBarns.Lacking(reaped, _crops.Usual(country, cell) * share) : 0));
                country.Farms.Harvest[cell] = reaped + (first ? 0 : country.Farms.Harvest[cell]);
            }
        }
    }

    /// <summary>Yield of work in good or bad time, of a village or of farms: by draught power, 1 = that of the norms' year.</summary>
    internal static T Timely<T>(T draught, double elasticity)
        where T : struct, IMeasure<T> => T.Pow(T.Min(T.Max(draught, T.Of(0.3)), T.Of(1.3)), elasticity);

    /// <summary>Share of the year's crops other than grain that is in by the end of a month; 1 before the first of it comes in, of last year's.</summary>
    internal static double LateReaped(int month)
    {
        double reaped = 0;
        for (var m = 1; m <= month; m++) reaped += LateMonths[m - 1];
        return reaped > 0 ? Math.Min(1, reaped) : 1;
    }

    /// <summary>Whether the grain of the year is only partly in, so that nobody knows yet what there is.</summary>
    internal static bool ComesIn(int month) => month is Deliveries.HarvestMonth or LastMonth - 1;

    /// <summary>Strength of the villagers of a zone by what they eat, at most 1.</summary>
    private static double Fed(Country country, int r) => Math.Min(1, country.Homes.Food[country.People.Group(Place.Village, r)]);

    private static bool IsFirst(double[] months, int month) => month == 1 || months[month - 2] <= 0;

    private double Conditions(Country country, int r, int crop)
    {
        var weather = _weather.Of(country, r, _crops.Exposure[crop]);
        weather *= 1 + (_chance * Draw.Triangular(country.Seed, Stream, country.Now.Year, (r * country.Technology.Products) + crop));
        var draught = Timely<Number>(new(country.Farms.Draught[r]), _draught).Value;
        var work = crop == _potatoes ? 1 : _crops.Hands[crop];
        var order = Math.Max(0.3, 1 - (_disorder * work * country.Farms.Disorder[r]));
        if (crop != _potatoes) order *= Weeds.Yield(country, r);
        var food = _crops.Hands[crop] > 1 ? country.Farms.Weeding[r] : Fed(country, r);
        // The trend is that of fields; gardens had none until the war (7.6 t a hectare in 1909-13, 8.2 in 1928, 7.1 in 1932).
        var technique = crop == _potatoes ? 1 : _crops.Technique(country);
        var dressed = 1 + (_fertiliser * _crops.Dressed(country, r, crop));
        var hands = crop == _potatoes ? 1 + country.Kolkhozy.PlotGain[r] : Portable.Pow(1 - country.Kolkhozy.PlotLoss[r], work) - (crop == _grain ? country.Kolkhozy.StateLoss[r] : 0);
        return Math.Max(0.1, weather * draught * order * hands * dressed * technique * Portable.Pow(Math.Max(0.3, food), _hunger * _crops.Hands[crop]));
    }
}
