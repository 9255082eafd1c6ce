using Narkhoz.Cli.Show;
using Narkhoz.Lab.Polity;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Cli.Tests;

/// <summary>What the commands on Party and state draw, on invented persons, and what they say of what they cannot do.</summary>
public sealed class PolityCommandTests
{
    private const string Constitution = """
        id: small
        name: A small party
        summary: For a test.
        source: "engineering estimate: for a test"
        bodies:
          - {id: cells, name: Cells, base: members}
          - {id: congress, name: Congress, elected_by: cells, role: congress, every: 12, officials: 0.5, seats: {1917-11: 100, 1925-12: 200}}
          - {id: committee, name: Committee, elected_by: congress, role: committee, seats: 20}
          - {id: cabinet, name: Cabinet, elected_by: committee, role: cabinet, seats: 5}
          - {id: secretariat, name: Secretariat, elected_by: committee, role: secretariat, seats: 3}
          - {id: secretaries, name: Secretaries, appointed_by: secretariat, scope: region, role: secretaries, institution: apparatus, seats: 4, from: 1919-03, until: 1953-03}
        rules:
          - {rule: ban-on-factions, from: 1921-03, source: "Tenth Congress"}
        """;

    [Fact]
    public void A_constitution_is_drawn_as_it_is_written()
    {
        using var office = new Office(120);
        File.WriteAllText(office.Desk.Resolve("small.yaml"), Constitution);
        Assert.Equal(ExitCode.Ok, office.Run("bodies", "--constitution", "small.yaml"));
        Golden.Check("bodies-written", office.Out);
    }

    [Fact]
    public void Bodies_of_a_run_are_drawn_with_heads_and_men()
    {
        using var office = new Office(120);
        BodiesDrawing.Draw(office.Desk.Screen, new BodiesSheet("A small party", "run-1", new YearMonth(1926, 12), "ivanov",
        [
            new BodySheet("cells", "Cells", "members", 0, 0, 0, "", 0, 0, 0),
            new BodySheet("committee", "Committee", "elected by congress", 1, 20, 19, "ivanov", 0.55, 0.4, 43.4),
            new BodySheet("secretaries", "Secretaries", "appointed by secretariat", 150, 600, 588, "", 0.3, 0.48, 41),
        ]));
        Golden.Check("bodies", office.Out);
    }

    [Fact]
    public void People_are_drawn_with_office_patron_and_authority()
    {
        using var office = new Office(120);
        PeopleDrawing.Draw(office.Desk.Screen, new PeopleAnswer("run-1", new YearMonth(1926, 12), null, "ivanov", "new-economic-policy", 1_110_000,
        [
            Person("ivanov", "active", "head of army", ["committee", "cabinet"], "", 905, 0.98),
            Person("o1234", "active", "secretaries, region 7 (UKR)", ["cabinet"], "ivanov", 12, 0.01),
            Person("petrov", "arrested", "", [], "", 0, 0.2),
        ]));
        Golden.Check("people", office.Out);
    }

    [Fact]
    public void Votes_are_drawn_with_those_who_were_counted()
    {
        using var office = new Office(120);
        VotesDrawing.Draw(office.Desk.Screen, new VotesAnswer("run-1", null,
        [
            new VoteSheet(new YearMonth(1925, 12), "congress", "list of I. Ivanov against that of P. Petrov", "ivanov", 451, 214, true, ["ivanov", "o1234"], ["petrov"]),
            new VoteSheet(new YearMonth(1926, 10), "committee", "to expel P. Petrov", "ivanov", 9, 10, false, [], []),
        ]));
        VotesDrawing.Draw(office.Desk.Screen, new VotesAnswer("run-1", "congress", []));
        Golden.Check("votes", office.Out);
    }

    [Theory]
    [InlineData(120, "career")]
    [InlineData(60, "career-60")]
    public void A_career_is_drawn_as_a_time_line_and_its_changes(int width, string golden)
    {
        using var office = new Office(width);
        CareerMonth Month(int i, string status, string held, string[] seats, string patron, bool leads) => new(new YearMonth(1923, 1).Plus(i), status, held, seats, patron, i, i < 80 ? i / 80.0 : 0.4, 0, leads);
        List<CareerMonth> months =
        [
            .. Enumerable.Range(0, 40).Select(i => Month(i, "active", "", ["committee"], "ivanov", false)),
            .. Enumerable.Range(40, 60).Select(i => Month(i, "active", "head of army", ["committee", "cabinet"], "", i > 60)),
            .. Enumerable.Range(100, 20).Select(i => Month(i, "arrested", "", [], "", false)),
        ];
        CareerDrawing.Draw(office.Desk.Screen, new CareerStory("run-1", "petrov", "P. Petrov", Origin.Worker, "UKR", Education.Secondary, months,
        [
            new CareerChange(new YearMonth(1923, 1), "sits in committee", 0, 0),
            new CareerChange(new YearMonth(1926, 5), "becomes head of army", 0.5, 40),
            new CareerChange(new YearMonth(1931, 5), "is arrested", 0.4, 0),
        ]));
        Golden.Check(golden, office.Out);
    }

    [Theory]
    [InlineData("--at 1926: a constitution as it is written has no month; name a run, such as last\n", "bodies", "--at", "1926")]
    [InlineData("--constitution small: a run has its own constitution; leave the option out, or the run\n", "bodies", "last", "--constitution", "small")]
    [InlineData("'nowhere' is neither a constitution nor a file; check the spelling\n", "bodies", "--constitution", "nowhere")]
    [InlineData("--at 1950: the month lies outside the run; give one from 1928-01 to 1940-12\n", "people", "last", "--at", "1950")]
    [InlineData("--at soon: this is not a month; write it as 1937-12\n", "people", "last", "--at", "soon")]
    [InlineData("narkhoz career: Required argument '[run] person' missing for command: 'career'; see narkhoz career --help\n", "career")]
    [InlineData("--decides politburo: test-replay starts in 1928-01, and no opening of the polity fits it; the record has no leaders; add data/polity/leaders.yaml\n", "run", "test-replay", "--decides", "politburo")]
    [InlineData("--answers a.txt: nothing is asked unless you decide; add --decides me\n", "run", "test-replay", "--answers", "a.txt")]
    public void The_error_is_one_line(string message, params string[] args)
    {
        using var office = new Office();
        SmallRun.Write(office);
        Assert.Equal(ExitCode.UserError, office.Run(args));
        Assert.Equal(message, office.Error);
    }

    [Theory]
    [InlineData("people", "last")]
    [InlineData("bodies", "last")]
    [InlineData("votes", "last")]
    [InlineData("career", "ivanov")]
    public void A_run_that_does_not_look_at_Party_and_state_is_told_how_to(params string[] args)
    {
        using var office = new Office();
        SmallRun.Write(office);
        Assert.Equal(ExitCode.UserError, office.Run(args));
        Assert.EndsWith("does not look at Party and state; make one that does with narkhoz run test-replay --decides timeline\n", office.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_no_opening_fits_is_told_which_do()
    {
        using var office = new Office(home: Golden.Repository);
        Assert.Equal(ExitCode.UserError, office.Run("run", "industrialisation", "--decides", "politburo"));
        Assert.Matches("^--decides politburo: industrialisation starts in 1928-01, and no opening of the polity fits it; run one whose `opening:` is revolution( or [a-z]+)*, such as from-revolution, or give the scenario a section `polity:`\n$", office.Error);
    }

    [Fact]
    public void A_person_who_decides_is_asked_and_the_same_answers_give_the_same_run()
    {
        const string Answers = "course.party.congress_interval=6\n\nnowhere\ncourse.party.congress_interval=5\n";
        using var office = new Office(120, Golden.Repository, Answers);
        Assert.Equal(ExitCode.Ok, office.Run("run", "polity-1917", "--until", "1919-12", "--decides", "me"));
        Assert.Contains("1918-01: the plan of 1918", office.Out, StringComparison.Ordinal);
        Assert.StartsWith("no line is called 'nowhere'; ", office.Error, StringComparison.Ordinal);
        var run = new RunShelf(office.Runs).Open(RunShelf.Last);
        Assert.Equal([6, 5], run.Manifest.Decisions.Select(decision => decision.Value));
        var kept = Path.Combine(run.Path, Lab.Runs.RunFolder.AnswersName);
        Assert.Equal("course.party.congress_interval=6\n\ncourse.party.congress_interval=5\n", File.ReadAllText(kept));
        using var again = new Office(120, Golden.Repository);
        Assert.Equal(ExitCode.Ok, again.Run("run", "polity-1917", "--until", "1919-12", "--decides", "me", "--answers", kept));
        Assert.Equal(run.Manifest.Hash, new RunShelf(again.Runs).Open(RunShelf.Last).Manifest.Hash);
        Assert.Equal(ExitCode.UserError, again.Run("run", "polity-1917", "--decides", "me", "--answers", "nowhere.txt"));
        Assert.Equal("--answers nowhere.txt: there is no such file; give a text with one answer a line, such as the answers.txt of a run\n", again.Error);
    }

    [Theory]
    [InlineData("people last --body polit", "politburo")]
    [InlineData("career bukh", "bukharin")]
    [InlineData("run from-revolution --decides ", "politburo")]
    [InlineData("bodies --constitution ", "bolshevik")]
    public void The_shell_is_told_what_can_follow(string typed, string answer)
    {
        using var office = new Office(home: Golden.Repository);
        var line = "narkhoz " + typed;
        Assert.Equal(ExitCode.Ok, office.Run($"[suggest:{line.Length}]", line));
        Assert.Contains(answer, office.Out.Split('\n'));
    }

    private static PersonSheet Person(string id, string status, string held, string[] seats, string patron, int men, double authority) =>
        new(id, id, status, 44.5, 12, "UKR", Origin.Worker, Education.Secondary, Institution.Apparatus, held, 2, seats, patron, men, authority, 0.5, 0.4, 0.1, 0, default);
}
