using Narkhoz.Record.Yaml;

namespace Narkhoz.Record;

/// <summary>Reads which parameters a recorded calibration has fitted: <c>parameters</c> of <c>data/calibration.yaml</c>.</summary>
internal static class FittedReader
{
    /// <summary>Reads the file into the draft.</summary>
    /// <remarks><c>parameters</c> is a list of ids, or a mapping from ids to whatever the calibration records of the fit.</remarks>
    public static void Read(RecordDraft draft, Node root)
    {
        var parameters = root.AsMap("the file").Need("parameters", "the file");
        if (parameters is MapNode map)
        {
            foreach (var (id, line, _) in map.Entries) draft.Fitted[id] = line;
            return;
        }

        foreach (var item in parameters.AsList("parameters").Items) draft.Fitted[item.AsText("an id")] = item.Line;
    }
}
