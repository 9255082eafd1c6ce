using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>An official or leader in a month.</summary>
/// <param name="Id">Id: that of the record for its leaders, <c>o</c> and a number for everybody else.</param>
/// <param name="Name">Name for people; nobody is invented one.</param>
/// <param name="Status">How he stands with the Party: active, retired, expelled, arrested, executed or dead.</param>
/// <param name="Age">Age in years.</param>
/// <param name="PartyYears">Years in the Party.</param>
/// <param name="Nationality">Id of the zone of his nationality, or <c>other</c>.</param>
/// <param name="Origin">Social origin.</param>
/// <param name="Education">Schooling.</param>
/// <param name="Institution">Interest in which he makes his career.</param>
/// <param name="Office">Office held, in words; empty for none.</param>
/// <param name="OfficeYears">Years in it.</param>
/// <param name="Seats">Ids of the elected bodies in which he sits.</param>
/// <param name="Patron">Id of the person whose man he is; empty for nobody's.</param>
/// <param name="Men">Number of officials whose patron he is.</param>
/// <param name="Authority">Authority: prestige, men in the committee and offices; Lenin in health is about 1.</param>
/// <param name="Skill">Skill, 0 to 1.</param>
/// <param name="Loyalty">Attachment to the patron, 0 to 1.</param>
/// <param name="Fear">Fear, 0 to 1.</param>
/// <param name="Grievance">What has been done to his interest, 0 and up.</param>
/// <param name="Stance">Where he stands on the issues.</param>
public sealed record PersonSheet(
    string Id,
    string Name,
    string Status,
    double Age,
    double PartyYears,
    string Nationality,
    Origin Origin,
    Education Education,
    Institution Institution,
    string Office,
    double OfficeYears,
    IReadOnlyList<string> Seats,
    string Patron,
    int Men,
    double Authority,
    double Skill,
    double Loyalty,
    double Fear,
    double Grievance,
    Stance Stance);
