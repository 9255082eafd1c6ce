using System.CommandLine;

namespace Narkhoz.Cli.Tests;

/// <summary>Every command shows how it is used, and its examples are real.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. All(Root()).Select(pair => pair.Path)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_has_an_example(string path)
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run([.. path.Split(' '), "--help"]));
        Assert.Matches("Examples?:\n  .*narkhoz ", office.Out);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_examples_are_right(string path)
    {
        foreach (var example in All(Root()).Single(pair => pair.Path == path).Command.Examples.Where(example => example.StartsWith("narkhoz ", StringComparison.Ordinal)))
        {
            var typed = example.Split(" >> ")[0]["narkhoz ".Length..];
            Assert.Empty(Root().Parse(typed).Errors);
        }
    }

    [Fact]
    public void Without_a_command_it_helps()
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run());
        Assert.Contains("Commands:", office.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("narkhoz compl", "completion")]
    [InlineData("narkhoz show test-g", "test-grain")]
    [InlineData("narkhoz data ", "why")]
    [InlineData("narkhoz run --unt", "--until")]
    public void The_shell_is_told_what_can_follow(string typed, string answer)
    {
        using var office = new Office();
        Assert.Equal(ExitCode.Ok, office.Run($"[suggest:{typed.Length}]", typed));
        Assert.Contains(answer, office.Out.Split('\n'));
    }

    private static RootCommand Root()
    {
        using var office = new Office();
        return NarkhozCommandLine.Build(office.Desk);
    }

    private static IEnumerable<(string Path, NarkhozCommand Command)> All(Command command, string path = "")
    {
        foreach (var child in command.Subcommands)
        {
            var name = path.Length == 0 ? child.Name : $"{path} {child.Name}";
            if (child is NarkhozCommand own) yield return (name, own);
            foreach (var below in All(child, name)) yield return below;
        }
    }
}
