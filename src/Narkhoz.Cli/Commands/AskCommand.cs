using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
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

    /// <summary>Makes the command.</summary>
    public AskCommand(Desk desk)
        : base(
            desk,
            () => AnswerJson.Default.AskAnswer,
            "ask",
            "Put a question to an ensemble of runs: two cases, the effect with its 90 % interval, the ablation, the verdict.",
            "narkhoz ask storming",
            "narkhoz ask padding --seeds 100 --threads 2")
    {
        question.CompletionSources.Add(_ => QuestionShelf.Ids(desk));
        Add(question);
        Add(seeds);
        Add(enterprises);
        Add(threads);
    }

    /// <inheritdoc/>
    protected override AskAnswer Answer(ParseResult line)
    {
        var record = OpenRecord(line);
        using var interruption = new Interruption();
        var asked = QuestionShelf.Read(Desk, line.GetRequiredValue(question));
        var asking = new Asking(record, id => ScenarioShelf.Read(Desk, id, record), line.GetValue(threads), interruption.Token);
        var answer = asking.Ask(asked, line.GetValue(seeds), line.GetValue(enterprises));
        return new AskAnswer(asked, line.GetValue(enterprises) ?? asked.Enterprises, answer, answer.Verdict);
    }

    /// <inheritdoc/>
    protected override int CodeOf(ParseResult line, AskAnswer answer) => answer.Answer.Shown ? ExitCode.Ok : ExitCode.Found;

    private static string Look(AskAnswer answer) => answer.Question.Resolution == Resolution.Full ? $"{answer.Enterprises} plants a run" : "by branch";

    /// <inheritdoc/>
    protected override void Show(AskAnswer answer)
    {
        var (asked, said) = (answer.Question, answer.Answer);
        var sheet = new Sheet($"{asked.Name}: {answer.Verdict}").Text("what").Numbers("mean", "from", "to");
        Rows(sheet, asked, new FigureAnswer(asked.Figure, said.Case, said.Against, said.Effect, said.Ablated, said.Shown, said.Gone));
        foreach (var further in said.Also) Rows(sheet, asked, further);
        Desk.Screen.Write(sheet.Note($"{asked.Ask} {asked.Source}. Mean of {asked.From} to {asked.To}; from and to: 90 % of {said.Case.Seeds} seeds; {Look(answer)}.").Drawing);
    }

    private static void Rows(Sheet sheet, Question asked, FigureAnswer said)
    {
        Row(sheet, $"{said.Figure}, the case", said.Case);
        Row(sheet, "against", said.Against);
        Row(sheet, "effect", said.Effect);
        if (said.Ablated is { } ablated) Row(sheet, $"effect without {string.Join(", ", asked.Ablation)}", ablated);
    }

    private static void Row(Sheet sheet, string what, Sample sample) =>
        sheet.Row(what, Figures.Text(sample.Mean, Digits), Figures.Text(sample.Low, Digits), Figures.Text(sample.High, Digits));
}
