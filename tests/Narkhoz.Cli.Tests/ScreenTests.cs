using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;
using Narkhoz.Record;

namespace Narkhoz.Cli.Tests;

/// <summary>What people see, line by line.</summary>
public sealed class ScreenTests
{
    [Theory]
    [InlineData("scenarios", "scenarios")]
    [InlineData("show", "show", "test-grain")]
    [InlineData("regimes", "regimes")]
    [InlineData("data-list", "data", "list")]
    [InlineData("data-list-coal", "data", "list", "coal")]
    [InlineData("data-list-tables", "data", "list", "--kind", "table")]
    [InlineData("data-show-table", "data", "show", "A4")]
    [InlineData("data-show-product", "data", "show", "steel")]
    [InlineData("data-show-dated", "data", "show", "farm.weather")]
    [InlineData("data-show-instrument", "data", "show", "course.procurement.grain")]
    [InlineData("data-show-series", "data", "show", "grain_exports")]
    [InlineData("data-why-parameter", "data", "why", "product.steel.input.coal")]
    [InlineData("data-why-instrument", "data", "why", "course.procurement.grain")]
    [InlineData("help-run", "run", "--help")]
    [InlineData("completion-bash", "completion", "bash")]
    [InlineData("help-plan-inspect", "plan", "inspect", "--help")]
    public void A_command_draws(string golden, params string[] args)
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run(args));
        Assert.Equal("", office.Error);
        Golden.Check(golden, office.Out);
    }

    [Fact]
    public void Lint_tells_file_and_mend_and_says_so_in_its_code()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Found, office.Run("lint"));
        Golden.Check("lint", office.Out);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    public void A_run_shows_human_cost_beside_output(int width)
    {
        using var office = new Office(width);
        var run = SmallRun.Write(office);
        RunDrawing.Draw(office.Desk, RunAnswer.Of(run, RecordBook.Open(office.Desk.DataFolder)));
        Golden.Check($"run-{width}", office.Out);
    }

    [Fact]
    public void A_balance_has_two_sides_by_republic()
    {
        using var office = new Office();
        SmallRun.Write(office);
        Assert.Equal(ExitCode.Ok, office.Run("balance", "last", "steel", "1937"));
        Golden.Check("balance", office.Out);
    }

    [Fact]
    public void Two_runs_are_compared()
    {
        using var office = new Office();
        var (a, b) = (SmallRun.Write(office), SmallRun.Write(office, 5e6));
        Assert.Equal(ExitCode.Ok, office.Run("compare", a.Manifest.Id, b.Manifest.Id));
        Golden.Check("compare", office.Out);
    }

    [Fact]
    public void A_run_compared_with_itself_is_the_same()
    {
        using var office = new Office();
        SmallRun.Write(office);
        Assert.Equal(ExitCode.Ok, office.Run("compare", "test-replay", "last"));
        Golden.Check("compare-same", office.Out);
    }
}
