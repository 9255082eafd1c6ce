using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Commands.Plan;
using Narkhoz.Cli.Show;
using Narkhoz.Record;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Data;

/// <summary>Shows an entry of the record with all its values.</summary>
internal sealed class DataShowCommand : EntryCommand<DataSheet>
{
    /// <summary>Makes the command.</summary>
    public DataShowCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.DataSheet,
            "show",
            "Show the values of an entry: a table of the book, a product's norms, a series.",
            "narkhoz data show A4",
            "narkhoz data show steel")
    {
    }

    /// <inheritdoc/>
    protected override DataSheet Answer(RecordBook record, DataEntry entry)
    {
        return entry.Kind switch
        {
            "table" => OfTable(entry, record.Book.Cells(entry.Id)),
            "series" => new(entry, [new("year", false), new("value", true), new("confidence", false), new("source", false)],
                [.. record.Series[entry.Id].Select(point => (IReadOnlyList<string>)[point.Period, point.Raw, point.ConfidenceText, point.Source])]),
            "product" => new(entry, [new("parameter", false), new("value", true), new("unit", false), new("confidence", false)],
                [.. record.Parameters.Under("product." + entry.Id).Select(p => (IReadOnlyList<string>)[p.Id, Figures.Exact(p.Value), ShortUnit.Of(p.Unit), p.Confidence.Word()])]),
            "leader" => OfLeader(entry, record.Leaders.First(leader => leader.Id == entry.Id)),
            "instrument" => OfInstrument(entry, record),
            "io" => OfInputOutput(entry, TableShelf.Entries(record.Folder).First(table => table.Id == entry.Id)),
            _ => OfParameter(entry, record.Parameters[entry.Id]),
        };
    }

    /// <inheritdoc/>
    protected override void Show(DataSheet answer)
    {
        var (entry, screen) = (answer.Entry, Desk.Screen);
        screen.MarkupLineInterpolated($"[bold]{entry.Id}[/]  [grey]{entry.Kind}{(entry.Unit.Length > 0 ? ", " + entry.Unit : "")}[/]");
        if (entry.Note.Length > 0) screen.WriteLine(entry.Note);
        var sheet = new Sheet();
        for (var i = 0; i < answer.Columns.Count; i++)
        {
            var column = answer.Columns[i];
            _ = column.Number ? sheet.Numbers(column.Name) : i == answer.Columns.Count - 1 || (i == 0 && entry.Kind == "table") ? sheet.Text(column.Name) : sheet.Ids(column.Name);
        }

        foreach (var row in answer.Rows) sheet.Row([.. row]);
        screen.Write(sheet.Drawing);
        screen.MarkupLineInterpolated($"[grey]narkhoz data why {entry.Id} tells where it comes from[/]");
    }

    private static DataSheet OfTable(DataEntry entry, IReadOnlyList<BookCell> cells)
    {
        var columns = cells.Select(cell => cell.Column).Distinct().ToList();
        var rows = cells.GroupBy(cell => cell.Row).Select(row =>
            (IReadOnlyList<string>)[row.Key, .. columns.Select(column => row.FirstOrDefault(cell => cell.Column == column)?.Raw ?? ""), row.First().Unit]);
        return new(entry, [new("row", false), .. columns.Select(column => new DataColumn(column, true)), new("unit", false)], [.. rows]);
    }

    private static DataSheet OfInputOutput(DataEntry entry, TableEntry table) => new(
        entry,
        [new("what", false), new("", false)],
        [["sectors", table.Sectors], ["unit", table.Unit], ["source", table.Source], ["licence", table.Licence], ["look into it", $"narkhoz plan inspect {table.Id}"]]);

    private static DataSheet OfLeader(DataEntry entry, Leader leader) => new(
        entry,
        [new("what", false), new("value", false)],
        [
            ["born", leader.Born.ToString()], ["joined", leader.Joined.ToString()], ["died, where nobody decided it", leader.Died?.ToString() ?? ""],
            ["prestige, 0 to 1", Figures.Exact(leader.Prestige)], ["skill, 0 to 1", Figures.Exact(leader.Skill)],
            .. Enumerable.Range(0, Stance.Issues).Select(issue => (IReadOnlyList<string>)[$"{Stance.Names[issue]}, -1 to 1", Figures.Exact(leader.Stance[issue])]),
            .. leader.Seats.Select(opening => (IReadOnlyList<string>)[$"sits at the opening {opening.Key}", string.Join(", ", opening.Value)]),
        ]);

    private static DataSheet OfParameter(DataEntry entry, Parameter parameter)
    {
        var rows = parameter.History.Count == 0
            ? [["always", Figures.Exact(parameter.Value)]]
            : parameter.History.Select(dated => (IReadOnlyList<string>)[dated.From.ToString(), Figures.Exact(dated.Value)]);
        return new(entry, [new("from", false), new("value", true)], [.. rows]);
    }

    private static DataSheet OfInstrument(DataEntry entry, RecordBook record)
    {
        var instrument = record.Instruments[entry.Id];
        var decided = record.Timeline.Where(decision => decision.Instrument == entry.Id)
            .Select(decision => (IReadOnlyList<string>)[decision.From.ToString(), Figures.Exact(decision.Value), decision.What]);
        return new(
            entry,
            [new("from", false), new("value", true), new("what was decided", false)],
            [["default", Figures.Exact(instrument.Default), $"from {Figures.Exact(instrument.Low)} to {Figures.Exact(instrument.High)}"], .. decided]);
    }
}
