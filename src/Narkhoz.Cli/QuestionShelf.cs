using Narkhoz.Record;

namespace Narkhoz.Cli;

/// <summary>The questions that come with the programme, and any file that the user names.</summary>
internal static class QuestionShelf
{
    /// <summary>Ids of the questions, in order of name.</summary>
    /// <param name="desk">Where the command works.</param>
    public static IReadOnlyList<string> Ids(Desk desk) => [.. ScenarioShelf.Files(Folder(desk)).Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>Reads a question by id or by file.</summary>
    /// <param name="desk">Where the command works.</param>
    /// <param name="name">Id of a question that comes with the programme, or path of a file.</param>
    /// <exception cref="UserException">There is no such question.</exception>
    /// <exception cref="RecordException">Something in the file is wrong.</exception>
    public static Question Read(Desk desk, string name)
    {
        var known = Path.Combine(Folder(desk), name + ".yaml");
        if (!name.Contains('/') && File.Exists(known)) return Question.Read(known);
        if (File.Exists(desk.Resolve(name))) return Question.Read(desk.Resolve(name));
        throw new UserException($"'{name}' is neither a question nor a file", Nearest.Mend(name, Ids(desk)));
    }

    private static string Folder(Desk desk) => Path.Combine(desk.Home, "questions");
}
