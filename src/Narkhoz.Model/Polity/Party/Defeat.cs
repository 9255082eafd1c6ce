using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Party;

/// <summary>What a lost contest costs: office at the first defeat, the cabinet at the second, the Party at the third; under mild sanctions no more than the seat.</summary>
/// <remarks>PPA-14, PPA-29, PPA-45: Trotsky lost the army in 1925, the Politburo in 1926, the Party in 1927. The chief of the secretariat who loses a congress loses the secretariat to the winner.</remarks>
internal sealed class Defeat(FactionBan ban, AdoptedPolicy adopted) : PolityMechanism
{
    internal override MechanismInfo Info { get; } = new(
        "defeat",
        "Sanctions on those who lose a contest",
        ["PPA-14", "PPA-29", "PPA-45", "PCC-06"],
        "Daniels 1960; Nettl 3074-3092, 4486-4489, 6869-6876",
        "whoever is outvoted keeps his seats");

    /// <summary>Settles a contest.</summary>
    /// <param name="country">The country.</param>
    /// <param name="polity">The polity.</param>
    /// <param name="sides">The sides.</param>
    /// <param name="share">Share of the votes for the leading side.</param>
    internal void Settle(Country country, PolityState polity, Sides sides, double share)
    {
        var won = share > 0.5;
        var (winner, loser) = won ? (sides.Leader, sides.Rival) : (sides.Rival, sides.Leader);
        if (On)
        {
            foreach (var member in sides.Members)
                if (member > 0 != won) Punish(country, polity, Math.Abs(member) - 1);
        }

        adopted.Take(country, polity, winner, loser);
        if (!won) polity.ChiefRow = winner;
    }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
    }

    /// <summary>Takes from a person what one more defeat costs.</summary>
    internal void Punish(Country country, PolityState polity, int row)
    {
        var (roll, seats) = (polity.Roll, polity.Seats);
        seats.Leave(polity.Secretariat, row);
        if (!ban.Holds(country, polity)) return;
        roll.Past[row].Defeats++;
        var mild = polity.Constitution.Holds(Procedure.MildSanctions, country.Now);
        if (roll.Past[row].Defeats == 1 && !mild)
        {
            polity.Relieve(row);
            return;
        }

        seats.Leave(polity.Cabinet, row);
        if (roll.Past[row].Defeats < 3 || mild) return;
        LifeCourse.End(polity, row, Standing.Expelled);
        polity.Ballots.Note(new Ballot(country.Now.Index, polity.Committee, Motion.Expulsion, polity.ChiefRow, row, seats.Members(polity.Committee, country.Now).Length, 0), []);
    }
}
