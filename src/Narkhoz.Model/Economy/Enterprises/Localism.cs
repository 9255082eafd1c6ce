using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Localism (mestnichestvo): a regional council has the works of its republic served before it ships to others.</summary>
/// <remarks>
/// Hoeffding 1959; Nove 1961; Kaser 1970 on the campaign against it from 1958; Markevich and Zhuravskaya 2011 on councils as divisions that are judged by their region. A region is a
/// republic here, where the Soviet Union had about a hundred councils.
/// </remarks>
internal sealed class Localism(Country country, LocalGrants grants)
    : OwnFirst(country, grants, country.Plants is null ? null : SupplyTies.ByRepublic(country, grants), 0)
{
    internal override MechanismInfo Info { get; } = new(
        "localism",
        "Councils serve the works of their own region first",
        ["EPL-27", "EPL-28"],
        "Hoeffding 1959; Nove 1961; Markevich and Zhuravskaya 2011; Nettl 2818-2820, 7258-7285",
        "what a region sends out is shared among all customers as the orders say");
}
