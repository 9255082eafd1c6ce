namespace Narkhoz.Fuzz;

/// <summary>Whatever stands in a file, a reader takes it or answers with one line.</summary>
public sealed class MutationTests
{
    private const int Texts = 600;

    /// <summary>Readers of tables are many: a few thousand files in all.</summary>
    private const int TableTexts = 150;

    public static TheoryData<string> Readers => [.. Target.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Reader_takes_its_seed(string name)
    {
        var target = Target.Find(name)!;
        target.Take(target.Good);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Reader_answers_every_mutation_with_an_error_of_one_line_or_not_at_all(string name)
    {
        var target = Target.Find(name)!;
        for (var seed = 0; seed < (name.StartsWith("plan-", StringComparison.Ordinal) ? TableTexts : Texts); seed++)
        {
            var text = new Mutation(seed).Of(target.Good);
            var escaped = Xunit.Record.Exception(() => _ = target.Read(text));
            Assert.True(escaped is null, $"seed {seed}: {escaped}\n{text}");
        }
    }

    [Fact]
    public void Random_files_are_read_or_refused() => Assert.Equal(0, ManyFiles.Read(2000, 1, TextWriter.Null));
}
