using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Collective;

/// <summary>Machine-tractor stations plough, reap and thresh for kolkhozy, and are paid in grain off the threshing floor.</summary>
/// <remarks>
/// work = min(1, tractors of the stations x <c>farms.stations.tractor_work</c> / (<c>farms.stations.works</c> x grain area of kolkhozy)); reaping the same with harvesters. They are paid
/// <c>course.stations.payment</c> of the harvest for the whole of the work and <c>course.stations.reaping</c> for reaping by harvester, before anything is shared and on account of the quota. What is paid so rises and falls with the harvest, and nobody can hide it
/// (EAG-23; Jasny 1949, ch. 12; Miller 1970). Tractors go to the state farms first. Draught power counts all of them (<c>sowing</c>).
/// </remarks>
internal sealed class PaymentInKind : Mechanism
{
    private readonly CropTable _crops;
    private readonly FarmTaking? _farms;
    private readonly StateFarms _state;
    private readonly int _rate;
    private readonly int _reaping;
    private readonly int _grain;
    private readonly double _tractorWork;
    private readonly double _harvesterWork;
    private readonly double _works;

    internal PaymentInKind(Country country, CropTable crops, StateFarms state, FarmTaking? farms)
    {
        (_crops, _state, _farms) = (crops, state, farms);
        var p = country.Parameters;
        _rate = country.Line.Instrument("course.stations.payment");
        _reaping = country.Line.Instrument("course.stations.reaping");
        _grain = country.Technology.Product("grain");
        _tractorWork = p.Value("farms.stations.tractor_work", "ha/piece/yr");
        _harvesterWork = p.Value("farms.stations.harvester_work", "ha/piece/yr");
        _works = p.Value("farms.stations.works", "1/yr");
    }

    internal override MechanismInfo Info { get; } = new(
        "payment-in-kind",
        "Stations paid in kind",
        ["EAG-23", "EAG-21"],
        "Jasny 1949; Miller 1970; Nettl 4332-4336",
        "stations work for nothing");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        country.Kolkhozy.MonthInKind.Span.Clear();
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            if (country.Now.Month == Sowing.Month) country.Kolkhozy.Work[r] = Work(country, r, country.Farms.Tractors[r] - country.Kolkhozy.StateTractors[r], _tractorWork / _works);
            if (country.Kolkhozy.Work[r] > 0) Collect(country, r);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        country.Kolkhozy.Work.Span.Clear();
        country.Kolkhozy.MonthInKind.Span.Clear();
        country.Kolkhozy.InKind.Span.Clear();
    }

    /// <summary>Share of the kolkhozy's grain area that so many machines can work.</summary>
    private double Work(Country country, int r, double machines, double hectares)
    {
        var area = country.Farms.Sown[(r * country.Technology.Products) + _grain] * country.Kolkhozy.Common(country.Farms, r);
        return area > 0 ? Math.Min(1, Math.Max(0, machines) * hectares / area) : 0;
    }

    private void Collect(Country country, int r)
    {
        var (kolkhozy, cell) = (country.Kolkhozy, (r * country.Technology.Products) + _grain);
        if (country.Now.Month == Deliveries.HarvestMonth) kolkhozy.InKind[r] = 0;
        var reaped = country.Farms.Harvest[cell] * (1 - _crops.Loss[_grain]) * (1 - _state.Part(kolkhozy.StateLand[r])) * country.Farms.Collectivised[r];
        var rate = (country.Line[_rate] * kolkhozy.Work[r]) + (country.Line[_reaping] * Work(country, r, kolkhozy.Harvesters[r] * (1 - kolkhozy.StateLand[r]), _harvesterWork));
        var paid = Deliveries.OnAccount(country, r, _grain, (rate * reaped * Threshing.Done(country.Now.Month)) - kolkhozy.InKind[r]);
        kolkhozy.InKind[r] += paid;
        kolkhozy.YearInKind[r] += paid;
        kolkhozy.MonthInKind[r] = paid;
        _farms?.Take(country, r, Burden.Common, paid);
    }
}
