using CsCheck;

namespace Narkhoz.Record.Tests;

public sealed class NearestTests
{
    [Theory]
    [InlineData("quantm", "quantum")]
    [InlineData("boook_row", "book_row")]
    [InlineData("zzzzzz", null)]
    public void Find_gives_the_name_that_was_meant(string name, string? near) => Assert.Equal(near, Nearest.Find(name, ["quantum", "book_row", "traded"]));

    [Fact]
    public void Find_undoes_one_slip()
    {
        string[] known = ["electric_power", "crude_oil", "machine_tools", "cotton_fabrics"];
        Gen.Select(Gen.OneOf<string>(known), Gen.Int[0, 8], Gen.Char['a', 'z']).Sample((name, at, letter) =>
            Assert.Equal(name, Nearest.Find(name[..at] + letter + name[(at + 1)..], known)));
    }

    [Theory]
    [InlineData(3, "known are a0, a1, a2")]
    [InlineData(30, "check the spelling")]
    public void Mend_lists_a_few_names(int count, string mend) =>
        Assert.Equal(mend, Nearest.Mend("something_else", [.. Enumerable.Range(0, count).Select(i => $"a{i}")]));
}
