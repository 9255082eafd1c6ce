using Narkhoz.Lab.Plans;
using Narkhoz.Lab.Runs;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>The folder of <c>-o</c>: <c>plan.json</c> with the answer, and each table of results as CSV and Parquet.</summary>
internal static class PlanFolder
{
    /// <summary>The answer as <c>--json</c> prints it; it marks a folder as one of ours.</summary>
    public const string AnswerName = "plan.json";

    /// <summary>Looks at a folder before the work: one that holds other things is not overwritten.</summary>
    /// <param name="target">The folder.</param>
    /// <exception cref="UserException">It holds something that is no plan.</exception>
    public static string Checked(string target)
    {
        if (File.Exists(target)) throw new UserException($"{target} is a file", "give a folder with -o");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, AnswerName)))
            throw new UserException($"{target} holds files that are no plan", "give an empty or a new folder with -o");
        return target;
    }

    /// <summary>Writes the folder whole or not at all; an earlier plan there goes.</summary>
    /// <param name="target">The folder.</param>
    /// <param name="answer">The answer as JSON.</param>
    /// <param name="results">The tables.</param>
    public static void Write(string target, byte[] answer, IReadOnlyList<Func<ResultTable>> results)
    {
        using var folder = new WholeFolder(target, "-o");
        folder.Put(AnswerName, stream => stream.Write(answer));
        foreach (var make in results)
        {
            var table = make();
            folder.Put(table.Name + ".csv", stream => ResultFile.WriteCsv(table, stream));
            folder.Put(table.Name + ".parquet", stream => ResultFile.WriteParquet(table, stream));
        }

        folder.Commit();
    }
}
