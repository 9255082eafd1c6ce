namespace Narkhoz.Record.Tests;

public sealed class RegimeTests
{
    [Fact]
    public void Open_takes_every_field()
    {
        using var folder = new DataFolder();
        var regime = Assert.Single(folder.Open().Regimes);
        Assert.Equal(("command", "Command", "Orders.", "1929-57", "book line 3933"), (regime.Id, regime.Name, regime.Summary, regime.FromTo, regime.Source));
        Assert.Equal(["priority", "wedge"], regime.Mechanisms);
        Assert.Equal(new Couplings(3, 3, 0, 2), regime.Couplings);
        Assert.Equal((Confidence.Estimate, DataFolder.Command, 1), (regime.Confidence, regime.File, regime.Line));
    }

    [Theory]
    [InlineData("summary:", "sumary:", "regimes/command.yaml:3: unknown field 'sumary' in the regime; the nearest known is 'summary'")]
    [InlineData("economy_from_party: 3", "economy_from_party: 4", "regimes/command.yaml:9: economy_from_party is no strength of a coupling; give 0 (none), 1 (weak), 2 (partial) or 3 (strong)")]
    [InlineData("economy_from_party: 3", "economy_from_party: 1.5", "regimes/command.yaml:9: economy_from_party is no strength of a coupling; give 0 (none), 1 (weak), 2 (partial) or 3 (strong)")]
    [InlineData("economy_from_party: 3, ", "", "regimes/command.yaml:9: couplings has no field 'economy_from_party'; add `economy_from_party:`")]
    [InlineData("economy_from_party", "econmy_from_party", "regimes/command.yaml:9: unknown field 'econmy_from_party' in couplings; the nearest known is 'economy_from_party'")]
    [InlineData("- wedge", "- priority", "regimes/command.yaml:8: the mechanism 'priority' is named twice; remove one of the two")]
    [InlineData("id: command", "id: comand", "regimes/command.yaml:1: the regime 'comand' lies in command.yaml; give file and regime one name")]
    [InlineData("source: \"book line 3933\"\n", "", "regimes/command.yaml:1: command has no source; add `source:` with a book line, a named work, or `engineering estimate: reason`")]
    [InlineData("confidence: estimate", "confidence: sure", "regimes/command.yaml:10: 'sure' is no confidence; known are read, recalled, derived, estimate, calibrated")]
    public void Open_names_file_line_and_mend(string old, string now, string message)
    {
        using var folder = new DataFolder();
        Assert.Equal(message, folder.With(DataFolder.Command, old, now).Error());
    }

    [Fact]
    public void An_unknown_regime_is_answered_with_the_nearest()
    {
        using var folder = new DataFolder();
        var error = Assert.Throws<RecordException>(() => folder.Open().Regimes["commant"]);
        Assert.Equal("regimes: no regime is called 'commant'; the nearest known is 'command'", folder.Relative(error.Message));
    }

    [Fact]
    public void The_mechanisms_of_a_regime_are_part_of_the_hash()
    {
        using var folder = new DataFolder();
        var whole = folder.Open().Hash;
        Assert.NotEqual(whole, folder.With(DataFolder.Command, "  - wedge\n", "").Open().Hash);
    }

    [Fact]
    public void Lint_and_Demand_compare_the_regimes_with_the_mechanisms_of_the_model()
    {
        using var folder = new DataFolder();
        string[] model = ["priority", "wedges", "ratchet"];
        var findings = Lint.Run(folder.Path, Path.Combine(folder.Path, "scenarios"), model).Findings.Where(f => f.Pass == "UnknownMechanism");
        string[] said =
        [
            "regimes/command.yaml:1: the mechanism 'ratchet' is at work under no regime; add it to the mechanisms of command, or of another [UnknownMechanism]",
            "regimes/command.yaml:1: the mechanism 'wedges' is at work under no regime; add it to the mechanisms of command, or of another [UnknownMechanism]",
            "regimes/command.yaml:8: no mechanism is called 'wedge'; the nearest known is 'wedges' [UnknownMechanism]",
        ];
        Assert.Equal(said, findings.Select(f => folder.Relative(f.ToString())).Order(StringComparer.Ordinal));
        var record = folder.Open();
        Assert.StartsWith(folder.Relative(Assert.Throws<RecordException>(() => record.Regimes.Demand(model)).Message), said[2], StringComparison.Ordinal);
        record.Regimes.Demand(["priority", "wedge"]);
    }
}
