using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Party;

/// <summary>Schools and Party work make members fit for office: the pool from which the places of those who go are filled.</summary>
/// <remarks>Fitzpatrick 1979 on the promoted; PPA-22, PPA-39, PCC-16. A year a share <c>polity.cadres.training</c> of the settled members becomes fit; a region holds no more of them than <c>polity.cadres.start</c> for each district.</remarks>
internal sealed class Cadres(Country country) : PolityMechanism
{
    private readonly double _training = country.Parameters.Value("polity.cadres.training", "1/yr");
    private readonly double _most = country.Parameters.Value("polity.cadres.start", "1");

    internal override MechanismInfo Info { get; } = new(
        "cadres",
        "Members are trained for office",
        ["PPA-22", "PPA-39", "PCC-16"],
        "Fitzpatrick 1979; Nettl 4495-4500, 4511-4543",
        "nobody is trained, and offices are filled from the pool of the start");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        var (state, trained, territory) = (polity.Membership, polity.Purge.Trained, polity.Territory);
        for (var region = country.Now.Index % 12; region < territory.Regions; region += 12)
        {
            var r = territory.Zone(region);
            double settled = 0;
            for (var cell = r * MembershipState.Classes; cell < (r + 1) * MembershipState.Classes; cell++) settled += state.Members[cell] - state.Fresh[cell];
            trained[region] = Math.Min(Math.Max(trained[region], _most * territory.Districts / territory.Regions), trained[region] + (_training * settled / territory.RegionsOf(r)));
        }
    }
}
