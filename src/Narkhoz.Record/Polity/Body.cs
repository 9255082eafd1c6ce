namespace Narkhoz.Record;

/// <summary>A body of a constitution: who fills its seats, how many there are, and how often they are filled.</summary>
/// <param name="Id">Short name in small letters.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Base">What the body stands on where nobody in office fills it: members of the Party or citizens; null for every other body.</param>
/// <param name="ElectedBy">Id of the body whose members elect it, or null.</param>
/// <param name="AppointedBy">Id of the body whose head appoints to it, or null.</param>
/// <param name="Scope">Whether there is one of it, or one in every republic, region or district.</param>
/// <param name="Role">What it does in the rules, or null.</param>
/// <param name="Institution">Interest that its offices belong to, or null where a seat is no full-time office.</param>
/// <param name="Seats">Seats of one such body by the month from which the number holds, at least 1, in order of time.</param>
/// <param name="Every">Months between elections; 0 where seats are filled as they fall vacant.</param>
/// <param name="OfficialShare">Share of the delegates whom the first secretaries name, 0 to 1; the others are sent by the base. Only for a congress.</param>
/// <param name="From">First month in which it exists, or null for always.</param>
/// <param name="Until">First month in which it no longer exists, or null for never.</param>
/// <param name="Source">Where the number and the rule come from.</param>
/// <param name="Line">Line in the constitution, from 1.</param>
public sealed record Body(
    string Id,
    string Name,
    Ground? Base,
    string? ElectedBy,
    string? AppointedBy,
    Scope Scope,
    BodyRole? Role,
    Institution? Institution,
    IReadOnlyList<DatedNumber> Seats,
    int Every,
    double OfficialShare,
    YearMonth? From,
    YearMonth? Until,
    string Source,
    int Line)
{
    /// <summary>Id of the body that fills it, by election or appointment; null for a base.</summary>
    public string? FilledBy => ElectedBy ?? AppointedBy;

    /// <summary>Who fills it, in words.</summary>
    public string Filling => (Base, ElectedBy) switch
    {
        (Ground.Members, _) => "the members of the Party",
        (Ground.Citizens, _) => "the citizens",
        (_, { } elector) => $"elected by {elector}",
        _ => $"appointed by {AppointedBy}",
    };

    /// <summary>Seats of one such body in a month.</summary>
    /// <param name="month">The month.</param>
    /// <returns>0 where it does not exist.</returns>
    public int SeatsIn(YearMonth month)
    {
        if (Seats.Count == 0 || month < From || month >= Until) return 0;
        var seats = Seats[0].Value;
        for (var i = 1; i < Seats.Count && Seats[i].From <= month; i++) seats = Seats[i].Value;
        return (int)seats;
    }

    /// <summary>The most seats that one such body ever has.</summary>
    public int MostSeats => Seats.Count == 0 ? 0 : (int)Seats.Max(dated => dated.Value);
}

/// <summary>A number that holds from a month on.</summary>
/// <param name="From">First month.</param>
/// <param name="Value">The number.</param>
public readonly record struct DatedNumber(YearMonth From, double Value);

/// <summary>What a chain of elections stands on.</summary>
public enum Ground
{
    /// <summary>The members of the Party.</summary>
    Members,

    /// <summary>All who may vote.</summary>
    Citizens,
}

/// <summary>Where a body stands.</summary>
public enum Scope
{
    /// <summary>One for the whole country.</summary>
    Union,

    /// <summary>One in every union republic.</summary>
    Republic,

    /// <summary>One in every region.</summary>
    Region,

    /// <summary>One in every district.</summary>
    District,
}

/// <summary>What a body does in the rules of the polity.</summary>
public enum BodyRole
{
    /// <summary>Adopts the line and elects the committee.</summary>
    Congress,

    /// <summary>Rules between congresses, elects cabinet and secretariat, hears appeals.</summary>
    Committee,

    /// <summary>Decides from week to week.</summary>
    Cabinet,

    /// <summary>Fills posts.</summary>
    Secretariat,

    /// <summary>Disciplines members.</summary>
    Control,

    /// <summary>Heads the administration of the state.</summary>
    Government,

    /// <summary>First secretaries: they name delegates and stand in the local circle.</summary>
    Secretaries,
}

/// <summary>Interests that offices belong to.</summary>
public enum Institution
{
    /// <summary>The apparatus of the Party.</summary>
    Apparatus,

    /// <summary>The administration of the state.</summary>
    State,

    /// <summary>Commissariats of industry, trusts and works.</summary>
    Economy,

    /// <summary>The political police.</summary>
    Police,

    /// <summary>The army.</summary>
    Army,

    /// <summary>Executives of the soviets.</summary>
    Soviets,

    /// <summary>The trade unions.</summary>
    Unions,

    /// <summary>The administration of farming.</summary>
    Agriculture,
}
