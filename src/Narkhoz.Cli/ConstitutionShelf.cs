using System.CommandLine;
using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>The constitutions of the record, and any file that the user names.</summary>
internal static class ConstitutionShelf
{
    /// <summary>The option that names one.</summary>
    public static Option<string?> Option() => new("--constitution") { Description = "Id of a constitution, or the path of a constitution file.", HelpName = "constitution" };

    /// <summary>Ids of those of the record.</summary>
    public static IEnumerable<string> Ids(Desk desk) => RecordBook.Open(desk.DataFolder).Constitutions.Select(known => known.Id);

    /// <summary>Reads one by id or by file.</summary>
    /// <param name="desk">Where the command works.</param>
    /// <param name="name">Id of a constitution of the record, or path of a file.</param>
    /// <param name="record">The record.</param>
    /// <exception cref="UserException">There is no such constitution.</exception>
    /// <exception cref="RecordException">The file has a mistake.</exception>
    public static Constitution Read(Desk desk, string name, RecordBook record)
    {
        if (record.Constitutions.FirstOrDefault(known => known.Id == name) is { } found) return found;
        if (File.Exists(desk.Resolve(name))) return Constitution.Read(desk.Resolve(name));
        throw new UserException($"'{name}' is neither a constitution nor a file", Nearest.Mend(name, [.. record.Constitutions.Select(known => known.Id)]));
    }
}
