using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity;
using Narkhoz.Model.Polity.Party;
using Narkhoz.Model.Reporting;
using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>Party and state of a run as they stand at the end of the month that has just been run.</summary>
/// <remarks>Reading changes nothing.</remarks>
public sealed class PolityView
{
    private readonly Country _country;
    private readonly PolityState _polity;
    private readonly Authority _authority;

    internal PolityView(Country country, PolityState polity) => (_country, _polity, _authority) = (country, polity, new Authority(country));

    /// <summary>Id of the person who leads the Party; empty where nobody does.</summary>
    public string Leader => Id(_polity.ChiefRow);

    /// <summary>Members of the Party, candidates among them, persons.</summary>
    public double Members => _polity.Membership.Total;

    /// <summary>Id of the general line in force; empty where the record decides.</summary>
    public string Line => _polity.Line[0] > 0 ? _polity.Lines[_polity.Line[0] - 1].Id : "";

    /// <summary>Officials who are followed one by one: those in office and the reserve.</summary>
    public int Officials => _polity.Roll.Count;

    /// <summary>Month of the last congress.</summary>
    public YearMonth LastCongress => new(_polity.Congress[0]);

    /// <summary>Id of the body that decides from week to week.</summary>
    public string Cabinet => _polity.Seats.Bodies[_polity.Cabinet].Id;

    /// <summary>The leaders of the record, then those who sit in the cabinet or the secretariat, by authority.</summary>
    public IReadOnlyList<PersonSheet> People()
    {
        var rows = Enumerable.Range(0, _polity.Roll.Count).Where(row => _polity.Roll[row].Status != Standing.None
            && (row < _polity.Leaders.Count || _polity.Seats.Sits(_polity.Cabinet, row) || _polity.Seats.Sits(_polity.Secretariat, row)));
        return Sheets(rows).OrderByDescending(person => person.Authority).ToList();
    }

    /// <summary>Those who sit in a body, seat after seat: in a body of the Union its head comes first.</summary>
    /// <param name="body">Id of the body.</param>
    /// <returns>Empty where there is no such body, or nobody sits in it.</returns>
    public IReadOnlyList<PersonSheet> People(string body)
    {
        if (_polity.Seats.Find(body) is not (var b and >= 0) || _polity.Seats.Bodies[b].Base is not null) return [];
        var places = Enumerable.Range(0, _polity.Territory.Places(_polity.Seats.Bodies[b].Scope));
        return Sheets(places.SelectMany(place => _polity.Seats.Members(b, Month, place).ToArray()).Where(row => row >= 0));
    }

    /// <summary>One person, by id.</summary>
    /// <param name="id">Id of a leader of the record, or <c>o</c> and the number of an official.</param>
    /// <returns>Null where nobody has the id now.</returns>
    public PersonSheet? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        for (var row = 0; row < _polity.Roll.Count; row++)
            if (_polity.Roll[row].Serial > 0 && Id(row) == id) return Sheets([row])[0];
        return null;
    }

    /// <summary>The bodies of the constitution that exist now.</summary>
    public IReadOnlyList<BodySheet> Bodies() =>
        [.. Enumerable.Range(0, _polity.Seats.Bodies.Length).Where(body => _polity.Seats.Bodies[body].Base is not null || _polity.Seats.Bodies[body].SeatsIn(Month) > 0).Select(Sheet)];

    /// <summary>The votes of the run so far, in order of time.</summary>
    public IReadOnlyList<VoteSheet> Votes() => [.. Enumerable.Range(0, _polity.Ballots.Count).Select(Vote)];

    /// <summary>The lines that the leadership has adopted by vote so far, in order of time.</summary>
    public IReadOnlyList<AdoptionSheet> Adoptions()
    {
        var adoptions = new List<AdoptionSheet>();
        for (var i = 0; i < _country.Chronicle.Count; i++)
        {
            var (month, what, line, why) = _country.Chronicle[i];
            if (what == Event.Line) adoptions.Add(new AdoptionSheet(new YearMonth(month), _polity.Lines[line].Id, PolityWords.Why((Model.Polity.Leadership.Reason)(int)why)));
        }

        return adoptions;
    }

    /// <summary>What is wrong between roll and seats, in words; empty where an office and its holder always name each other, nobody who is gone has one or sits anywhere, and reserve and vacancies are those of the roll and the seats.</summary>
    internal string Disagreement()
    {
        var (roll, seats) = (_polity.Roll, _polity.Seats);
        for (var row = 0; row < roll.Count; row++)
        {
            if (roll.Reserve[row] != (roll.Active(row) && roll[row].Office < 0)) return $"{Id(row)} is counted with the reserve, or left out of it, wrongly";
            if (roll[row].Office < 0) continue;
            if (seats.Holder[roll[row].Office] != row) return $"{Id(row)} has an office that another holds";
            if (!roll.Active(row)) return $"{Id(row)} is gone and has an office";
        }

        for (var seat = 0; seat < seats.Count; seat++)
        {
            var (holder, body) = (seats.Holder[seat], seats.Bodies[seats.BodyOf(seat)]);
            if (body.Institution is not null && seats.Vacant[seat] != (holder < 0)) return $"a seat of {body.Id} counts as vacant, or as held, wrongly";
            if (holder < 0) continue;
            if (!roll.Active(holder)) return $"{Id(holder)} is gone and sits in {body.Id}";
            if (body.Institution is not null && roll[holder].Office != seat) return $"{Id(holder)} sits where his office is not";
        }

        return "";
    }

    private YearMonth Month => _country.Now.Plus(-1);

    private string Id(int row) => row < 0 ? "" : PolityWords.Id(_polity, row);

    private List<PersonSheet> Sheets(IEnumerable<int> rows)
    {
        var (roll, men) = (_polity.Roll, new int[_polity.Roll.Count]);
        for (var row = 0; row < roll.Count; row++)
            if (roll.Active(row) && roll[row].Office >= 0 && roll.PatronOf(row) is var patron and >= 0) men[patron]++;
        return [.. rows.Select(row => Person(row, men[row]))];
    }

    private PersonSheet Person(int row, int men)
    {
        var roll = _polity.Roll;
        var nationality = roll[row].Nationality;
        return new PersonSheet(
            Id(row),
            PolityWords.Person(_polity, row),
            roll[row].Status.ToString().ToLowerInvariant(),
            roll.Age(row, Month.Index),
            (Month.Index - roll.Past[row].Joined) / 12.0,
            nationality < _country.Technology.Zones ? _country.Technology.ZoneIds[nationality] : "other",
            (Origin)roll.Past[row].Origin,
            (Education)roll.Past[row].Education,
            (Institution)roll.Past[row].Career,
            roll[row].Office < 0 ? "" : PolityWords.Office(_country, _polity, roll[row].Office),
            roll[row].Office < 0 ? 0 : (Month.Index - roll[row].Since) / 12.0,
            [.. _polity.Seats.Bodies.Where((body, b) => body.Institution is null && body.Base is null && _polity.Seats.Sits(b, row)).Select(body => body.Id)],
            Id(roll.PatronOf(row)),
            men,
            _authority.Of(_country, _polity, row),
            roll[row].Skill,
            roll[row].Loyalty,
            roll[row].Fear,
            roll.Grievance[row],
            new Stance(roll[row].Stand[0], roll[row].Stand[1], roll[row].Stand[2], roll[row].Stand[3], roll[row].Stand[4]));
    }

    private BodySheet Sheet(int b)
    {
        var (seats, body, now) = (_polity.Seats, _polity.Seats.Bodies[b], Month);
        var filled = 0;
        double age = 0, leaders = 0, secretarys = 0;
        var (chief, secretary) = (_polity.ChiefRow, seats.HeadOf(_polity.Secretariat));
        var places = body.Base is null ? _polity.Territory.Places(body.Scope) : 0;
        for (var place = 0; place < places; place++)
        {
            foreach (var row in seats.Members(b, now, place))
            {
                if (row < 0) continue;
                filled++;
                age += _polity.Roll.Age(row, now.Index);
                if (chief >= 0) leaders += _polity.Roll.Tie(row, chief);
                if (secretary >= 0) secretarys += _polity.Roll.Tie(row, secretary);
            }
        }

        var of = Math.Max(1, filled);
        return new BodySheet(body.Id, body.Name, body.Filling, places, places * body.SeatsIn(now), filled, body.Scope == Scope.Union && body.Base is null ? Id(seats.HeadOf(b)) : "", leaders / of, secretarys / of, age / of);
    }

    private VoteSheet Vote(int index)
    {
        var ballot = _polity.Ballots[index];
        List<string> for_ = [], against = [];
        foreach (var voter in _polity.Ballots.Voters(index))
        {
            if (voter > 0) for_.Add(Id(voter - 1));
            if (voter < 0) against.Add(Id(-voter - 1));
        }

        return new VoteSheet(new YearMonth(ballot.Month), _polity.Seats.Bodies[ballot.Body].Id, PolityWords.Motion(_polity, ballot), Id(ballot.Proposer), ballot.For, ballot.Against, ballot.Carried, for_, against);
    }
}
