namespace Narkhoz.Record;

/// <summary>A leader of the record: a person with a name, where he stood on the issues, and how he died where nobody decided it.</summary>
/// <remarks>What became of a leader by vote, arrest or execution is an outcome and stands nowhere here.</remarks>
/// <param name="Id">Short name in small letters.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Born">Month of birth.</param>
/// <param name="Joined">Month from which he belongs to the Party.</param>
/// <param name="Nationality">Id of the republic of his nationality, or <c>other</c>.</param>
/// <param name="Origin">Social origin.</param>
/// <param name="Education">Schooling.</param>
/// <param name="Institution">Interest in which he made his career before the top.</param>
/// <param name="Prestige">Standing in the Party before any office, 0 (none) to 1 (Lenin's).</param>
/// <param name="Skill">Skill in an office, 0 to 1.</param>
/// <param name="Stance">Where he stands on the issues.</param>
/// <param name="Patron">Id of the leader whose man he is at the start, or null.</param>
/// <param name="Seats">Bodies of which he is a member at an opening, by id of the opening.</param>
/// <param name="Illness">Share of his work that illness keeps him from, by month.</param>
/// <param name="Died">Month of a death that no body decided: by illness, accident or an assassin; null where the record has none.</param>
/// <param name="Source">Where his stance comes from.</param>
/// <param name="Confidence">How far to trust it.</param>
/// <param name="File">File that holds him, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
public sealed record Leader(
    string Id,
    string Name,
    YearMonth Born,
    YearMonth Joined,
    string Nationality,
    Origin Origin,
    Education Education,
    Institution Institution,
    double Prestige,
    double Skill,
    Stance Stance,
    string? Patron,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Seats,
    IReadOnlyList<DatedNumber> Illness,
    YearMonth? Died,
    string Source,
    Confidence Confidence,
    string File,
    int Line)
{
    /// <summary>All of it that a run reads, as one text.</summary>
    internal string Fingerprint() => FormattableString.Invariant($"{Id}|{Born}|{Joined}|{Nationality}|{Origin}|{Education}|{Institution}|{Prestige:R}|{Skill:R}|{Stance}|{Patron}|{string.Join(';', Seats.Select(opening => $"{opening.Key}:{string.Join(',', opening.Value)}"))}|{string.Join(',', Illness.Select(dated => FormattableString.Invariant($"{dated.From}={dated.Value:R}")))}|{Died}");
}

/// <summary>A stand on the issues of the Party, each from -1 to 1.</summary>
/// <param name="Pace">Pace of industry: -1 as the market allows, 1 as fast as can be.</param>
/// <param name="Squeeze">What is taken from the village: -1 free trade, 1 requisition.</param>
/// <param name="Centralism">Who decides: -1 markets, unions and regions, 1 the centre.</param>
/// <param name="Revolution">-1 socialism in one country, 1 world revolution first.</param>
/// <param name="Liberality">Debate and law: -1 none, 1 open.</param>
public readonly record struct Stance(double Pace, double Squeeze, double Centralism, double Revolution, double Liberality)
{
    /// <summary>Number of issues.</summary>
    public const int Issues = 5;

    /// <summary>Names of the issues, in the order of <see cref="this[int]"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["pace", "squeeze", "centralism", "revolution", "liberality"];

    /// <summary>Stand on one issue.</summary>
    /// <param name="issue">0 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such issue.</exception>
    public double this[int issue] => issue switch
    {
        0 => Pace,
        1 => Squeeze,
        2 => Centralism,
        3 => Revolution,
        4 => Liberality,
        _ => throw new ArgumentOutOfRangeException(nameof(issue), issue, "there are five issues"),
    };
}

/// <summary>Social origin, as the Party's forms asked for it.</summary>
public enum Origin
{
    /// <summary>Worker.</summary>
    Worker,

    /// <summary>Peasant.</summary>
    Peasant,

    /// <summary>Employee, professional, student and other.</summary>
    Other,
}

/// <summary>Schooling.</summary>
public enum Education
{
    /// <summary>Elementary or none.</summary>
    Elementary,

    /// <summary>Secondary.</summary>
    Secondary,

    /// <summary>Higher or technical.</summary>
    Higher,
}
