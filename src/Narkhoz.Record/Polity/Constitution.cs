namespace Narkhoz.Record;

/// <summary>A constitution: the bodies of Party and state, who fills whom, and the rules of procedure with their dates.</summary>
/// <remarks>It is what is practised and not what a solemn document says. A user can rewrite it: any file of this form can be named by a scenario.</remarks>
/// <param name="Id">Short name in small letters.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Summary">What it is, in a sentence or two.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Bodies">The bodies, those first that others are filled by.</param>
/// <param name="Rules">The rules of procedure in force at some time.</param>
/// <param name="File">File that holds it, as it was named.</param>
public sealed record Constitution(
    string Id,
    string Name,
    string Summary,
    string Source,
    IReadOnlyList<Body> Bodies,
    IReadOnlyList<ProcedureRule> Rules,
    string File)
{
    /// <summary>Id of the constitution of a polity that names none.</summary>
    public const string Usual = "bolshevik";

    /// <summary>Reads a constitution file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <exception cref="RecordException">
    /// A field is unknown or missing; a body elects itself, has no seats, is filled by none or by one that does not exist; bodies elect one another without members or citizens at the bottom;
    /// a role is held by none or by two.
    /// </exception>
    public static Constitution Read(string file) => ConstitutionReader.Read(file);

    /// <summary>Reads a constitution from its text.</summary>
    /// <param name="file">File to name in errors.</param>
    /// <param name="text">What stands in it.</param>
    /// <exception cref="RecordException">As for <see cref="Read"/>.</exception>
    public static Constitution Parse(string file, string text) => ConstitutionReader.ReadText(file, text);

    /// <summary>The file as its author wrote it, so that a run can carry it.</summary>
    public string Text { get; init; } = "";

    /// <summary>All of it that a run reads, as one text.</summary>
    internal string Fingerprint() => string.Join('\n', [Id, .. Bodies.Select(body => FormattableString.Invariant($"{body.Id}|{body.Base}|{body.ElectedBy}|{body.AppointedBy}|{body.Scope}|{body.Role}|{body.Institution}|{string.Join(',', body.Seats.Select(dated => FormattableString.Invariant($"{dated.From}={dated.Value}")))}|{body.Every}|{body.OfficialShare:R}|{body.From}|{body.Until}")), .. Rules.Select(rule => FormattableString.Invariant($"{rule.Rule}|{rule.From}|{rule.Until}"))]);

    /// <summary>The body of a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Null where no body has it.</returns>
    public Body? Of(BodyRole role) => Bodies.FirstOrDefault(body => body.Role == role);

    /// <summary>Whether a rule of procedure is in force in a month.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="month">The month.</param>
    public bool Holds(Procedure rule, YearMonth month)
    {
        // Asked within a month, where nothing is allocated.
        for (var i = 0; i < Rules.Count; i++)
            if (Rules[i].Rule == rule && !(month < Rules[i].From) && !(month >= Rules[i].Until)) return true;
        return false;
    }
}

/// <summary>A rule of procedure with its dates.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">First month of force, or null for always.</param>
/// <param name="Until">First month without it, or null for never.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ProcedureRule(Procedure Rule, YearMonth? From, YearMonth? Until, string Source);

/// <summary>Rules of procedure that a constitution can have.</summary>
public enum Procedure
{
    /// <summary>Whoever organises a minority can be expelled.</summary>
    BanOnFactions,

    /// <summary>A leader outvoted in the cabinet may go to the committee.</summary>
    Appeal,

    /// <summary>Losers of a vote lose office and not liberty or life.</summary>
    MildSanctions,

    /// <summary>Head of the Party and head of government are two persons.</summary>
    SeparatePosts,
}
