using Narkhoz.Lab.Polity;
using Narkhoz.Lab.Questions;
using Narkhoz.Lab.Runs;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Tests;

/// <summary>Party and state read off a finished run, and a person in the leadership's place.</summary>
public sealed class PolityTests : IDisposable
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "../../../../..");
    private static readonly RecordBook Book = RecordBook.Open(Path.Combine(Root, "data"));
    private static readonly Scenario Alone = Scenario.Read(Path.Combine(Root, "scenarios/polity-1917.yaml"), Book) with { To = new YearMonth(1921, 6) };
    private static readonly SimulationOptions Usual = new();
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Who_stands_where_is_the_same_from_a_checkpoint_and_from_the_start()
    {
        var run = Run(Alone);
        var month = new YearMonth(1920, 5);
        var people = PeopleAnswer.Read(run, month, null, Book, Usual);
        using var simulation = Simulation.Start(Book, Alone);
        while (simulation.Now <= month) simulation.Advance();
        var (read, expected) = (people.People, simulation.Polity!.People());
        Assert.Equal(expected.Select(person => (person.Id, person.Authority, person.Men, person.Office)), read.Select(person => (person.Id, person.Authority, person.Men, person.Office)));
        Assert.Equal(simulation.Polity.Leader, people.Leader);
        Assert.Equal(read.OrderByDescending(person => person.Authority).Select(person => person.Id), read.Select(person => person.Id));
    }

    [Fact]
    public void The_members_of_a_body_sit_in_it_and_its_head_comes_first()
    {
        var run = Run(Alone);
        var at = new YearMonth(1919, 12);
        var politburo = PeopleAnswer.Read(run, at, "politburo", Book, Usual);
        var sheet = BodiesSheet.Read(run, at, Book, Usual).Bodies.Single(body => body.Id == "politburo");
        Assert.All(politburo.People, person => Assert.Contains("politburo", person.Seats));
        Assert.Equal(sheet.Filled, politburo.People.Count);
        Assert.Equal(sheet.Head, politburo.People[0].Id);
    }

    [Fact]
    public void Votes_are_those_of_the_run_and_of_the_body_asked_for()
    {
        var run = Run(Alone);
        var all = VotesAnswer.Read(run, null, Book, Usual).Votes;
        Assert.NotEmpty(all);
        Assert.All(all, vote => Assert.True(vote.When >= Alone.From && vote.When <= Alone.To));
        Assert.All(all, vote => Assert.Equal(vote.For > vote.Against, vote.Carried));
        Assert.Equal(all.Where(vote => vote.Body == "congress").Select(vote => vote.What), VotesAnswer.Read(run, "congress", Book, Usual).Votes.Select(vote => vote.What));
        Assert.Equal(all.Select(vote => vote.When), run.Chronicle.Where(entry => entry.Kind == "party" && entry.Text.Contains(" to ", StringComparison.Ordinal)).Select(entry => entry.When));
    }

    [Fact]
    public void A_career_tells_every_change_and_no_other()
    {
        var run = Run(Alone);
        var story = CareerStory.Read(run, "sverdlov", Book, Usual);
        Assert.Equal(Alone.To.Index - Alone.From.Index + 1, story.Months.Count);
        Assert.Equal("dies", Assert.Single(story.Changes, change => change.Month == new YearMonth(1919, 3) && change.What == "dies").What);
        Assert.Equal("dead", story.Months[^1].Status);
        var moved = story.Months.Zip(story.Months.Skip(1)).Where(pair => pair.First.Office != pair.Second.Office || !pair.First.Seats.SequenceEqual(pair.Second.Seats) || pair.First.Status != pair.Second.Status || pair.First.Patron != pair.Second.Patron || pair.First.Leads != pair.Second.Leads);
        Assert.Equal(moved.Select(pair => pair.Second.Month), story.Changes.Select(change => change.Month).Distinct().Where(month => month > Alone.From));
    }

    [Fact]
    public void An_official_goes_by_number()
    {
        var run = Run(Alone);
        var official = BodiesSheet.Read(run, Alone.To, Book, Usual).Bodies.First(body => body.Head.StartsWith('o')).Head;
        var story = CareerStory.Read(run, official, Book, Usual);
        Assert.Equal((official, official), (story.Id, story.Name));
    }

    [Theory]
    [InlineData("bucharin", "knows nobody called 'bucharin'; the nearest known is 'bukharin'; officials go by number, such as o1234")]
    [InlineData("o99999999", "has no official o99999999; see narkhoz people for those at the top")]
    public void Whom_a_run_does_not_know_is_said_with_a_mend(string person, string message) =>
        Assert.EndsWith(message, Assert.Throws<RunException>(() => CareerStory.Read(Run(Alone), person, Book, Usual)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_run_that_does_not_look_and_a_body_that_is_not_there_are_said_with_a_mend()
    {
        var plain = Run(Scenario.Read(Path.Combine(Root, "scenarios/industrialisation.yaml"), Book) with { To = new YearMonth(1928, 3) });
        Assert.EndsWith("does not look at Party and state; make one that does with narkhoz run industrialisation --decides timeline", Assert.Throws<RunException>(() => PeopleAnswer.Read(plain, plain.Manifest.Scenario.To, null, Book, Usual)).Message, StringComparison.Ordinal);
        Assert.EndsWith("has no body 'politbureau'; the nearest known is 'politburo'", Assert.Throws<RunException>(() => VotesAnswer.Read(Run(Alone), "politbureau", Book, Usual)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_a_constitution_of_ones_own_can_be_done_again_when_its_file_is_gone()
    {
        var file = Path.Combine(folder.Path, "mine.yaml");
        File.WriteAllText(file, Alone.Polity!.Constitution.Text.Replace("role: congress, every: 12", "role: congress, every: 6", StringComparison.Ordinal));
        var mine = Alone with { Polity = Alone.Polity with { Constitution = Constitution.Read(file), Spared = ["lenin"], Holders = new Dictionary<string, string> { ["secretariat"] = PolitySetting.ByLot } } };
        var run = Run(mine);
        File.Delete(file);
        Assert.NotEqual(Run(Alone).Manifest.Id, run.Manifest.Id);
        var again = RunFolder.Open(run.Path).Manifest.Scenario.ToScenario("manifest.json");
        Assert.Equal((6, Decides.Timeline, "revolution"), (again.Polity!.Constitution.Of(BodyRole.Congress)!.Every, again.Polity.Decides, again.Polity.Opening));
        Assert.Equal(["lenin"], again.Polity.Spared);
        Assert.Equal(run.Manifest.StateHashes, Run(again).Manifest.StateHashes);
        Runner.Repeat(run, Book, Usual, _ => { }, (_, _) => { });
    }

    [Fact]
    public void A_person_is_asked_every_January_and_after_every_congress_and_the_run_can_be_done_again_from_what_was_decided()
    {
        var asked = new List<Briefing>();
        var options = new RunOptions { Root = folder.Path };
        var me = Alone with { Polity = Alone.Polity! with { Decides = Decides.Me } };
        var decisions = Council.Hold(Book, me, options, briefing =>
        {
            asked.Add(briefing);
            return briefing.Month == new YearMonth(1920, 1) ? [new Decision(briefing.Month, "course.party.congress_interval", 3, "month", "w", "s", Confidence.Estimate, "", 0)] : [];
        });
        Assert.Equal([1918, 1919, 1920, 1921], asked.Where(briefing => briefing.Occasion.StartsWith("the plan", StringComparison.Ordinal)).Select(briefing => briefing.Month.Year));
        Assert.Contains(asked, briefing => briefing.Occasion.StartsWith("after the congress", StringComparison.Ordinal));
        Assert.All(asked, briefing => Assert.Equal(Book.Lines, briefing.Lines));
        Assert.Single(decisions);
        var run = Runner.Run(me, Book, options with { Decisions = decisions, Answers = "x\n" });
        Assert.Equal("x\n", File.ReadAllText(Path.Combine(run.Path, RunFolder.AnswersName)));
        Runner.Repeat(run, Book, Usual, _ => { }, (_, _) => { });
        Assert.NotEqual(Run(me).Manifest.StateHashes[1920], run.Manifest.StateHashes[1920]);
        Assert.EndsWith($" --decides me --constitution bolshevik --answers runs/{run.Manifest.Id}/answers.txt", Report.RunCommand.Of(run.Manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leadership_sees_reports_and_no_year_that_was_not_whole()
    {
        var asked = new List<Briefing>();
        var scenario = Scenario.Read(Path.Combine(Root, "scenarios/nep.yaml"), Book) with { To = new YearMonth(1920, 1), Polity = Alone.Polity! with { Decides = Decides.Me } };
        Council.Hold(Book, scenario, new RunOptions(), briefing =>
        {
            asked.Add(briefing);
            return [];
        });
        Assert.Empty(asked.First(briefing => briefing.Month.Year == 1918).Figures);
        var last = asked[^1];
        Assert.All(last.Figures, figure => Assert.Equal(1919, figure.Year));
        using var simulation = Simulation.Start(Book, scenario);
        while (simulation.Now < new YearMonth(1920, 1)) simulation.Advance();
        var truth = new IndicatorTable();
        simulation.ReadYear(1919, truth);
        Assert.Equal(truth.Value("output", 1919, "coal", "", Truth.Reported), last.Figures.Single(figure => figure.Title.StartsWith("Coal", StringComparison.Ordinal)).Value);
    }

    [Theory]
    [InlineData("lenim", null, "no leader is called 'lenim'; the nearest known is 'lenin'")]
    [InlineData(null, "secretary", "bolshevik has no body 'secretary'")]
    public void A_question_that_changes_what_is_not_there_is_refused(string? spared, string? body, string message)
    {
        var overlay = new PolityOverlay(null, null, spared is null ? [] : [spared], body is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [body] = PolitySetting.ByLot }, "q.yaml", 7);
        Assert.StartsWith("q.yaml:7: " + message, Assert.Throws<RecordException>(() => overlay.Over(Alone.Polity, Book)).Message, StringComparison.Ordinal);
        Assert.Contains("does not look at Party and state", Assert.Throws<RecordException>(() => overlay.Over(null, Book)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_on_Party_and_state_is_put_to_runs_without_an_economy()
    {
        var question = new Question("q", "Q", "?", "s", "congress.office.won", 1923, 1924, 1, new QuestionCase("polity-1917", null, [], new Dictionary<string, double>()), new QuestionCase("polity-1917", null, ["appointment", "delegation"], new Dictionary<string, double>())
        {
            Polity = new PolityOverlay(null, null, ["lenin"], new Dictionary<string, string>(), "q.yaml", 1),
        }, [], true, null, null, [])
        { Resolution = Resolution.Polity };
        var answer = new Asking(Book, _ => Alone, 2).Ask(question, 2);
        Assert.InRange(answer.Case.Mean, 0, 1);
        Assert.NotEqual(answer.Case, answer.Against);
    }

    private RunFolder Run(Scenario scenario) => Runner.Run(scenario, Book, new RunOptions { Root = folder.Path });
}
