using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>The polity as it stands at the start: leaders in the seats of the record's opening, everybody else generated.</summary>
internal static class PolityOpening
{
    private const uint Stream = 63;

    /// <summary>Seats everybody.</summary>
    internal static void Set(Country country, Newcomers newcomers)
    {
        if (country.Polity is not { } polity) return;
        for (var seat = 0; seat < polity.Seats.Count; seat++) (polity.Seats.Holder[seat], polity.Seats.Vacant[seat]) = (-1, polity.Seats.Bodies[polity.Seats.BodyOf(seat)].Institution is not null);
        foreach (ref var official in polity.Roll.Officials) (official.Office, official.Patron) = (-1, -1);
        for (var row = 0; row < polity.Leaders.Count; row++) Leader(country, polity, row);
        for (var row = polity.Leaders.Count; row < polity.Roll.Count; row++)
        {
            var region = (int)(Draw.Uniform(country.Seed, Stream, 0, row) * polity.Territory.Regions);
            newcomers.Enter(country, polity, row, region, (Institution)(int)(Draw.Uniform(country.Seed, Stream, 1, row) * Newcomers.Careers));
            // Those in place at the start are older than those who come up later.
            polity.Roll[row].Born -= (int)(120 * Draw.Uniform(country.Seed, Stream, 2, row));
        }

        Offices(country, polity);
        Committee(country, polity);
        polity.Congress[0] = country.Now.Index - (int)country.Parameters.Value($"polity.opening.{polity.Setting.Opening}.since_congress", "month");
        MembersOf(country, polity);
        if (polity.Setting.Decides != Decides.Timeline)
        {
            var line = 0;
            while (line < polity.Lines.Count && !polity.InForce(line, country.Now)) line++;
            if (line < polity.Lines.Count) polity.Adopt(line, polity.Lines[line].Since.Index, (int)Leadership.Reason.Leader);
        }

        for (var r = 0; r < polity.Territory.Regions; r++) polity.Purge.Trained[r] = country.Parameters.Value("polity.cadres.start", "1") * polity.Territory.Districts / polity.Territory.Regions;
    }

    /// <summary>Gives a leader of the record his row; he is nobody before he has joined.</summary>
    private static void Leader(Country country, PolityState polity, int row)
    {
        var (leader, roll) = (polity.Leaders[row], polity.Roll);
        ref var official = ref roll[row];
        official.Serial = ++polity.Serials[0];
        official.Born = leader.Born.Index;
        var republic = Array.IndexOf(country.Technology.RepublicIds, leader.Nationality);
        official.Nationality = (byte)(republic < 0 ? polity.Territory.Republics : republic);
        roll.Past[row] = new Past { Joined = leader.Joined.Index, Origin = (byte)leader.Origin, Education = (byte)leader.Education, Career = (byte)leader.Institution };
        (official.Skill, official.Prestige) = ((float)leader.Skill, (float)leader.Prestige);
        for (var issue = 0; issue < Stance.Issues; issue++) official.Stand[issue] = (float)leader.Stance[issue];
        // Whoever had joined and has no seat at the opening had gone before it; how is an outcome of years that are not run.
        var dead = (leader.Died <= country.Now && !polity.Setting.Spared.Contains(leader.Id)) || (leader.Joined <= country.Now && !leader.Seats.ContainsKey(polity.Setting.Opening));
        roll.Register(row, dead ? Standing.Dead : leader.Joined <= country.Now ? Standing.Active : Standing.None);
        if (dead || !roll.Active(row)) return;
        if (leader.Patron is { } patron) roll.Attach(row, polity.RowOf(patron), 1);
        foreach (var id in leader.Seats.GetValueOrDefault(polity.Setting.Opening, []))
        {
            var body = polity.Seats.Find(id);
            if (body < 0) continue;
            var seats = polity.Seats.All(body);
            for (var seat = seats.From; seat < seats.To; seat++)
            {
                if (polity.Seats.Holder[seat] >= 0 || (polity.Seats.Bodies[body].Scope != Scope.Union && !Fits(polity, seat, republic))) continue;
                if (polity.Seats.Bodies[body].Institution is not null) polity.Seat(row, seat, country.Now.Index);
                else polity.Seats.Holder[seat] = row;
                break;
            }
        }
    }

    /// <summary>A leader with an office in a republic or region heads it; in his own republic where he has one.</summary>
    private static bool Fits(PolityState polity, int seat, int republic)
    {
        if (polity.Seats.NumberOf(seat) != 0) return false;
        var (scope, place) = (polity.Seats.Bodies[polity.Seats.BodyOf(seat)].Scope, polity.Seats.PlaceOf(seat));
        return republic < 0 || polity.Territory.Within(scope, place, Scope.Republic) == republic;
    }

    private static void Offices(Country country, PolityState polity)
    {
        var (seats, roll) = (polity.Seats, polity.Roll);
        var row = polity.Leaders.Count;
        for (var seat = 0; seat < seats.Count; seat++)
        {
            var body = seats.Bodies[seats.BodyOf(seat)];
            if (body.Institution is not { } institution || seats.Holder[seat] >= 0 || seats.NumberOf(seat) >= body.SeatsIn(country.Now)) continue;
            roll[row].Home = (short)polity.Territory.RegionOf(body.Scope, seats.PlaceOf(seat));
            roll.Past[row].Career = (byte)institution;
            polity.Seat(row, seat, country.Now.Index - (int)(24 * Draw.Uniform(country.Seed, Stream, 3, row)));
            row++;
        }
    }

    /// <summary>The seats of the committee that no leader has: heads of regions and commissariats, as they come.</summary>
    private static void Committee(Country country, PolityState polity)
    {
        var members = polity.Seats.Members(polity.Committee, country.Now);
        for (int i = 0, region = 0; i < members.Length; i++)
        {
            while (members[i] < 0 && region < polity.Territory.Regions)
            {
                var head = polity.Seats.HeadOf(polity.Secretaries, region++);
                if (head >= 0 && !members.Contains(head)) members[i] = head;
            }
        }
    }

    private static void MembersOf(Country country, PolityState polity)
    {
        var total = country.Parameters.Value($"polity.opening.{polity.Setting.Opening}.members", "person");
        var (workers, peasants) = (country.Parameters.Value("polity.opening.workers", "1"), country.Parameters.Value("polity.opening.peasants", "1"));
        var fresh = country.Parameters.Value($"polity.opening.{polity.Setting.Opening}.fresh", "1");
        double[] classes = [workers, peasants, 1 - workers - peasants];
        var regions = new int[polity.Territory.Zones];
        for (var r = 0; r < polity.Territory.Regions; r++) regions[polity.Territory.Zone(r)]++;
        for (var r = 0; r < polity.Territory.Zones; r++)
        {
            for (var c = 0; c < MembershipState.Classes; c++)
            {
                var cell = (r * MembershipState.Classes) + c;
                polity.Membership.Members[cell] = total * classes[c] * regions[r] / polity.Territory.Regions;
                polity.Membership.Fresh[cell] = fresh * polity.Membership.Members[cell];
            }
        }
    }
}
