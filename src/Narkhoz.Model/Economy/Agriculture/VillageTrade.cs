using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Villages that grow cotton, wine or flax, and those that hunger, fetch grain of those that have it, past the state.</summary>
/// <remarks>
/// Of the grain that comes to a village by custom and that the state does not bring, b + (1 - b) f come by barter, as far as railways run: b is <c>farms.bagging</c>, f <c>course.market.private_trade</c>; no more than <c>farms.bagging_reach</c> of what lies
/// in the barns of zones with grain of their own (EMP-02; Kondratiev 1922 on the grain market of 1914-21; Lih 1990: most bagmen were peasants of the consuming provinces). Of what the hungry lack (<see cref="DistrictHunger.Lacking"/>)
/// b f comes from zones where nobody hungers, as far as people may go (<see cref="Passage"/>), for animals, things and labour, and the hungry eat it (Fisher 1927 on the Volga's journeys to Siberia and Turkestan). A ban on trade holds where the government rules: beyond the fronts f is 1, and nothing crosses them (Kenez 1977 on the bread of the Kuban).
/// </remarks>
internal sealed class VillageTrade : Mechanism
{
    private readonly double _part;
    private readonly double _reach;
    private readonly int _grain;
    private readonly int _free;
    private readonly double _need;
    private readonly DistrictHunger _hunger;
    private readonly double[] _custom;
    private readonly double[] _hungry;
    private readonly double[] _weights;
    private readonly long[] _parts;

    internal VillageTrade(Country country, DistrictHunger hunger)
    {
        _hunger = hunger;
        (_part, _reach) = (country.Parameters.Value("farms.bagging", "1"), country.Parameters.Value("farms.bagging_reach", "1"));
        (_grain, _free) = (country.Technology.Product("grain"), country.Line.Instrument("course.market.private_trade"));
        _need = country.Parameters.Value("population.food.requirement", "kcal/day") * (365.25 / 12) / country.Norms.Energy[_grain];
        var zones = country.Technology.Zones;
        (_custom, _hungry, _weights, _parts) = (new double[zones], new double[zones], new double[zones], new long[zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "village-trade",
        "Villages without grain fetch it of those that have it",
        ["EMP-02", "EAG-12"],
        "Kondratiev 1922; Lih 1990; Nettl 2267-2275",
        "grain goes from village to village through the state's hands only");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Carry(country, beyond: false, country.Line[_free]);
        if (country.Upheaval is not null) Carry(country, beyond: true, 1);
    }

    /// <summary>Trade on one side of the fronts.</summary>
    private void Carry(Country country, bool beyond, double free)
    {
        var technology = country.Technology;
        var part = (_part + ((1 - _part) * free)) * Carriage.Able(country);
        double wanted = 0, reached = 0;
        for (var r = 0; r < _weights.Length; r++)
        {
            var side = beyond ? 1 - country.Control(r) : country.Control(r);
            var hungry = side > 0 ? _hunger.Hungry(country, r) : 0;
            _custom[r] = part * side * Lacking(country, r);
            _hungry[r] = _part * free * side * _hunger.Passage.Open(country, r) * hungry * _need;
            wanted += _custom[r] + _hungry[r];
            reached += _weights[r] = country.Farms.BroughtIn[r] > 0 || hungry > 0 ? 0 : _reach * side * country.Goods.Stock(country.Goods.Cell(Holder.Village, r, _grain));
        }

        if (wanted <= 0) return;
        var carried = (long)Math.Min(reached, technology.Quanta(_grain, wanted));
        Shares.Split(carried, _weights, _parts);
        for (var r = 0; r < _parts.Length; r++) country.Goods.Post(Flow.Sent, country.Goods.Cell(Holder.Village, r, _grain), _parts[r]);
        for (var r = 0; r < _weights.Length; r++) _weights[r] = _custom[r] + _hungry[r];
        Shares.Split(carried, _weights, _parts);
        for (var r = 0; r < _parts.Length; r++) Receive(country, r, _parts[r]);
    }

    private void Receive(Country country, int r, long quanta)
    {
        if (quanta == 0) return;
        var account = country.Goods.Cell(Holder.Village, r, _grain);
        country.Goods.Post(Flow.Received, account, quanta);
        country.Goods.Post(Flow.Consumed, account, quanta);
        var (amount, help) = (country.Technology.Amount(_grain, quanta), _hungry[r] / (_custom[r] + _hungry[r]));
        country.Homes.Eat(country, Place.Village, r, _grain, (1 - help) * amount);
        country.Homes.Help(country, r, _grain, help * amount);
    }

    /// <summary>Grain of a month that a village has by custom from elsewhere and that the state has not brought, tonnes.</summary>
    private static double Lacking(Country country, int r) =>
        Math.Max(0, (country.Farms.FromState(r) * country.People.Total(country.People.Group(Place.Village, r)) / 12) - country.Homes.StateBread[r]);
}
