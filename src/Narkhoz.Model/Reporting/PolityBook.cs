using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity;
using Narkhoz.Model.Polity.Party;

namespace Narkhoz.Model.Reporting;

/// <summary>The year of Party and state: congresses, committee, officials, members.</summary>
internal static class PolityBook
{
    /// <summary>Writes the figures of a year that has just ended.</summary>
    internal static void Write(Country country, PolityState polity, int year, IIndicatorSink sink)
    {
        var (congress, contest) = (polity.Congress, polity.Contest);
        Emit("congress.held", congress[1], "1/yr");
        Emit("congress.contests", congress[2], "1/yr");
        if (congress[1] > 0)
        {
            Emit("congress.office.share", contest[0], "1");
            Emit("congress.office.won", contest[0] > 0.5 ? 1 : 0, "1");
            Emit("congress.office.men", contest[3], "1");
            Emit("congress.leader.share", contest[1], "1");
        }

        var (secretary, now) = (polity.Seats.HeadOf(polity.Secretariat), country.Now.Plus(-1));
        Emit("committee.leader.men", polity.ChiefRow < 0 ? 0 : Authority.Men(country, polity, polity.ChiefRow), "1");
        Emit("committee.office.men", secretary < 0 ? 0 : Authority.Men(country, polity, secretary), "1");
        Emit("leader.years", polity.ChiefRow < 0 ? 0 : (now.Index - polity.Chief[1]) / 12.0, "yr");
        for (var line = 0; line < polity.Lines.Count; line++) Emit($"line.{polity.Lines[line].Id}", polity.InForce(line, now) ? 1 : 0, "1");
        Emit("leader.outvoted", polity.Removals[0], "1/yr");
        Emit("leader.kept", polity.Removals[1], "1/yr");
        Emit("leader.fallen", polity.Removals[2], "1/yr");
        Officials(country, polity, Emit);
        Emit("party.members", polity.Membership.Total, "person");
        for (var r = 0; r < polity.Territory.Republics; r++) sink.Write(new Indicator(year, "officials.titular", "", country.Technology.RepublicIds[r], Truth.True, polity.Titular[r], "1"));

        void Emit(string name, double value, string unit) => sink.Write(new Indicator(year, name, "", "", Truth.True, value, unit));
    }

    private static void Officials(Country country, PolityState polity, Action<string, double, string> emit)
    {
        var (roll, month) = (polity.Roll, country.Now.Index - 1);
        double count = 0, age = 0, fear = 0, higher = 0, old = 0;
        for (var row = 0; row < roll.Count; row++)
        {
            if (!roll.Active(row) || roll.Office[row] < 0) continue;
            count++;
            age += roll.Age(row, month);
            fear += roll.Fear[row];
            if (roll.Education[row] == (int)Record.Education.Higher) higher++;
            if (month - roll.Joined[row] > 12 * 15) old++;
        }

        var of = Math.Max(1, count);
        emit("officials", count, "person");
        emit("officials.vacant", polity.Purge.Vacant[0], "1");
        emit("officials.age", age / of, "yr");
        emit("officials.fear", fear / of, "1");
        emit("officials.higher", higher / of, "1");
        emit("officials.old_members", old / of, "1");
    }
}
