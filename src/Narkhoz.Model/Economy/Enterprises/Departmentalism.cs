using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Departmentalism (vedomstvennost): a branch ministry has its own works served before it ships to those of others.</summary>
/// <remarks>Berliner 1957 and Nove 1961 on supply inside the ministry before supply of others, and on the foundries that every ministry built for itself. A ministry is a group of products here. The ranks of
/// <see cref="Industry.Priority"/> were fitted to totals of years in which ministries did so: what they hold back is in the grants, and only goods that the ranks deal out can have been held back.</remarks>
internal sealed class Departmentalism(Country country, LocalGrants grants, Industry.Priority priority)
    : OwnFirst(country, grants, country.Plants is null ? null : SupplyTies.ByMinistry(country), 1)
{
    internal override MechanismInfo Info { get; } = new(
        "departmentalism",
        "Ministries serve their own works first",
        ["EPL-13", "EIN-07"],
        "Berliner 1957; Nove 1961; Nettl 6096-6108, 7258-7273",
        "what a branch sends out is shared among all customers as the orders say");

    /// <inheritdoc/>
    protected override bool Held => priority.On;

    /// <inheritdoc/>
    protected override double Weight(in SupplyTie tie) => 1;

    /// <inheritdoc/>
    protected override ref double Granted(LocalGrants grants, in SupplyTie tie) => ref grants.Of(tie.Product)[tie.Place];

    /// <inheritdoc/>
    protected override void Note(Country country, Slab.Column<double> column, in SupplyTie tie, double value)
    {
        var zones = country.Technology.Zones;
        for (var r = 0; r < zones; r++) column[(tie.Product * zones) + r] += value * Grants.Weight(r, tie.Product);
    }
}
