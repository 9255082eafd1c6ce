using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.World;

/// <summary>Men under arms: they do not work, and the state feeds them first.</summary>
/// <remarks>
/// <c>world.mobilised</c> is decided. Soldiers stay in the ledger of their homes; hands are missing in proportion, in towns as in villages, and their bread is
/// taken from the state's barns before any other (Lih 1990; EAG-06 on the army's claim). Births are fewer by the share of the men of 20 to 44 who are away.
/// </remarks>
internal sealed class Army : Mechanism
{
    /// <summary>Kind of the facts, <c>world.mobilised</c>.</summary>
    internal const string Kind = "mobilised";
    private readonly DatedFacts _facts;
    private readonly Depots _depots;
    private readonly double _ration;
    private readonly int _grain;
    private readonly double[] _weights;
    private readonly long[] _parts;

    internal Army(Country country, IEnumerable<Decision> decisions, Depots depots)
    {
        (_facts, _depots) = (new DatedFacts(decisions, Kind, "person"), depots);
        _ration = country.Parameters.Value("trade.army_ration", "t/person/yr");
        _grain = country.Technology.Product("grain");
        (_weights, _parts) = (new double[country.Technology.Zones], new long[country.Technology.Zones]);
    }

    internal override MechanismInfo Info { get; } = new(
        "army",
        "Men under arms, fed before the towns",
        ["EIN-05", "EAG-06"],
        "Lih 1990; Nettl 1950-1959",
        "nobody is mobilised");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        upheaval.Army[0] = _facts.InForce(country.Now.Index, "", 0);
        for (var r = 0; r < _weights.Length; r++) _weights[r] = country.Control(r) * country.People.Total(country.People.Group(Place.Village, r));
        Shares.Split(Math.Min(Depots.StockQuanta(country, _grain), country.Technology.Quanta(_grain, _ration / 12 * upheaval.Army[0])), _weights, _parts);
        _depots.Ship(country, _grain, _parts);
        for (var r = 0; r < _parts.Length; r++)
        {
            country.Goods.Post(Flow.Consumed, country.Goods.Cell(Holder.State, r, _grain), _parts[r]);
            country.Homes.Eat(country, Place.Village, r, _grain, country.Technology.Amount(_grain, _parts[r]));
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Upheaval?.Army.Span.Clear();
}
