using System.CommandLine;

namespace Narkhoz.Cli;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Shared
{
    /// <summary>The scenario to work on.</summary>
    public static Argument<string> Scenario() => new("scenario") { Description = "Id of a scenario, or the path of a scenario file." };

    /// <summary>A run.</summary>
    /// <param name="name">Name of the argument.</param>
    public static Argument<string> Run(string name = "run") => new(name)
    {
        Description = "A run: its path, its name, the beginning of its name, or 'last'.",
    };

    /// <summary>The folder that holds the runs.</summary>
    public static Option<string> Runs() => new("--runs", "-o")
    {
        Description = "Folder that holds the runs.",
        HelpName = "folder",
        DefaultValueFactory = _ => "runs",
    };

    /// <summary>Values set on top of a scenario.</summary>
    public static Option<string[]> Set() => new("--set")
    {
        Description = "Give a parameter or an instrument another value; may be repeated.",
        HelpName = "id=value",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>How many threads to use.</summary>
    public static Option<int> Threads() => new("--threads")
    {
        Description = "Threads to use; the result does not depend on it.",
        HelpName = "n",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>Whether vector instructions are left unused.</summary>
    public static Option<bool> NoSimd() => new("--no-simd") { Description = "Do without vector instructions; the result does not depend on it." };
}
