using System.Text.RegularExpressions;

namespace Narkhoz.Architecture.Tests;

/// <summary>What the compiler does not see but the design asks for.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    [Fact]
    public void A_file_holds_one_idea() => Assert.Empty(
        from folder in new[] { "src", "tests", "bench" }
        where Directory.Exists(Path.Combine(Sources.Root, folder))
        from file in Sources.Under(folder)
        let lines = File.ReadLines(file).Count()
        where lines > LongestFile
        select $"{Sources.Shown(file)} has {lines} lines; split it");

    // Outcomes come from mechanisms; only dated decisions, weather and world prices may depend on the date, and those
    // stand in data files. So no rule of the model may hold a year.
    [Fact]
    public void Nothing_in_the_model_knows_a_year() => Assert.Empty(
        from file in Sources.Under("src/Narkhoz.Model")
        from line in Code(file)
        where CalendarYear().IsMatch(line.Text) || YearCompared().IsMatch(line.Text)
        select $"{Sources.Shown(file)}:{line.Number}: {line.Text.Trim()}");

    [Fact]
    public void Nothing_is_left_for_later() => Assert.Empty(
        from file in Sources.Under("src")
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where Unfinished().IsMatch(line.Text)
        select $"{Sources.Shown(file)}:{line.Number}: {line.Text.Trim()}");

    [Theory]
    [InlineData("if (now.Year > 1929) Collectivise();")]
    [InlineData("if (month.Year == start) return;")]
    [InlineData("var war = new YearMonth(1941, 6);")]
    public void The_check_for_years_finds_them(string code) =>
        Assert.True(CalendarYear().IsMatch(code) || YearCompared().IsMatch(code));

    // Comments and texts may name years; code may not.
    private static IEnumerable<(string Text, int Number)> Code(string file) => File.ReadLines(file)
        .Select((text, index) => (Text: CommentOrText().Replace(text, ""), Number: index + 1));

    [GeneratedRegex(@"//.*$|""([^""\\]|\\.)*""", RegexOptions.ExplicitCapture)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"(?<![\w.])19[1-6]\d(?![\w.])", RegexOptions.ExplicitCapture)]
    private static partial Regex CalendarYear();

    [GeneratedRegex(@"\.Year\s*(==|!=|<=|>=|<|>)|(==|!=|<=|>=|<|>)\s*\w+\.Year\b|\.Year\s+is\b|switch\s*\(\s*\w+\.Year", RegexOptions.ExplicitCapture)]
    private static partial Regex YearCompared();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException", RegexOptions.ExplicitCapture)]
    private static partial Regex Unfinished();
}
