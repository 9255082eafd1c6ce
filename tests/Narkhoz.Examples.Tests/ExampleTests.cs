using System.Text.RegularExpressions;

namespace Narkhoz.Examples.Tests;

/// <summary>Every worked example runs and prints what lies beside it, and its README quotes its code.</summary>
public sealed partial class ExampleTests
{
    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Shelf.Folder).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_prints_what_lies_beside_it(string name)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.True(Shelf.Examples().TryGetValue(name, out var example), $"there is no class Narkhoz.Examples.{name}.Example");
        example.Run(output, Shelf.Data);
        var file = Path.Combine(Shelf.Folder, name, "output.txt");
        if (Environment.GetEnvironmentVariable("NARKHOZ_GOLDEN") == "write") File.WriteAllText(file, output.ToString());
        Assert.True(File.Exists(file), $"{file} is missing; run the tests with NARKHOZ_GOLDEN=write and read what they wrote");
        Assert.Equal(File.ReadAllText(file), output.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_readme_quotes_its_code(string name)
    {
        var code = Plain(File.ReadAllText(Path.Combine(Shelf.Folder, name, "Example.cs")));
        var readme = File.ReadAllText(Path.Combine(Shelf.Folder, name, "README.md"));
        foreach (Match block in Quoted().Matches(readme)) Assert.Contains(Plain(block.Groups["code"].Value), code, StringComparison.Ordinal);
    }

    private static string Plain(string text) => Blank().Replace(text, " ").Trim();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture)]
    private static partial Regex Blank();
}
