using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Narkhoz.Cli;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Shared
{
    /// <summary>The scenario to work on.</summary>
    public static Argument<string> Scenario() => new("scenario") { Description = "Id of a scenario, or the path of a scenario file.", HelpName = "scenario" };

    /// <summary>A run.</summary>
    /// <param name="name">Name of the argument.</param>
    public static Argument<string> Run(string name = "run") => new(name)
    {
        Description = "A run: its path, its name, the beginning of its name, or 'last'.",
        HelpName = name,
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
    public static Option<int> Threads() => Count("--threads", "Threads to use; the result does not depend on it.", 1, 1);

    /// <summary>An option that is a whole number from some number on.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="what">What it is.</param>
    /// <param name="fewest">Smallest number allowed.</param>
    /// <param name="usual">Number where the option is not given.</param>
    public static Option<int> Count(string name, string what, int fewest, int usual) => new(name)
    {
        Description = what,
        HelpName = "n",
        DefaultValueFactory = _ => usual,
        CustomParser = result => Read<int>(result, number => number >= fewest, $"{name} takes a whole number from {fewest}"),
    };

    /// <summary>An option that is a number from some number on; null where it is not given.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="what">What it is.</param>
    /// <param name="least">Smallest number allowed.</param>
    public static Option<double?> Number(string name, string what, double least = 0) => new(name) { Description = what, HelpName = "number", CustomParser = result => ReadNumber(result, name, least) };

    /// <summary>The same with a number where it is not given.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="what">What it is.</param>
    /// <param name="usual">Number where the option is not given.</param>
    /// <param name="least">Smallest number allowed.</param>
    public static Option<double> Number(string name, string what, double usual, double least) =>
        new(name) { Description = what, HelpName = "x", DefaultValueFactory = _ => usual, CustomParser = result => ReadNumber(result, name, least) };

    /// <summary>The seed of a run.</summary>
    public static Option<ulong?> Seed() => new("--seed")
    {
        Description = "Another seed than the scenario's.",
        HelpName = "n",
        CustomParser = result => Read<ulong>(result, _ => true, "--seed takes a whole number from 0"),
    };

    /// <summary>An argument that is a whole number.</summary>
    /// <param name="name">Name of the argument.</param>
    /// <param name="what">What it is.</param>
    public static Argument<int> WholeNumber(string name, string what) => new(name)
    {
        Description = what,
        CustomParser = result => Read<int>(result, _ => true, $"{name} is not a whole number"),
    };

    /// <summary>Whether vector instructions are left unused.</summary>
    public static Option<bool> NoSimd() => new("--no-simd") { Description = "Do without vector instructions; the result does not depend on it." };

    private static double ReadNumber(ArgumentResult result, string name, double least) =>
        Read<double>(result, number => double.IsFinite(number) && number >= least, string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least}"));

    private static T Read<T>(ArgumentResult result, Func<T, bool> allowed, string error)
        where T : struct, IParsable<T>
    {
        if (T.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && allowed(number)) return number;
        result.AddError(error);
        return default;
    }
}
