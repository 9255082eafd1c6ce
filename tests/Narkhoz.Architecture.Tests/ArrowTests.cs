using System.Reflection;
using System.Xml.Linq;

namespace Narkhoz.Architecture.Tests;

/// <summary>Dependencies point one way: Planning and Record, then Model, then Lab, then Cli.</summary>
public sealed class ArrowTests
{
    /// <summary>The assembly of Narkhoz.Cli bears the name of the command.</summary>
    private const string Programme = "narkhoz";

    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Narkhoz.Planning", [] },
        { "Narkhoz.Planning.OrTools", ["Narkhoz.Planning"] },
        { "Narkhoz.Record", [] },
        { "Narkhoz.Model", ["Narkhoz.Planning", "Narkhoz.Record"] },
        { "Narkhoz.Lab", ["Narkhoz.Planning", "Narkhoz.Record", "Narkhoz.Model"] },
        { Programme, ["Narkhoz.Planning", "Narkhoz.Record", "Narkhoz.Model", "Narkhoz.Lab"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void An_assembly_uses_only_what_stands_before_it(string assembly, string[] allowed)
    {
        var used = Assembly.Load(assembly).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("Narkhoz", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(used.Except(allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void Planning_is_a_package_of_its_own()
    {
        var project = XDocument.Load(Path.Combine(Sources.Root, "src/Narkhoz.Planning/Narkhoz.Planning.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Equal(["CsvHelper"], project.Descendants("PackageReference").Select(package => package.Attribute("Include")?.Value));
    }

    [Fact]
    public void Every_source_project_is_checked_here()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        var named = Allowed.Select(row => row.Data.Item1 == Programme ? "Narkhoz.Cli" : row.Data.Item1);
        Assert.Equal(named.Order(StringComparer.Ordinal), projects.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }
}
