namespace Narkhoz.Record.Tests;

/// <summary>A constitution in which power comes from nowhere is refused, with file, line and mend.</summary>
public sealed class ConstitutionTests
{
    private const string Good = """
        id: small
        name: A small party
        summary: For a test.
        source: "engineering estimate: for a test"
        bodies:
          - {id: secretariat, name: Secretariat, elected_by: committee, role: secretariat, seats: 3}
          - {id: cells, name: Cells, base: members}
          - {id: congress, name: Congress, elected_by: cells, role: congress, every: 12, officials: 0.5, seats: {1917-11: 100, 1925-12: 200}}
          - {id: committee, name: Committee, elected_by: congress, role: committee, seats: 20}
          - {id: cabinet, name: Cabinet, elected_by: committee, role: cabinet, seats: 5}
          - {id: secretaries, name: Secretaries, appointed_by: secretariat, scope: region, role: secretaries, institution: apparatus, seats: 4, from: 1919-03, until: 1953-03}
          - {id: districts, name: Districts, appointed_by: secretaries, scope: district, institution: apparatus, seats: 2}
        rules:
          - {rule: ban-on-factions, from: 1921-03, until: 1953-03}
        """;

    [Fact]
    public void A_constitution_is_read_with_those_first_who_fill_others()
    {
        var constitution = Constitution.Parse("small.yaml", Good);
        Assert.Equal(("small", "A small party", Good), (constitution.Id, constitution.Name, constitution.Text));
        Assert.Equal(["cells", "congress", "committee", "secretariat", "cabinet", "secretaries", "districts"], constitution.Bodies.Select(body => body.Id));
        var congress = constitution.Of(BodyRole.Congress)!;
        Assert.Equal((12, 0.5, 200), (congress.Every, congress.OfficialShare, congress.MostSeats));
        Assert.Null(constitution.Of(BodyRole.Government));
    }

    [Theory]
    [InlineData("congress", "1917-11", 100)]
    [InlineData("congress", "1925-11", 100)]
    [InlineData("congress", "1925-12", 200)]
    [InlineData("secretaries", "1919-02", 0)]
    [InlineData("secretaries", "1919-03", 4)]
    [InlineData("secretaries", "1953-02", 4)]
    [InlineData("secretaries", "1953-03", 0)]
    [InlineData("cells", "1920-01", 0)]
    public void Seats_go_by_the_month(string body, string month, int seats)
    {
        Assert.True(YearMonth.TryParse(month, out var when));
        Assert.Equal(seats, Constitution.Parse("small.yaml", Good).Bodies.Single(known => known.Id == body).SeatsIn(when));
    }

    [Theory]
    [InlineData("1921-02", false)]
    [InlineData("1921-03", true)]
    [InlineData("1953-02", true)]
    [InlineData("1953-03", false)]
    public void Rules_go_by_the_month(string month, bool holds)
    {
        Assert.True(YearMonth.TryParse(month, out var when));
        var constitution = Constitution.Parse("small.yaml", Good);
        Assert.Equal(holds, constitution.Holds(Procedure.BanOnFactions, when));
        Assert.False(constitution.Holds(Procedure.Appeal, when));
    }

    [Theory]
    [InlineData("elected_by: congress, role: committee", "elected_by: committee, role: committee", ":9: committee elects itself; name another body, or a base, that elects it")]
    [InlineData("appointed_by: secretaries", "appointed_by: districts", ":12: districts appoints itself; name another body, or a base, that appoints it")]
    [InlineData("role: cabinet, seats: 5", "role: cabinet, seats: 0", ":10: cabinet has 0 seats; give a whole number from 1 to 20000")]
    [InlineData("role: cabinet, seats: 5", "role: cabinet, seats: 2.5", ":10: cabinet has 2.5 seats; give a whole number from 1 to 20000")]
    [InlineData("role: cabinet, seats: 5", "role: cabinet, seats: {}", ":10: cabinet has no seats; give a number, or numbers by month such as {1919-03: 19}")]
    [InlineData("role: cabinet, seats: 5", "role: cabinet", ":10: cabinet has no seats; add `seats:`")]
    [InlineData("1925-12: 200", "1925-13: 200", ":8: congress: '1925-13' is not a month; write it as 1930-03")]
    [InlineData("elected_by: cells, role: congress", "elected_by: cabinet, role: congress", ":6: committee, congress, cabinet fill one another, and neither members nor citizens stand at the bottom; let one of them be elected by a base")]
    [InlineData("elected_by: cells", "elected_by: sells", ":8: congress is filled by 'sells', which is no body; the nearest known is 'cells'")]
    [InlineData("elected_by: committee, role: cabinet", "role: cabinet", ":10: nobody fills the seats of cabinet; add `elected_by:`, `appointed_by:` or `base:`")]
    [InlineData("elected_by: committee, role: cabinet", "elected_by: committee, appointed_by: secretariat, role: cabinet", ":10: the seats of cabinet are filled in 2 ways; keep one of elected_by, appointed_by and base")]
    [InlineData("appointed_by: secretariat", "appointed_by: cells", ":11: secretaries is appointed by cells, which is a base and has no head; let it be elected, or appointed by a body with seats")]
    [InlineData("base: members", "base: members, seats: 5", ":7: cells is a base and has seats; take `seats:` away")]
    [InlineData("elected_by: committee, role: cabinet", "appointed_by: secretaries, role: cabinet", ":10: cabinet (union) is filled by secretaries, of which there is one in every region; name a body of the same or a wider scope")]
    [InlineData("role: cabinet,", "role: committee,", ":10: committee and cabinet are both the committee; give the role to one of them")]
    [InlineData("role: cabinet, ", "", ":1: no body has the role 'cabinet'; add `role: cabinet` to one")]
    [InlineData("role: cabinet,", "role: politburo,", ":10: 'politburo' is no role; known are congress, committee, cabinet, secretariat, control, government, secretaries")]
    [InlineData("every: 12, ", "", ":8: congress is a congress and has no interval; add `every:` with the months between congresses")]
    [InlineData("officials: 0.5", "officials: 1.5", ":8: congress: officials lies outside its range; give a number from 0 to 1")]
    [InlineData("id: cabinet", "id: committee", ":10: two bodies are called 'committee'; give one of them another id")]
    [InlineData("until: 1953-03}\n  - {id: districts", "until: 1918-03}\n  - {id: districts", ":11: secretaries ends in 1918-03, before it begins in 1919-03; exchange from and until")]
    [InlineData("rule: ban-on-factions", "rule: ban-on-fractions", ":14: 'ban-on-fractions' is no rule of procedure; the nearest known is 'ban-on-factions'")]
    [InlineData("scope: district", "scop: district", ":12: unknown field 'scop' in a body; the nearest known is 'scope'")]
    [InlineData("id: small\n", "", ":1: the constitution has no field 'id'; add `id:`")]
    public void A_mistake_is_named_with_line_and_mend(string old, string now, string message)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var error = Assert.Throws<RecordException>(() => Constitution.Parse("small.yaml", Good.Replace(old, now, StringComparison.Ordinal)));
        Assert.Equal("small.yaml" + message, error.Message);
    }

    [Fact]
    public void An_empty_file_is_told_what_it_lacks() =>
        Assert.Equal("small.yaml: the constitution is empty; add id, name, summary, source and bodies", Assert.Throws<RecordException>(() => Constitution.Parse("small.yaml", "# nothing\n")).Message);

    [Fact]
    public void Lint_finds_a_mistake_in_a_constitution_of_the_record_and_in_one_that_a_scenario_names()
    {
        using var folder = new DataFolder();
        folder.Write("constitutions/small.yaml", Good.Replace("elected_by: congress", "elected_by: committee", StringComparison.Ordinal));
        Assert.Contains("constitutions/small.yaml:9: committee elects itself; name another body, or a base, that elects it [Unreadable]", folder.Findings());
        folder.Write("constitutions/small.yaml", Good);
        folder.Write("scenarios/mine.yaml", Good.Replace("seats: 5", "seats: 0", StringComparison.Ordinal));
        folder.Write("scenarios/s.yaml", "id: s\nname: S\nsummary: S.\nfrom: 1928-01\nto: 1928-12\npolity: {constitution: mine.yaml, opening: revolution}\n");
        Assert.Contains("scenarios/mine.yaml:10: cabinet has 0 seats; give a whole number from 1 to 20000 [Unreadable]", folder.Findings());
    }
}
