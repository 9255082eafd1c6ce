using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;

namespace Narkhoz.Cli.Commands.Plan;

/// <summary>Lists the input-output tables that come with the programme.</summary>
internal sealed class PlanTablesCommand(Desk desk) : AnsweringCommand<TableList>(
    desk,
    () => AnswerJson.Default.TableList,
    "tables",
    "List the real input-output tables that come with the programme.",
    "narkhoz plan tables")
{
    /// <inheritdoc/>
    protected override TableList Answer(ParseResult line) => new(TableShelf.Entries(DataFolder(line)));

    /// <inheritdoc/>
    protected override void Show(TableList answer)
    {
        var sheet = new Sheet().Ids("id").Text("table").Ids("sectors", "unit").Text("licence");
        foreach (var table in answer.Tables) sheet.Row(Cell.Bold(table.Id), table.Title, table.Sectors, Cell.Faint(table.Unit), Cell.Faint(table.Licence));
        Desk.Screen.Write(sheet.Note("narkhoz plan inspect <id> looks into one; --json tells the sources").Drawing);
    }
}
