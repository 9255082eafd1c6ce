using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity;

/// <summary>Party and state: officials, seats, votes, members, and what the leadership has decided. Only runs whose scenario has <c>polity:</c> have it.</summary>
internal sealed class PolityState
{
    internal PolityState(Country country, PolitySetting setting)
    {
        Setting = setting;
        var (slab, territory) = (country.Slab, new Territory(country));
        Seats = new Seats(slab, setting.Constitution, territory);
        Leaders = country.Record.Leaders;
        Lines = country.Record.Lines;
        Roll = new Roll(slab, Leaders.Count + Persons(country));
        Ballots = new Ballots(slab);
        Membership = new MembershipState(slab, territory.Zones);
        Circle = slab.Add<double>("polity.circle", territory.Regions);
        Supervision = slab.Add<double>("polity.supervision", 1);
        Cover = slab.Add<double>("polity.cover", territory.Zones + 1);
        Silence = slab.Add<double>("polity.silence", 1);
        Unrest = slab.Add<double>("polity.unrest", territory.Zones);
        Revolt = slab.Add<double>("polity.revolt", territory.Zones);
        Fallen = slab.Add<double>("polity.revolt.dead", 1);
        Serials = slab.Add<int>("polity.serials", 1);
        Line = slab.Add<int>("polity.line", 3);
        Distress = slab.Add<double>("polity.distress", 1);
        Grain = slab.Add<double>("polity.grain", 13);
        Harvests = slab.Add<double>("polity.harvests", HarvestsCounted + 1, optional: true);
        Chief = slab.Add<int>("polity.chief", 2);
        Congress = slab.Add<int>("polity.congress", 4);
        Removals = slab.Add<double>("polity.removals", 3);
        Interests = slab.Add<double>("polity.interests", Newcomers.Careers + 1);
        Contest = slab.Add<double>("polity.contest", 3);
        Purge = new PurgeState(slab, territory.Regions, Roll.Count);
        (CongressBody, Committee, Cabinet, Secretariat) = (Seats.Of(BodyRole.Congress), Seats.Of(BodyRole.Committee), Seats.Of(BodyRole.Cabinet), Seats.Of(BodyRole.Secretariat));
        (Secretaries, Government) = (Seats.Of(BodyRole.Secretaries), Seats.Of(BodyRole.Government));
    }

    /// <summary>Harvests that the leadership counts with when it plans the next collection.</summary>
    internal const int HarvestsCounted = 3;

    /// <summary>How the scenario looks at the polity.</summary>
    internal PolitySetting Setting { get; }

    /// <summary>The constitution.</summary>
    internal Constitution Constitution => Setting.Constitution;

    /// <summary>Regions and districts.</summary>
    internal Territory Territory => Seats.Territory;

    /// <summary>The officials; the leaders of the record come first.</summary>
    internal Roll Roll { get; }

    /// <summary>The seats.</summary>
    internal Seats Seats { get; }

    /// <summary>The votes.</summary>
    internal Ballots Ballots { get; }

    /// <summary>The members of the Party.</summary>
    internal MembershipState Membership { get; }

    /// <summary>The purge.</summary>
    internal PurgeState Purge { get; }

    /// <summary>Leaders of the record; the row of each is its place in the list.</summary>
    internal IReadOnlyList<Leader> Leaders { get; }

    /// <summary>General lines that can be adopted.</summary>
    internal IReadOnlyList<PolicyLine> Lines { get; }

    /// <summary>Strength of the family circle of a region, 0 to 1.</summary>
    internal Slab.Column<double> Circle { get; }

    /// <summary>How closely the centre has officials watched, 0 to 1.</summary>
    internal Slab.Column<double> Supervision { get; }

    /// <summary>How much more of what was missed circles let pass as made: 1 nothing more; by zone, then of the Union. Nought before the first month has been run.</summary>
    internal Slab.Column<double> Cover { get; }

    /// <summary>By how much more bad news is kept back out of fear, 0 as ever.</summary>
    internal Slab.Column<double> Silence { get; }

    /// <summary>Unrest in a zone's towns and villages, 0 (none) to 1 (revolt).</summary>
    internal Slab.Column<double> Unrest { get; }

    /// <summary>Part of those who could rise in a zone who have risen, 0 to 1.</summary>
    internal Slab.Column<double> Revolt { get; }

    /// <summary>Killed when risings were put down, persons in the year so far.</summary>
    internal Slab.Column<double> Fallen { get; }

    /// <summary>Serial number given last.</summary>
    internal Slab.Column<int> Serials { get; }

    /// <summary>The line in force, as its place in <see cref="Lines"/> plus one, the month of its adoption, and the <see cref="Leadership.Reason"/> of it; noughts where the record decides.</summary>
    internal Slab.Column<int> Line { get; }

    /// <summary>The worse of hunger of the towns and unrest, 0 to 1, when the line in force was adopted by vote.</summary>
    internal Slab.Column<double> Distress { get; }

    /// <summary>Grain collected in each of the last twelve months, tonnes, by number of the month; last, what the centre is accustomed to in a year.</summary>
    internal Slab.Column<double> Grain { get; }

    /// <summary>The last grain harvests that the leadership was told of, the newest first, tonnes; 0 before there was one.</summary>
    internal Slab.Column<double> Harvests { get; }

    /// <summary>Row of the leading person plus one, and the month since he leads.</summary>
    internal Slab.Column<int> Chief { get; }

    /// <summary>Month of the last congress, congresses of the year, contests of the year, contests won by the secretariat's side in the year.</summary>
    internal Slab.Column<int> Congress { get; }

    /// <summary>Of the last contest: share of the delegates with the secretariat's side; with the leader's side; share of delegates who are the secretariat's men.</summary>
    internal Slab.Column<double> Contest { get; }

    /// <summary>Of the year so far: times that the cabinet voted the leader out, that the committee kept him, that he fell.</summary>
    internal Slab.Column<double> Removals { get; }

    /// <summary>What the course was to each institution when the present leader began to lead; last, the leader (row plus one).</summary>
    internal Slab.Column<double> Interests { get; }

    /// <summary>Index of the congress.</summary>
    internal int CongressBody { get; }

    /// <summary>Index of the committee.</summary>
    internal int Committee { get; }

    /// <summary>Index of the cabinet.</summary>
    internal int Cabinet { get; }

    /// <summary>Index of the secretariat.</summary>
    internal int Secretariat { get; }

    /// <summary>Index of the body of first secretaries of regions.</summary>
    internal int Secretaries { get; }

    /// <summary>Index of the government, or -1.</summary>
    internal int Government { get; }

    /// <summary>Row of the leading person, or -1.</summary>
    internal int ChiefRow
    {
        get => Chief[0] - 1;
        set => Chief[0] = value + 1;
    }

    /// <summary>Share of his work that illness keeps a person from.</summary>
    internal double Illness(int row, YearMonth month)
    {
        if (row >= Leaders.Count || Setting.Spared.Contains(Leaders[row].Id)) return 0;
        var illness = Leaders[row].Illness;
        double kept = 0;
        for (var i = 0; i < illness.Count && illness[i].From <= month; i++) kept = illness[i].Value;
        return kept;
    }

    /// <summary>Row of a leader of the record by id, or -1.</summary>
    internal int RowOf(string leader)
    {
        for (var row = 0; row < Leaders.Count; row++)
            if (Leaders[row].Id == leader) return row;
        return -1;
    }

    /// <summary>Takes a person's office from him; it falls vacant.</summary>
    internal void Relieve(int row)
    {
        if (Roll.Relieve(row) is not (var seat and >= 0)) return;
        (Seats.Holder[seat], Seats.Vacant[seat]) = (-1, true);
    }

    /// <summary>Gives a person an office, held from a month on.</summary>
    internal void Seat(int row, int seat, int since)
    {
        Roll.Seat(row, seat, since);
        (Seats.Holder[seat], Seats.Vacant[seat]) = (row, false);
    }

    /// <summary>Whether a person is alive, free and able to work.</summary>
    internal bool Able(int row, YearMonth month) => Roll.Active(row) && Illness(row, month) < 0.5;

    /// <summary>Place of a line, by id.</summary>
    internal int FindLine(string id)
    {
        for (var line = 0; line < Lines.Count; line++)
            if (Lines[line].Id == id) return line;
        return -1;
    }

    /// <summary>Whether a line is in force: the one adopted, or where the record decides that of the record's years.</summary>
    internal bool InForce(int line, YearMonth month) => Line[0] > 0 ? Line[0] == line + 1 : Lines[line].Since <= month && month < Lines[line].Until;

    /// <summary>Puts a line in force from a month on.</summary>
    internal void Adopt(int line, int month, int reason) => (Line[0], Line[1], Line[2]) = (line + 1, month, reason);

    /// <summary>Offices and the reserve from which they are filled.</summary>
    private int Persons(Country country)
    {
        var offices = 0;
        foreach (var body in Seats.Bodies)
            if (body.Institution is not null) offices += Territory.Places(body.Scope) * body.MostSeats;
        return (int)(offices * (1 + country.Parameters.Value("polity.reserve", "1")));
    }
}
