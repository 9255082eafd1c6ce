using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Collective;

/// <summary>Chairmen of kolkhozy: put in from above, dismissed when the quota is missed, and the worse the harder the farm is squeezed.</summary>
/// <remarks>
/// Every July, m being what is overdue, or was never got of the districts, over what was laid on them: dismissed = min(1, <c>farms.chairmen.leaving</c> + <c>farms.chairmen.blame</c> x m). Fear goes half of the way to the dismissals for blame. Inexperience = inexperience x (1 - <c>farms.chairmen.learning</c>) + dismissed x part of the surplus taken:
/// nobody of standing will have the post where everything is taken (adverse selection, Akerlof 1970; EAG-25). A chairman keeps back <c>farms.chairmen.holding_back</c> x part of the surplus taken x (1 - fear), and less under the eyes of a political section; disorder of joining settles at <c>farms.settling</c> under one of <c>farms.chairmen.usual</c> inexperience, faster under a better one and more slowly under a stranger
/// (Fitzpatrick 1994, ch. 7; Davies and Wheatcroft 2004, ch. 11).
/// </remarks>
internal sealed class Chairmen : Mechanism
{
    private readonly Surplus _surplus;
    private readonly double _leaving;
    private readonly double _blame;
    private readonly double _learning;
    private readonly double _usual;
    private readonly double _back;
    private readonly double _settling;
    private readonly KolkhozChairmen? _farms;

    internal Chairmen(Country country, Surplus surplus)
    {
        _surplus = surplus;
        _farms = country.Peasantry is { } peasantry ? new KolkhozChairmen(country, peasantry, surplus) : null;
        var p = country.Parameters;
        (_leaving, _blame, _learning) = (p.Value("farms.chairmen.leaving", "1/yr"), p.Value("farms.chairmen.blame", "1/yr"), p.Value("farms.chairmen.learning", "1/yr"));
        (_usual, _back, _settling) = (p.Value("farms.chairmen.usual", "1"), p.Value("farms.chairmen.holding_back", "1"), p.Value("farms.settling", "1/yr"));
        Sections = new PoliticalSections(country);
    }

    /// <summary>Who watches them, a switch of its own.</summary>
    internal PoliticalSections Sections { get; }

    internal override MechanismInfo Info { get; } = new(
        "chairmen",
        "Chairmen of kolkhozy",
        ["EAG-25", "EAG-27"],
        "Fitzpatrick 1994; Davies and Wheatcroft 2004; Akerlof 1970; Nettl 4340-4345",
        "kolkhozy run themselves, keep nothing back and settle at the usual pace");

    /// <summary>Most of its grain that a kolkhoz keeps from the collectors' sight, if all of its surplus is taken.</summary>
    internal double HeldBack(Country country, int r) => On ? _back * (1 - country.Kolkhozy.Fear[r]) * (1 - Sections.Watch(country, r)) : 0;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Sections.Run(country);
        country.Enter(Info.Id);
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            if (country.Farms.Collectivised[r] <= 0) continue;
            // Farms settle faster under a chairman who knows the work than under the usual one, and more slowly under a stranger.
            ref var disorder = ref country.Farms.Disorder[r];
            disorder = Math.Min(1, disorder * (1 + (_settling / 12 * ((country.Kolkhozy.Inexperience[r] * (1 - Sections.Watch(country, r))) - _usual))));
            if (country.Now.Month == Deliveries.HarvestMonth) Judge(country, r);
        }
    }

    private void Judge(Country country, int r)
    {
        var kolkhozy = country.Kolkhozy;
        var overdue = country.Plan.Due(r) + country.Plan.Ungiven[r];
        var blamed = _blame * overdue / Math.Max(1, overdue + country.Farms.Delivered[r]);
        kolkhozy.Replaced[r] = Math.Min(1, _leaving + blamed);
        kolkhozy.Fear[r] += (Math.Min(1, blamed) - kolkhozy.Fear[r]) / 2;
        kolkhozy.Inexperience[r] = Math.Min(1, (kolkhozy.Inexperience[r] * (1 - _learning)) + (kolkhozy.Replaced[r] * _surplus.Taken(country, r)));
        _farms?.Judge(country, r);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        country.Kolkhozy.Fear.Span.Clear();
        country.Kolkhozy.Inexperience.Span.Clear();
        country.Kolkhozy.Replaced.Span.Clear();
    }
}
