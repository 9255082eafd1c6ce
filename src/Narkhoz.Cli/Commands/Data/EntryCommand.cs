using System.CommandLine;
using System.Text.Json.Serialization.Metadata;
using Narkhoz.Cli.Answers;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands.Data;

/// <summary>A command on one entry of the record, named by its id.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
internal abstract class EntryCommand<TAnswer> : AnsweringCommand<TAnswer>
{
    private readonly Argument<string> id = new("id") { Description = "Parameter, product, instrument, table or series." };

    /// <summary>Makes the command.</summary>
    /// <param name="desk">Where it works.</param>
    /// <param name="json">How the answer is written as JSON.</param>
    /// <param name="name">Name on the command line.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="examples">At least one example for the help, as typed.</param>
    protected EntryCommand(Desk desk, Func<JsonTypeInfo<TAnswer>> json, string name, string summary, params string[] examples)
        : base(desk, json, name, summary, examples) => Add(id);

    /// <summary>Finds the answer for an entry; prints nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="entry">The entry named on the command line.</param>
    protected abstract TAnswer Answer(RecordBook record, DataEntry entry);

    /// <inheritdoc/>
    protected sealed override TAnswer Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        return Answer(record, new RecordIndex(record)[line.GetRequiredValue(id)]);
    }
}
