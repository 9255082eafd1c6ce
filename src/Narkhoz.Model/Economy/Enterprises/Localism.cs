using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Localism (mestnichestvo): a regional council has the works of its region served before it ships to others.</summary>
/// <remarks>
/// Hoeffding 1959; Nove 1961; Kaser 1970 on the campaign against it from 1958; Markevich and Zhuravskaya 2011 on councils as divisions that are judged by their region. What its works lack in spite of
/// that is remembered for a year, since a council that builds (<see cref="LocalInvestment"/>) builds against it.
/// </remarks>
internal sealed class Localism(Country country, LocalGrants grants)
    : OwnFirst(country, grants, country.Plants is null ? null : SupplyTies.ByRegion(country), 0)
{
    private const double Memory = 1.0 / 12;
    private readonly Regions? _regions = country.Plants?.Population.Regions;

    /// <summary>Suppliers that councils attach their works to, a switch of its own.</summary>
    internal required RegionalTies Ties { get; init; }

    /// <summary>What they have their plants make for their own beyond the orders, a switch of its own.</summary>
    internal required CorrectedOutput Correction { get; init; }

    /// <summary>What comes for the stores of plants.</summary>
    internal required LocalGrants Stores { get; init; }

    internal override MechanismInfo Info { get; } = new(
        "localism",
        "Councils serve the works of their own region first",
        ["EPL-27", "EPL-28"],
        "Hoeffding 1959; Nove 1961; Markevich and Zhuravskaya 2011; Nettl 2818-2820, 7258-7285",
        "what a region sends out is shared among all customers as the orders say");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Look(country);
        Grants.Divide();
        Stores.Divide();
        ServeStores(country, Stores);
        base.Apply(country);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        Look(country);
        base.Otherwise(country);
    }

    private void Look(Country country)
    {
        if (country.Now.Month == 1) Cross(country, Ties.From, Ties.To);
        Ties.Run(country);
        country.Enter(Info.Id);
        foreach (ref var lacked in country.Plants!.Book.Lacked.Span) lacked *= 1 - Memory;
    }

    /// <inheritdoc/>
    protected override LocalGrants? Wished => Correction.On ? Stores : null;

    /// <inheritdoc/>
    protected override double Weight(in SupplyTie tie) =>
        Grants.Weight(_regions!.Zone[tie.Territory], tie.Product) * _regions.Part[(tie.Territory * _regions.Products) + tie.Product];

    /// <inheritdoc/>
    protected override ref double Granted(LocalGrants grants, in SupplyTie tie) => ref grants.InRegion(tie.Territory, tie.Product)[tie.Place];

    /// <inheritdoc/>
    protected override double TurnedHome(Country country, in SupplyTie tie) => Ties.Home(country, tie);

    /// <inheritdoc/>
    protected override void Lacking(Country country, in SupplyTie tie, double units) =>
        country.Plants!.Book.Lacked[At(country, tie.Input, tie)] += Memory * units * country.Technology.Price[tie.Input];

    /// <inheritdoc/>
    protected override void Note(Country country, Slab.Column<double> column, in SupplyTie tie, double value) => column[At(country, tie.Product, tie)] += value;

    private int At(Country country, int product, in SupplyTie tie) => (product * country.Technology.Zones) + _regions!.Zone[tie.Territory];
}
