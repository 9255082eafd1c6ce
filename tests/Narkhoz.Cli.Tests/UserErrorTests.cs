namespace Narkhoz.Cli.Tests;

/// <summary>What a user can get wrong ends in one line that says what to do, exit code 2, and nothing on standard output.</summary>
public sealed class UserErrorTests
{
    [Theory]
    [InlineData("narkhoz: Unrecognized command or argument 'nosuch'; see narkhoz --help", "nosuch")]
    [InlineData("'nosuch' is neither a scenario nor a file; see narkhoz scenarios", "show", "nosuch")]
    [InlineData("'test-grian' is neither a scenario nor a file; the nearest scenario is 'test-grain'", "show", "test-grian")]
    [InlineData("narkhoz show: Required argument 'scenario' missing for command: 'show'; see narkhoz show --help", "show")]
    [InlineData("nothing in the record is called 'product.steel.input.cole'; the nearest is 'product.steel.input.coal'", "data", "why", "product.steel.input.cole")]
    [InlineData("--set farm.drought: no parameter or instrument is called so; the nearest known is 'farm.draught'", "run", "test-replay", "--set", "farm.drought=1")]
    [InlineData("--set farm.draught: this is not id=value with a number; write it as course.procurement.grain=0.2", "run", "test-replay", "--set", "farm.draught")]
    [InlineData("--set course.procurement.grain: 7 is out of range; give a value from 0 to 1", "run", "test-replay", "--set", "course.procurement.grain=7")]
    [InlineData("--until 1950-01: the month lies outside the run; give one from 1928-01 to 1940-12", "run", "test-replay", "--until", "1950-01")]
    [InlineData("--until soon: this is not a month; write it as 1937-12", "run", "test-replay", "--until", "soon")]
    [InlineData("narkhoz run: --seed takes a whole number from 0; see narkhoz run --help", "run", "test-replay", "--seed", "-1")]
    [InlineData("narkhoz run: --threads takes a whole number from 1; see narkhoz run --help", "run", "test-replay", "--threads", "0")]
    [InlineData("narkhoz calibrate: --budget takes a whole number from 20; see narkhoz calibrate --help", "calibrate", "--budget", "5")]
    [InlineData("there is no run in HERE/runs; make one with narkhoz run industrialisation", "balance", "last", "steel", "1937")]
    [InlineData("no product is called 'stel'; the nearest known is 'steel'", "balance", "last", "stel", "1937")]
    [InlineData("x.state: there is no such checkpoint; see the folder checkpoints of a run", "resume", "x.state")]
    public void The_error_is_one_line(string message, params string[] args)
    {
        using var office = new Office();
        Assert.Equal(ExitCode.UserError, office.Run(args));
        Assert.Equal(message + "\n", office.Error);
        Assert.Equal("", office.Out);
        Assert.False(Directory.Exists(office.Runs));
    }

    [Theory]
    [InlineData("farm.draught=2", "'farm.draught' is a parameter, and a fork changes decisions; set it for the whole run with narkhoz run --set\n")]
    [InlineData("course.procurement.grains=1", "--set course.procurement.grains: no instrument is called so; the nearest known is 'course.procurement.grain'\n")]
    public void A_fork_changes_decisions_only(string set, string message)
    {
        using var office = new Office();
        SmallRun.Write(office);
        Assert.Equal(ExitCode.UserError, office.Run("fork", "last", "--at", "1930-03", "--set", set));
        Assert.Equal(message, office.Error);
    }

    [Fact]
    public void A_year_that_was_not_run_is_named()
    {
        using var office = new Office();
        var run = SmallRun.Write(office);
        Assert.Equal(ExitCode.UserError, office.Run("balance", "last", "steel", "1957"));
        Assert.Equal($"{run.Manifest.Id} has no balance of steel in 1957; it has the years 1928 to 1940\n", office.Error);
    }

    [Fact]
    public void A_wrong_scenario_is_told_by_file_and_line()
    {
        using var office = new Office();
        var file = office.Desk.Resolve("mine.yaml");
        File.WriteAllText(file, File.ReadAllText(Path.Combine(Golden.Home, "scenarios", "test-replay.yaml")) + "wether: good\n");
        Assert.Equal(ExitCode.UserError, office.Run("show", file));
        Assert.StartsWith("HERE/mine.yaml:7: unknown field 'wether' in the scenario; ", office.Error, StringComparison.Ordinal);
    }
}
