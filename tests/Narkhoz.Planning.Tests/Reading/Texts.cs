using Narkhoz.Planning.Reading;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Reading;

/// <summary>Tables given as texts.</summary>
internal static class Texts
{
    /// <summary>Two branches in our own format, files by name without ending; each may be replaced or, with null, left out.</summary>
    public static TableSource Folder(params (string File, string? Text)[] files)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, text) in files)
            if (text is not null) texts[file.Contains('.', StringComparison.Ordinal) ? file : file + ".csv"] = text;
        return TableSource.OfTexts("t", texts);
    }

    public static PlanningTable Read(params (string File, string? Text)[] files) => TableReader.Read(Folder(files));

    public static string ErrorOf(Action act) => Assert.Throws<TableException>(act).Message;
}
