using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Lab.Allen;
using Narkhoz.Lab.Questions;
using Narkhoz.Record;

namespace Narkhoz.Cli.Commands;

/// <summary>Puts a question to an ensemble of runs.</summary>
internal sealed class AskCommand : AnsweringCommand<AskAnswer>
{
    private const int Digits = 4;
    private readonly Argument<string> question = new("question") { Description = "Id of a question, or the path of a question file.", HelpName = "question" };
    private readonly Option<int> seeds = Shared.Count("--seeds", "Seeds: runs of each case.", 1, 20);
    private readonly Option<int?> enterprises = new("--enterprises") { Description = "Plants of each run; the question's own number unless given.", HelpName = "number" };
    private readonly Option<int> threads = Shared.Threads();
    private readonly Option<string?> page = new("--html") { Description = "Writes the answer as a page with its chart to this file.", HelpName = "file" };

    /// <summary>Makes the command.</summary>
    public AskCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.AskAnswer,
            "ask",
            "Put a question to an ensemble of runs: two cases, the effect with its 90 % interval, the ablation, the verdict.",
            "narkhoz ask storming",
            "narkhoz ask padding --seeds 100 --threads 2",
            "narkhoz ask no-collectivisation --html answer.html")
    {
        question.CompletionSources.Add(_ => QuestionShelf.Ids(desk));
        Add(question);
        Add(seeds);
        Add(enterprises);
        Add(threads);
        Add(page);
    }

    /// <inheritdoc/>
    protected override AskAnswer Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        using var interruption = new Interruption();
        var asked = QuestionShelf.Read(Desk, line.GetRequiredValue(question));
        var asking = new Asking(record, id => ScenarioShelf.Read(Desk, id, record), line.GetValue(threads), interruption.Token);
        var answer = asking.Ask(asked, line.GetValue(seeds), line.GetValue(enterprises));
        CatalogueRow[] book = [.. asked.Book.Select(row => record.Catalogue[row])];
        if (line.GetValue(page) is { } file) File.WriteAllText(file, AnswerPage.Write(asked, answer, book));
        return new AskAnswer(asked, line.GetValue(enterprises) ?? asked.Enterprises, answer, answer.Verdict, Allen(asked, record), book);
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, AskAnswer answer) => answer.Answer.Shown ? ExitCode.Ok : ExitCode.Found;

    private static string Look(AskAnswer answer) => answer.Question.Resolution switch
    {
        Resolution.Full => $"{answer.Enterprises} plants a run",
        Resolution.Polity => "Party and state alone",
        _ => "by branch",
    };

    /// <inheritdoc/>
    protected override void Show(AskAnswer answer)
    {
        var (asked, said) = (answer.Question, answer.Answer);
        var sheet = new Sheet($"{asked.Name}: {answer.Verdict}").Text("what").Numbers("mean", "error", "from", "to");
        Rows(sheet, asked, new FigureAnswer(asked.Figure, said.Case, said.Against, said.Effect, said.Ablated, said.Shown, said.Gone));
        foreach (var further in said.Also) Rows(sheet, asked, further);
        Desk.Screen.Write(sheet.Note($"{asked.Ask} {asked.Source}. Mean of {asked.From} to {asked.To}; error: standard error of the mean; from and to: {(asked.OfMean ? "90 % interval of the mean over" : "90 % of")} {said.Case.Seeds} seeds; {Look(answer)}.").Drawing);
        ShowTable(answer);
        if (said.Course.Count > 0) Desk.Screen.Write(CourseDrawing.Draw(said.Course).Drawing);
        ShowAllen(answer);
        ShowBook(answer);
    }

    private static IReadOnlyList<AllenStep> Allen(Question asked, RecordBook record)
    {
        if (!asked.Allen) return [];
        var model = new AllenModel(record);
        return [.. AllenCase.Steps.Select(step => new AllenStep(step, model.Run(step, asked.To)[^1]))];
    }

    /// <summary>Figures without a claim, one row each: case, other, and their difference seed by seed.</summary>
    private void ShowTable(AskAnswer answer)
    {
        if (answer.Answer.Table.Count == 0) return;
        var sheet = new Sheet("Side by side").Text("figure").Numbers("case", "against", "difference", "error", "from", "to");
        foreach (var said in answer.Answer.Table)
            sheet.Row(said.Figure, Digit(said.Case.Mean), Digit(said.Against.Mean), Digit(said.Effect.Mean), Digit(said.Effect.Error), Digit(said.Effect.Low), Digit(said.Effect.High));
        Desk.Screen.Write(sheet.Note("Differences are those of runs with the same chances; from and to: 90 % of the seeds.").Drawing);
        Desk.Screen.Write(ForestDrawing.Of(RelativeEffect.Of(answer.Question.Figure, answer.Answer)));
    }

    private void ShowAllen(AskAnswer answer)
    {
        if (answer.Allen.Count == 0) return;
        var sheet = new Sheet($"Allen's model in {answer.Question.To}").Text("case").Numbers("product", "outside farming", "towns", "without work", "town a head", "village a head");
        foreach (var (step, year) in answer.Allen)
            sheet.Row(step.Name, Digit(year.Product), Digit(year.Industry), Digit(year.Town), Digit(year.Unemployment), Digit(year.TownConsumption), Digit(year.VillageConsumption));
        Desk.Screen.Write(sheet.Note("Products over the whole product of 1928, consumption 1928 = 1. Rebuilt after Allen 2003, 2005; the equations of his appendix could not be read (data/parameters/allen.yaml).").Drawing);
    }

    private void ShowBook(AskAnswer answer)
    {
        if (answer.Book.Count == 0) return;
        var sheet = new Sheet("The book's own answer").Ids("row").Text("in the digest's words").Ids("lines");
        foreach (var row in answer.Book) sheet.Row(row.Id, row.Description, row.Lines);
        Desk.Screen.Write(sheet.Drawing);
    }

    private static string Digit(double value) => Figures.Text(value, Math.Abs(value) < 1000 ? Digits : 0);

    private static void Rows(Sheet sheet, Question asked, FigureAnswer said)
    {
        Row(sheet, $"{said.Figure}, the case", said.Case);
        Row(sheet, "against", said.Against);
        Row(sheet, "effect", said.Effect);
        if (said.Ablated is { } ablated) Row(sheet, $"effect without {string.Join(", ", asked.Ablation)}", ablated);
    }

    private static void Row(Sheet sheet, string what, Sample sample) =>
        sheet.Row(what, Digit(sample.Mean), Digit(sample.Error), Digit(sample.Low), Digit(sample.High));
}
