namespace Narkhoz.Record.Tests;

public sealed class ScenarioTests
{
    private const string Good = """
        id: industrialisation
        name: Industrialisation
        summary: The first plans.
        from: 1928-01
        to: 1940-12
        seed: 17
        replay: true
        regime: command
        set:
          farm.draught: 0.4
          course.procurement.grain: {value: 20, unit: "%"}
        decisions:
          - {from: 1932-01, instrument: course.procurement.grain, value: 0.3}
          - {from: 1930-03, instrument: course.procurement.grain, value: 0.2}
        off: [wedge]
        expect:
          hash: {1940: 0f}
          indicators:
            - {year: 1940, name: output, product: steel, value: 18.3, unit: Mt, tolerance: 0.25}
        """;

    [Fact]
    public void Read_takes_every_field()
    {
        using var folder = new DataFolder();
        var s = Scenario.Read(folder.Write("s.yaml", Good), folder.Open(), ["wedge", "priority"]);
        Assert.Equal("command", s.Regime);
        Assert.Equal(("industrialisation", "Industrialisation", "The first plans."), (s.Id, s.Name, s.Summary));
        Assert.Equal((new YearMonth(1928, 1), new YearMonth(1940, 12), 17ul, true), (s.From, s.To, s.Seed, s.Replay));
        Assert.Equal(0.4, s.Set["farm.draught"]);
        Assert.Equal(0.2, s.Set["course.procurement.grain"], 12);
        Assert.Equal([0.2, 0.3], s.Decisions.Select(d => d.Value));
        Assert.Equal("wedge", Assert.Single(s.Off));
        Assert.Equal(new ExpectedHash(1940, "0f", 17), Assert.Single(s.Expect!.Hashes));
        Assert.Equal(("output", "steel", "true", 18.3), s.Expect.Indicators.Select(i => (i.Name, i.Product, i.Truth, i.Value)).Single());
    }

    [Theory]
    [InlineData("seed: 17", "sead: 17", "s.yaml:6: unknown field 'sead' in the scenario; the nearest known is 'seed'")]
    [InlineData("from: 1928-01", "from: 1900-01", "s.yaml:4: 1900-01 lies outside the record; give a month from 1917-01 to 1967-12")]
    [InlineData("to: 1940-12", "to: 1927-12", "s.yaml:5: the run ends in 1927-12, before it begins in 1928-01; exchange from and to")]
    [InlineData("unit: \"%\"", "unit: t", "s.yaml:11: course.procurement.grain is in 1, not in t; give the value in 1")]
    [InlineData("value: 20,", "value: 120,", "s.yaml:11: course.procurement.grain = 1.2 lies outside its range; give a value from 0 to 1")]
    [InlineData("farm.draught", "farm.draft", "s.yaml:10: no parameter or instrument is called 'farm.draft'; the nearest known is 'farm.draught'")]
    [InlineData("1932-01", "1972-01", "s.yaml:13: 1972-01 lies outside the record; give a month from 1917-01 to 1967-12")]
    [InlineData("off: [wedge]", "off: [wegde]", "s.yaml:15: no mechanism is called 'wegde'; the nearest known is 'wedge'")]
    [InlineData("regime: command", "regime: comand", "s.yaml:8: no regime is called 'comand'; the nearest known is 'command'")]
    [InlineData("seed: 17", "seed: -1", "s.yaml:6: the seed is not a whole number; give a number from 0 to 18446744073709551615")]
    [InlineData("name: Industrialisation\n", "", "s.yaml:1: industrialisation has no field 'name'; add `name:`")]
    public void Read_names_file_line_and_mend(string old, string now, string message)
    {
        using var folder = new DataFolder();
        var file = folder.Write("s.yaml", Good.Replace(old, now, StringComparison.Ordinal));
        var error = Assert.Throws<RecordException>(() => Scenario.Read(file, folder.Open(), ["wedge", "priority"]));
        Assert.Equal(message, folder.Relative(error.Message));
    }

    [Fact]
    public void A_scenario_that_names_no_regime_runs_under_the_usual_one()
    {
        using var folder = new DataFolder();
        var file = folder.Write("s.yaml", Good.Replace("regime: command\n", "", StringComparison.Ordinal));
        Assert.Equal(Regime.Usual, Scenario.Read(file, folder.Open()).Regime);
    }

    [Fact]
    public void Read_of_an_empty_file_says_so()
    {
        using var folder = new DataFolder();
        var error = Assert.Throws<RecordException>(() => Scenario.Read(folder.Write("s.yaml", "# nothing\n"), folder.Open()));
        Assert.Equal("s.yaml: the scenario is empty; add id, name, summary, from, to and seed", folder.Relative(error.Message));
    }
}
