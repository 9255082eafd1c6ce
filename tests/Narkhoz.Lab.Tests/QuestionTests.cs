using Narkhoz.Lab.Questions;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>Questions put to ensembles of runs.</summary>
public sealed class QuestionTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "../../../../..");
    private static readonly RecordBook Book = RecordBook.Open(Path.Combine(Root, "data"));

    public static TheoryData<string> Questions => [.. Directory.EnumerateFiles(Path.Combine(Root, "questions"), "*.yaml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_names_what_there_is(string name)
    {
        var question = Question.Read(Path.Combine(Root, "questions", name));
        var mechanisms = Mechanisms.List(Book).Select(mechanism => mechanism.Id).ToList();
        Assert.All(question.Case.Off.Concat(question.Against.Off).Concat(question.Ablation), id => Assert.Contains(id, mechanisms));
        Assert.All(question.Case.Set.Keys.Concat(question.Against.Set.Keys), id => Assert.True(Book.Parameters.TryGet(id, out _) || Book.Instruments.TryGet(id, out _), id));
        Assert.All([question.Figure, .. question.Also.Select(claim => claim.Figure)], figure => Assert.Contains(Indicators.All, indicator => indicator.Covers(figure.Split(':')[0])));
        Assert.All(new[] { question.Case, question.Against }, chosen => Assert.True(File.Exists(Path.Combine(Root, "scenarios", chosen.Scenario + ".yaml"))));
    }

    [Fact]
    public void The_answer_is_the_same_on_any_number_of_threads_and_tells_effect_and_ablation()
    {
        var question = Question.Read(Path.Combine(Root, "questions", "padding.yaml")) with { From = 1929, To = 1929, Enterprises = 700 };
        var one = new Asking(Book, Shelf, 1).Ask(question, 3);
        Assert.Equal(one, new Asking(Book, Shelf, 3).Ask(question, 3));
        Assert.Equal("holds", one.Verdict);
        Assert.True(one.Effect.Low > 0);
        Assert.Equal(0, one.Ablated!.Mean);
        Assert.Equal(one.Case.Mean - one.Against.Mean, one.Effect.Mean, 1e-12);
    }

    [Fact]
    public void A_claim_about_two_figures_holds_only_if_both_do()
    {
        var question = Question.Read(Path.Combine(Root, "questions", "padding.yaml")) with { From = 1929, To = 1930, Enterprises = 700 };
        var right = new Asking(Book, Shelf).Ask(question with { Also = [new FigureClaim("enterprises.caught", More: false)] }, 2);
        Assert.Equal("holds", right.Verdict);
        Assert.Equal("enterprises.caught", Assert.Single(right.Also).Figure);
        Assert.Equal("does not hold", new Asking(Book, Shelf).Ask(question with { Also = [new FigureClaim("enterprises.caught", More: true)] }, 2).Verdict);
    }

    [Fact]
    public void A_claim_the_wrong_way_round_does_not_hold()
    {
        var question = Question.Read(Path.Combine(Root, "questions", "padding.yaml")) with { From = 1929, To = 1929, Enterprises = 700, More = false };
        Assert.Equal("does not hold", new Asking(Book, Shelf).Ask(question, 2).Verdict);
    }

    [Fact]
    public void A_figure_that_no_run_writes_or_a_mechanism_that_is_not_there_is_refused()
    {
        var question = Question.Read(Path.Combine(Root, "questions", "padding.yaml")) with { Figure = "enterprises.snow", To = 1928, From = 1928, Enterprises = 700 };
        Assert.Contains("no run writes 'enterprises.snow'", Assert.Throws<RunException>(() => new Asking(Book, Shelf).Ask(question, 1)).Message, StringComparison.Ordinal);
        var unknown = question with { Figure = "enterprises.padding", Ablation = ["paddign"] };
        Assert.Contains("the nearest known is 'padding'", Assert.Throws<RunException>(() => new Asking(Book, Shelf).Ask(unknown, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_gives_mean_and_ninety_per_cent_of_its_values()
    {
        var sample = Sample.Of([.. Enumerable.Range(0, 101).Select(i => (double)i)]);
        Assert.Equal((50.0, 5.0, 95.0, 101), (sample.Mean, sample.Low, sample.High, sample.Seeds));
        Assert.Equal(Math.Sqrt(101 * 102 / 12.0 / 101), sample.Error, 1e-9);
        Assert.Equal(0, Sample.Of([3]).Error);
    }

    private static Scenario Shelf(string id) => Scenario.Read(Path.Combine(Root, "scenarios", id + ".yaml"), Book);

    [Fact]
    public void Differences_stand_on_one_scale_and_the_page_draws_each_of_them()
    {
        var sample = new Sample(50, 45, 55, 3);
        var answer = new QuestionAnswer(sample, new Sample(-40, -44, -36, 3), new Sample(90, 80, 100, 3), null, true, true, true, [])
        {
            Table = [new FigureAnswer("risings", sample, new Sample(0, 0, 0, 3), sample, null, true, true), new FigureAnswer("a<b", sample, sample, new Sample(-5, -10, 1, 3), null, true, true)],
        };
        var effects = RelativeEffect.Of("agriculture.index", answer);
        Assert.Equal([new RelativeEffect("agriculture.index", 225, 200, 250), new RelativeEffect("a<b", -10, -20, 2)], effects);
        Assert.Equal(250, RelativeEffect.Reach(effects));
        var question = Question.Read(Path.Combine(Root, "questions", "no-collectivisation.yaml"));
        var page = AnswerPage.Write(question, answer, [Book.Catalogue["EAG-16"]]);
        Assert.Contains(ForestPlot.Draw($"{question.Name}: case less other, per cent of the other", effects), page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<circle").Length - 1);
        Assert.Contains("a&lt;b", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a<b", page, StringComparison.Ordinal);
        Assert.Contains("3702-3736", page, StringComparison.Ordinal);
    }
}
