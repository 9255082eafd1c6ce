using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>A command on a table: it loads the table and the targets, shows progress, and writes results whole or not at all.</summary>
/// <typeparam name="TAnswer">The answer; its field names are the JSON's, and stay.</typeparam>
internal abstract class PlanningCommand<TAnswer> : AnsweringCommand<TAnswer>
{
    private readonly Func<JsonTypeInfo<TAnswer>> json;
    private readonly Argument<string> table = new("table") { Description = "Folder or file of a table (formats: docs/planning/tables.md), or the id of one that comes with the programme (narkhoz plan tables).", HelpName = "table" };
    private readonly Option<string> format = new("--format") { Description = "Format of the table, where it is not recognised.", HelpName = "format" };
    private readonly Option<string> model = new("--model") { Description = "Model that makes a symmetric table of supply and use: A product technology, B industry technology, C fixed industry sales, D fixed product sales.", HelpName = "A|B|C|D", DefaultValueFactory = _ => "B" };
    private readonly Option<string> targets = new("--targets") { Description = "CSV of targets: product, order, assortment; else the table's own.", HelpName = "file" };
    private readonly Option<string> folder = new("--out", "-o") { Description = "Write the results into this folder, as CSV and Parquet.", HelpName = "folder" };
    private readonly Option<double?> memory = Shared.Number("--memory", "Most memory that the table may take, in GB; else what the machine has.");
    private readonly Option<bool> explain = new("--explain") { Description = "Tell why: what is scarce, what stands in the way." };

    /// <summary>Makes the command.</summary>
    /// <param name="desk">Where it works.</param>
    /// <param name="json">How the answer is written as JSON.</param>
    /// <param name="name">Name on the command line.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="examples">At least one example for the help, as typed.</param>
    protected PlanningCommand(Desk desk, Func<JsonTypeInfo<TAnswer>> json, string name, string summary, params string[] examples)
        : base(desk, json, name, summary, examples)
    {
        this.json = json;
        format.AcceptOnlyFromAmong([.. TableReader.Formats]);
        model.AcceptOnlyFromAmong("A", "B", "C", "D");
        table.CompletionSources.Add(_ => TableShelf.Ids(desk.DataFolder));
        Add(table);
        Add(format);
        Add(model);
        Add(targets);
        Add(folder);
        Add(memory);
        Add(explain);
    }

    /// <summary>Whether an unproductive table is refused on reading.</summary>
    protected virtual bool RefuseUnproductive => true;

    /// <summary>Finds the answer; prints nothing.</summary>
    /// <param name="task">The table, the targets and where to report to.</param>
    protected abstract TAnswer Answer(PlanTask task);

    /// <inheritdoc/>
    protected sealed override TAnswer Answer(ParseResult line)
    {
        using var interruption = new Interruption();
        var quiet = line.GetValue(NarkhozCommandLine.Json) || !Desk.Screen.Profile.Capabilities.Interactive;
        return SlowWork.Show(Desk.Screen, quiet, $"plan {Name}", progress =>
        {
            var target = line.GetValue(folder) is { Length: > 0 } named ? PlanFolder.Checked(Desk.Resolve(named)) : null;
            var task = Load(line, progress, interruption.Token);
            var answer = Sized(task);
            if (target is not null) PlanFolder.Write(target, JsonSerializer.SerializeToUtf8Bytes(answer, json()), task.Results);
            return answer;
        });
    }

    private TAnswer Sized(PlanTask task)
    {
        try
        {
            return Answer(task);
        }
        catch (TableTooLargeException error)
        {
            throw new UserException(error.Message, "aggregate the table or use a machine with more memory");
        }
    }

    private TableOptions Reading(ParseResult line, string? named) =>
        new() { Format = named, Memory = line.GetValue(memory) is { } most ? (long)(most * 1e9) : null, RefuseUnproductive = RefuseUnproductive, Model = (SymmetricModel)"ABCD".IndexOf(line.GetRequiredValue(model)[0], StringComparison.Ordinal) };

    private PlanTask Load(ParseResult line, IProgress<double> progress, CancellationToken stop)
    {
        var read = TableReader.Read(TableShelf.Source(Desk, DataFolder(line), line.GetRequiredValue(table)).Watched(progress, stop), Reading(line, line.GetValue(format)));
        stop.ThrowIfCancellationRequested();
        return new PlanTask(line, read, line.GetValue(explain), progress, stop)
        {
            Targets = line.GetValue(targets) is { Length: > 0 } file ? TableReader.ReadTargets(Source(file), read.System.Products) : read.Targets,
        };
    }

    /// <summary>Another table that the command line names, in whatever format it is.</summary>
    /// <param name="task">The task.</param>
    /// <param name="name">As typed.</param>
    protected PlanningTable Other(PlanTask task, string name) =>
        TableReader.Read(TableShelf.Source(Desk, DataFolder(task.Line), name).Watched(task.Progress, task.Stop), Reading(task.Line, null));

    /// <summary>A file that the command line names.</summary>
    /// <param name="file">As typed.</param>
    protected TableSource Source(string file) => TableSource.At(Desk.Resolve(file), Desk.Shown(file));
}
