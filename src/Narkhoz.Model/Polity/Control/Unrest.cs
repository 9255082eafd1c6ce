using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Control;

/// <summary>Unrest: hungry towns and villages that are stripped withdraw their support, as far as the law lets them show it.</summary>
/// <remarks>
/// PPA-04, PST-14: support is not measured at the polls but in a crisis. A republic's unrest comes a share <c>polity.unrest.lag</c> a month nearer to its people's mean of .hunger x (1 - food over need) and, in villages, .taken x the share of the surplus taken x the share of it
/// for which no goods came, over the severity of the law. The police tell it as it is. Only where society is run.
/// </remarks>
internal sealed class Unrest(Country country) : PolityMechanism
{
    private readonly int _severity = country.Line.Instrument("course.repression.severity");
    private readonly Surplus _surplus = new(country, new CropTable(country));
    private readonly double _lag = country.Parameters.Value("polity.unrest.lag", "1/month");
    private readonly double _hunger = country.Parameters.Value("polity.unrest.hunger", "1");
    private readonly double _taken = country.Parameters.Value("polity.unrest.taken", "1");

    internal override MechanismInfo Info { get; } = new(
        "unrest",
        "Hunger and requisition cost support",
        ["PPA-04", "PST-14", "PCC-05"],
        "Getzler 1983; Avrich 1970; Graziosi 1996; Nettl 1438-1456, 1913-1937, 2071-2155",
        "people bear what is done to them, and support does not change");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        if (country.Alone) return;
        for (var r = 0; r < country.Technology.Republics; r++)
        {
            var (town, village) = (country.People.Group(Place.Town, r), country.People.Group(Place.Village, r));
            double townspeople = country.People.Total(town), villagers = country.People.Total(village);
            if (townspeople + villagers <= 0) continue;
            var unpaid = country.Upheaval is { } upheaval ? Math.Clamp(1 - (upheaval.Goods[r] / Math.Max(0.01, upheaval.Sold[r])), 0, 1) : 0;
            var grief = ((townspeople * _hunger * Want(country, town)) + (villagers * ((_hunger * Want(country, village)) + (_taken * unpaid * _surplus.Taken(country, r))))) / (townspeople + villagers);
            ref var unrest = ref polity.Unrest[r];
            unrest += _lag * (Math.Min(1, grief / Math.Max(1, country.Line[_severity])) - unrest);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country, PolityState polity) => polity.Unrest.Span.Clear();

    private static double Want(Country country, int group) => Math.Clamp(1 - country.Homes.Food[group], 0, 1);
}
