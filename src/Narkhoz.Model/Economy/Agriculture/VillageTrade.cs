using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture;

/// <summary>Villages that grow cotton, wine or flax fetch grain of those that have it, past the state.</summary>
/// <remarks>
/// Of the grain that comes to a village by custom and that the state does not bring, b + (1 - b) f come by barter, as far as railways run: b is <c>farms.bagging</c>, f <c>course.market.private_trade</c>; no more than <c>farms.bagging_reach</c> of what lies
/// in the barns of republics with grain of their own (EMP-02; Kondratiev 1922 on the grain market of 1914-21; Lih 1990: most bagmen were peasants of the consuming provinces).
/// </remarks>
internal sealed class VillageTrade : Mechanism
{
    private readonly double _part;
    private readonly double _reach;
    private readonly int _grain;
    private readonly int _free;
    private readonly double[] _weights;
    private readonly long[] _parts;

    internal VillageTrade(Country country)
    {
        (_part, _reach) = (country.Parameters.Value("farms.bagging", "1"), country.Parameters.Value("farms.bagging_reach", "1"));
        (_grain, _free) = (country.Technology.Product("grain"), country.Line.Instrument("course.market.private_trade"));
        (_weights, _parts) = (new double[country.Technology.Republics], new long[country.Technology.Republics]);
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
        var technology = country.Technology;
        var part = (_part + ((1 - _part) * country.Line[_free])) * Carriage.Able(country);
        double wanted = 0, reached = 0;
        for (var r = 0; r < _weights.Length; r++)
        {
            wanted += part * Lacking(country, r);
            reached += _weights[r] = country.Farms.BroughtIn[r] > 0 ? 0 : _reach * country.Goods.Stock(country.Goods.Cell(Holder.Village, r, _grain));
        }

        var carried = (long)Math.Min(reached, technology.Quanta(_grain, wanted));
        Shares.Split(carried, _weights, _parts);
        for (var r = 0; r < _parts.Length; r++) country.Goods.Post(Flow.Sent, country.Goods.Cell(Holder.Village, r, _grain), _parts[r]);
        for (var r = 0; r < _weights.Length; r++) _weights[r] = Lacking(country, r);
        Shares.Split(carried, _weights, _parts);
        for (var r = 0; r < _parts.Length; r++)
        {
            var account = country.Goods.Cell(Holder.Village, r, _grain);
            country.Goods.Post(Flow.Received, account, _parts[r]);
            country.Goods.Post(Flow.Consumed, account, _parts[r]);
            country.Homes.Eat(country, Place.Village, r, _grain, technology.Amount(_grain, _parts[r]));
        }
    }

    /// <summary>Grain of a month that a village has by custom from elsewhere and that the state has not brought, tonnes.</summary>
    private static double Lacking(Country country, int r) =>
        Math.Max(0, (country.Farms.FromState(r) * country.People.Total(country.People.Group(Place.Village, r)) / 12) - country.Homes.StateBread[r]);
}
