using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Commands.Plan;
using Narkhoz.Cli.Show;
using Narkhoz.Record;
using Spectre.Console;

namespace Narkhoz.Cli.Commands.Data;

/// <summary>Tells where a number comes from.</summary>
internal sealed class DataWhyCommand : EntryCommand<DataWhy>
{
    /// <summary>Makes the command.</summary>
    public DataWhyCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.DataWhy,
            "why",
            "Tell where a number comes from and how far to trust it.",
            "narkhoz data why product.steel.input.coal")
    {
    }

    /// <inheritdoc/>
    protected override DataWhy Answer(RecordBook record, DataEntry entry) =>
        new DataWhy(entry, entry.Kind switch
        {
            "table" => [.. record.Book.Cells(entry.Id).Where(cell => cell.Repair.Length > 0 || cell.Note.Length > 0).Select(Of)],
            "series" => [.. record.Series[entry.Id].Select(Of)],
            "product" => [.. record.Parameters.Under("product." + entry.Id).Select(Of)],
            "io" => [.. TableShelf.Entries(record.Folder).Where(table => table.Id == entry.Id).Select(table => new Reason("", table.Source, "read", "", $"licence: {table.Licence}", "io/tables.csv", 0))],
            "leader" => [.. record.Leaders.Where(leader => leader.Id == entry.Id).Select(leader => new Reason("", leader.Source, leader.Confidence.Word(), "", "stance: " + string.Join(", ", Enumerable.Range(0, Stance.Issues).Select(issue => $"{Stance.Names[issue]} {Figures.Exact(leader.Stance[issue])}")), leader.File, leader.Line))],
            "instrument" => [OfInstrument(record.Instruments[entry.Id]), .. record.Timeline.Where(decision => decision.Instrument == entry.Id).Select(Of)],
            _ => [Of(record.Parameters[entry.Id])],
        });

    /// <inheritdoc/>
    protected override void Show(DataWhy answer)
    {
        var (entry, screen) = (answer.Entry, Desk.Screen);
        var value = entry.Value is { } number ? $" = {Figures.Exact(number)}{After(entry.Unit)}" : "";
        screen.MarkupLineInterpolated($"[bold]{entry.Id}[/]{value}  [grey]{entry.Kind}[/]");
        if (entry.Note.Length > 0) screen.WriteLine(entry.Note);
        if (entry.Kind == "table") screen.WriteLine(answer.Reasons.Count == 0 ? "Printed in the book; nothing was repaired." : "Printed in the book; repaired or remarked on:");
        foreach (var reason in answer.Reasons) Show(reason);
    }

    private void Show(Reason reason)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        Add(grid, "of", reason.Of);
        Add(grid, "source", reason.Source);
        Add(grid, "confidence", reason.Confidence);
        Add(grid, "prior", reason.Prior);
        Add(grid, "note", reason.Note);
        Add(grid, "where", reason.Line > 0 ? $"{reason.File}:{reason.Line}" : reason.File);
        Desk.Screen.WriteLine();
        Desk.Screen.Write(grid);
    }

    private static void Add(Grid grid, string head, string text)
    {
        if (text.Length > 0) grid.AddRow(new Text(head, new Style(Color.Grey)), new Text(text));
    }

    private static Reason Of(Parameter p) => new(
        p.Id,
        p.Source,
        p.Confidence.Word(),
        p.Prior is { } prior ? $"{Figures.Exact(prior.Low)} to {Figures.Exact(prior.High)}{After(p.Unit)}, {ShapeName(prior.Shape)}" : "",
        p.Note ?? "",
        p.File,
        p.Line);

    private static Reason Of(SeriesPoint point) => new(point.Period, point.Source, point.ConfidenceText, "", "", point.File, point.Line);

    private static Reason Of(Decision decision) =>
        new($"{decision.From}: {Figures.Exact(decision.Value)} {decision.Unit}", decision.Source, decision.Confidence.Word(), "", decision.What, decision.File, decision.Line);

    private static Reason Of(BookCell cell) => new(
        $"{cell.Row}, {cell.Column} = {cell.Raw}",
        $"the book, line {cell.Line}",
        "read",
        "",
        cell.Repair.Length == 0 ? cell.Note : $"scanned as '{cell.Repair}' ({cell.RepairType}) {cell.Note}".TrimEnd(),
        "",
        0);

    private static Reason OfInstrument(Instrument instrument) => new(
        "default",
        instrument.Source,
        "",
        $"{Figures.Exact(instrument.Low)} to {Figures.Exact(instrument.High)}{After(instrument.Unit)} can be set",
        "",
        instrument.File,
        instrument.Line);

    private static string After(string unit) => unit == "1" ? "" : " " + unit;

    private static string ShapeName(PriorShape shape) => shape switch
    {
        PriorShape.Uniform => "uniform",
        PriorShape.LogUniform => "log-uniform",
        _ => "triangular",
    };
}
