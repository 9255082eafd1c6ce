using Narkhoz.Record;

namespace Narkhoz.Lab.Runs;

/// <summary>How a run looks at Party and state, as its manifest keeps it.</summary>
/// <param name="Constitution">The constitution as its author wrote it, comments and all: a run of a user's own file can be done again when the file is gone.</param>
/// <param name="Decides">Who sets the course.</param>
/// <param name="Opening">Id of the opening of the polity.</param>
/// <param name="Spared">Leaders whom the record's illness and death pass by.</param>
/// <param name="Holders">Who heads a body when it is first filled, by id of the body.</param>
public sealed record PolityCopy(
    string Constitution,
    Decides Decides,
    string Opening,
    IReadOnlyList<string> Spared,
    IReadOnlyDictionary<string, string> Holders)
{
    /// <summary>Copies a setting.</summary>
    /// <param name="setting">The setting.</param>
    public static PolityCopy Of(PolitySetting setting) => new(
        setting.Constitution.Text,
        setting.Decides,
        setting.Opening,
        [.. setting.Spared.Order(StringComparer.Ordinal)],
        new SortedDictionary<string, string>(setting.Holders.ToDictionary(), StringComparer.Ordinal));

    /// <summary>The setting again.</summary>
    /// <param name="file">File to name in errors, normally the manifest.</param>
    /// <exception cref="RecordException">The constitution was changed by hand and has a mistake.</exception>
    public PolitySetting ToSetting(string file) => new(Record.Constitution.Parse(file, Constitution), Decides, Opening, Spared, Holders);
}
