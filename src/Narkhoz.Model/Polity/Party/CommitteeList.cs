using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Party;

/// <summary>The list of the committee that a congress elects: those who sit and were on the winning side, then the winner's men from the posts that carry a seat.</summary>
/// <remarks>Under the ban on factions the winner takes all; without it the losing side names as many as its votes give it. Posts that carry a seat: heads of regions and republics, commissariats, police, army and unions (Daniels 1976 on job slots).</remarks>
internal sealed class CommitteeList(Country country, FactionBan ban)
{
    private const uint Stream = 82;
    private const int Draws = 12;
    private readonly double _tie = country.Parameters.Value("polity.vote.tie", "1");
    private readonly double _renewal = country.Parameters.Value("polity.committee.renewal", "1");

    /// <summary>Elects the committee.</summary>
    /// <param name="country">The country.</param>
    /// <param name="polity">The polity.</param>
    /// <param name="sides">The sides.</param>
    /// <param name="share">Share of the delegates with the leading side.</param>
    internal void Elect(Country country, PolityState polity, Sides sides, double share)
    {
        var winner = sides.Leader < 0 || share > 0.5 || sides.Rival < 0 ? sides.Leader : sides.Rival;
        var loser = sides.Rival < 0 ? -1 : winner == sides.Leader ? sides.Rival : sides.Leader;
        var members = polity.Seats.Members(polity.Committee, country.Now);
        var kept = loser < 0 || ban.Holds(country, polity) ? 0 : (int)(members.Length * Math.Min(share, 1 - share));
        for (var i = 0; i < members.Length; i++)
        {
            if (!polity.Roll.Active(members[i])) members[i] = -1;
            else if (loser >= 0 && !Cabinet(polity, members[i]) && Prefers(polity, members[i], loser, winner) && kept-- <= 0) members[i] = -1;
            else if (!Cabinet(polity, members[i]) && Draw.Uniform(country.Seed, Stream, country.Now.Index, i) < _renewal) members[i] = -1;
        }

        for (var i = 0; i < members.Length; i++)
            if (members[i] < 0) members[i] = Pick(country, polity, members, loser >= 0 && kept-- > 0 ? loser : winner, i);
    }

    private static bool Cabinet(PolityState polity, int row) => polity.Seats.Sits(polity.Cabinet, row);

    private bool Prefers(PolityState polity, int row, int one, int other)
    {
        var roll = polity.Roll;
        return roll.Distance(row, other) - roll.Distance(row, one) + (_tie * (roll.Tie(row, one) - roll.Tie(row, other))) > 0;
    }

    private int Pick(Country country, PolityState polity, ReadOnlySpan<int> seated, int head, int seat)
    {
        var (seats, roll) = (polity.Seats, polity.Roll);
        var (best, score) = (-1, double.NegativeInfinity);
        for (var draw = 0; draw < Draws; draw++)
        {
            var key = (seat * 16) + draw;
            var body = Slot(seats, Draw.Uniform(country.Seed, Stream + 1, country.Now.Index, key));
            var (from, to) = seats.All(body);
            var row = seats.Holder[from + (int)(Draw.Uniform(country.Seed, Stream + 2, country.Now.Index, key) * (to - from))];
            if (!roll.Active(row) || seated.Contains(row)) continue;
            var rank = seats.NumberOf(roll[row].Office < 0 ? from : roll[row].Office) == 0 ? 1 : 0;
            var worth = roll[row].Prestige + rank + (head < 0 ? 0 : (_tie * roll.Tie(row, head)) - roll.Distance(row, head));
            if (worth > score) (best, score) = (row, worth);
        }

        return best;
    }

    /// <summary>A body whose posts carry a seat: half of the seats go to the apparatus.</summary>
    private static int Slot(Seats seats, double chance)
    {
        var apparatus = chance < 0.5;
        var at = -1;
        var number = (int)(chance * 1000);
        for (var b = 0; b < seats.Bodies.Length; b++)
        {
            var body = seats.Bodies[b];
            if (body.Institution is not { } institution || body.Scope == Scope.District || body.Scope == Scope.Region != (institution == Institution.Apparatus)) continue;
            if (institution == Institution.Apparatus != apparatus) continue;
            if (at < 0 || number-- % 5 == 0) at = b;
        }

        return at < 0 ? Array.FindIndex(seats.Bodies, body => body.Institution is not null) : at;
    }
}
