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
            Emit("congress.office.men", contest[2], "1");
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
        Members(polity.Membership, Emit);
        Control(polity, Emit);
        if (!country.Alone) Support(country, polity, year, sink);
        Titular(country, polity, year, sink);

        void Emit(string name, double value, string unit) => sink.Write(new Indicator(year, name, "", "", Truth.True, value, unit));
    }

    private static void Members(MembershipState state, Action<string, double, string> emit)
    {
        double workers = 0, peasants = 0, fresh = 0;
        for (var cell = 0; cell < state.Members.Length; cell++)
        {
            if (cell % MembershipState.Classes == 0) workers += state.Members[cell];
            if (cell % MembershipState.Classes == 1) peasants += state.Members[cell];
            fresh += state.Fresh[cell];
        }

        var of = Math.Max(1, state.Total);
        emit("party.members", state.Total, "person");
        emit("party.admitted", state.Admitted[0], "person/yr");
        emit("party.expelled", state.Expelled[0], "person/yr");
        emit("party.workers", workers / of, "1");
        emit("party.peasants", peasants / of, "1");
        emit("party.new", fresh / of, "1");
    }

    private static void Support(Country country, PolityState polity, int year, IIndicatorSink sink)
    {
        double unrest = 0, people = 0;
        for (var r = 0; r < polity.Territory.Zones; r++)
        {
            double here = country.People.Total(country.People.Group(Place.Town, r)) + country.People.Total(country.People.Group(Place.Village, r));
            (unrest, people) = (unrest + (here * polity.Unrest[r]), people + here);
            sink.Write(new Indicator(year, "unrest", "", country.Technology.ZoneIds[r], Truth.True, polity.Unrest[r], "1"));
        }

        sink.Write(new Indicator(year, "unrest", "", "", Truth.True, people > 0 ? unrest / people : 0, "1"));
        double made = 0, told = 0;
        for (var p = 0; p < country.Technology.Products; p++)
        {
            if (!country.Technology.Made[p]) continue;
            made += country.Technology.Price[p] * country.Plan.True[p];
            told += country.Technology.Price[p] * country.Plan.Reported[p];
        }

        if (made > 0) sink.Write(new Indicator(year, "returns.padding", "", "", Truth.True, (told / made) - 1, "1"));
        sink.Write(new Indicator(year, "revolt.dead", "", "", Truth.True, polity.Fallen[0], "person/yr"));
    }

    private static void Control(PolityState polity, Action<string, double, string> emit)
    {
        var purge = polity.Purge;
        double trained = 0, circles = 0;
        foreach (var persons in purge.Trained.Span) trained += persons;
        foreach (var circle in polity.Circle.Span) circles += circle;
        emit("officials.arrested", purge.Taken[0], "person/yr");
        emit("officials.executed", purge.Taken[1], "person/yr");
        emit("officials.shortfall", purge.Shortfall, "1");
        emit("officials.trained", trained, "person");
        emit("circles", circles / polity.Territory.Regions, "1");
        emit("circles.cover", polity.Cover[polity.Territory.Zones], "1");
        emit("supervision", polity.Supervision[0], "1");
    }

    /// <summary>Share of the officials of each zone who are of its republic's nationality; those who serve the Union are left out.</summary>
    private static void Titular(Country country, PolityState polity, int year, IIndicatorSink sink)
    {
        var (own, all) = (new double[polity.Territory.Zones], new double[polity.Territory.Zones]);
        foreach (ref readonly var official in polity.Roll.Officials)
        {
            if (official.Office < 0 || polity.Seats.Bodies[polity.Seats.BodyOf(official.Office)].Scope == Record.Scope.Union) continue;
            var zone = polity.Territory.Zone(official.Home);
            all[zone]++;
            if (official.Nationality == country.Technology.RepublicOf[zone]) own[zone]++;
        }

        for (var r = 0; r < all.Length; r++) sink.Write(new Indicator(year, "officials.titular", "", country.Technology.ZoneIds[r], Truth.True, all[r] > 0 ? own[r] / all[r] : 0, "1"));
    }

    private static void Officials(Country country, PolityState polity, Action<string, double, string> emit)
    {
        var (roll, month) = (polity.Roll, country.Now.Index - 1);
        double count = 0, age = 0, tenure = 0, fear = 0, higher = 0, old = 0;
        for (var row = 0; row < roll.Count; row++)
        {
            if (!roll.Active(row) || roll[row].Office < 0) continue;
            count++;
            age += roll.Age(row, month);
            fear += roll[row].Fear;
            tenure += (month - roll[row].Since) / 12.0;
            if (roll.Past[row].Education == (int)Record.Education.Higher) higher++;
            if (month - roll.Past[row].Joined > 12 * 15) old++;
        }

        var of = Math.Max(1, count);
        emit("officials", count, "person");
        emit("officials.vacant", polity.Purge.Vacant[0], "1");
        emit("officials.age", age / of, "yr");
        emit("officials.tenure", tenure / of, "yr");
        emit("officials.fear", fear / of, "1");
        emit("officials.higher", higher / of, "1");
        emit("officials.old_members", old / of, "1");
    }
}
