using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Councils correct the programmes of their plants: what was to be made for works of other regions is made for those of their own, as far as these ask for more than the orders name.</summary>
/// <remarks>
/// Nove 1961 and 1977 on councils that altered the production plans of their enterprises in favour of local needs; Hoeffding 1959; Kornai 1980: under shortage requests add up to more than is made, since every plant asks for its stores as well
/// (<see cref="Hoarding"/>), and he who allots chooses whom to leave out. Orders name what the balances have room for: stores come last for all. A council that sees the requests of its own works, and not those of others, has its plants fill
/// these stores before they work for others. What the plants of a branch make together stays as it is, and at most <c>enterprises.own_first</c> of what is due to others is turned, as for orders (<see cref="OwnFirst"/>).
/// </remarks>
internal sealed class CorrectedOutput : Mechanism
{
    internal override MechanismInfo Info { get; } = new(
        "corrected-output",
        "Councils have their plants work for their own region",
        ["EPL-27", "EPL-28"],
        "Nove 1961, 1977; Hoeffding 1959; Kornai 1980; Nettl 2818-2820, 7258-7285",
        "councils serve their own first in what the orders name, and plants make what they are ordered to");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}
