using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Ban on factions: to vote with an organised minority can cost membership, and a minority that has lost may not organise again.</summary>
/// <remarks>
/// Tenth Congress, March 1921 (PPA-09). In a contest a vote against the majority of the cabinet costs <c>polity.ban.risk</c> + fear, in the units of squared distance over the issues; those beaten lose their seats in the committee to the
/// winner's list, are removed from the cabinet at the second defeat and expelled at the third. Without the ban a minority keeps the seats that its votes give it.
/// </remarks>
internal sealed class FactionBan(Country country) : PolityMechanism
{
    private readonly double _risk = country.Parameters.Value("polity.ban.risk", "1");

    internal override MechanismInfo Info { get; } = new(
        "ban-on-factions",
        "Ban on factions",
        ["PPA-02", "PPA-09", "PPA-41", "PPA-42"],
        "Schapiro 1955; Nettl 2051-2063, 3040-3046, 3074-3076",
        "a minority may organise, keeps the seats that its votes give it and is not expelled");

    /// <summary>Whether the ban is in force.</summary>
    internal bool Holds(Country country, PolityState polity) => On && polity.Constitution.Holds(Procedure.BanOnFactions, country.Now);

    /// <summary>What a vote against the majority of the cabinet costs a person.</summary>
    internal double Cost(Country country, PolityState polity, int row) => Holds(country, polity) ? _risk + polity.Roll[row].Fear : 0;

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
    }
}
