namespace Narkhoz.Record.Tests;

/// <summary>Each fault of the data folder is one line that names file, line and mend.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { DataFolder.Technology, "book_row: Steel", "bookrow: Steel", "technology/10-industry.yaml:17: unknown field 'bookrow' in steel; the nearest known is 'book_row'" },
        { DataFolder.Technology, "confidence: estimate, shares", "confidense: estimate, shares", "technology/10-industry.yaml:22: unknown field 'confidense' in regions of steel; the nearest known is 'confidence'" },
        { DataFolder.Parameters, "prior:", "priro:", "parameters/farm.yaml:2: unknown field 'priro' in farm.draught; the nearest known is 'prior'" },
        { DataFolder.Decisions, "what: \"The", "waht: \"The", "decisions/course.yaml:1: unknown field 'waht' in a decision; the nearest known is 'what'" },
        { DataFolder.Instruments, "default:", "defualt:", "instruments.yaml:4: unknown field 'defualt' in an instrument; the nearest known is 'default'" },
        { DataFolder.Technology, "value: 1.5, unit: t/t", "value: 1.5, unit: t/m", "technology/10-industry.yaml:20: product.steel.input.coal is in t/m; give it in t/t" },
        { DataFolder.Technology, "unit: t/yr", "unit: tt/yr", "technology/10-industry.yaml:10: the unit 'tt/yr' of product.coal.output is not known; use words such as t, MWh, rouble, person, head, piece, yr with / and *" },
        { DataFolder.Decisions, "unit: Mt", "unit: MWh", "decisions/course.yaml:2: plan.first.steel is in t, not in MWh; give the value in t" },
        { DataFolder.Technology, "value: 1.5", "value: -1.5", "technology/10-industry.yaml:20: the norm product.steel.input.coal is negative; give a number from 0 up" },
        { DataFolder.Republics, "- {id: EST, name: EST, number: 15}\n", "", "geography/republics.yaml: the republic EST is missing; add `- id: EST`; there are fifteen" },
        { DataFolder.Republics, "name: EST, number: 15", "name: EST, number: 15, zones: [{id: UKR, name: Reval}]", "geography/republics.yaml:15: UKR stands already in geography/republics.yaml:2; remove one of the two" },
        { DataFolder.Republics, "name: EST, number: 15", "name: EST, number: 15, zones: [{id: REV, nmae: Reval}]", "geography/republics.yaml:15: unknown field 'nmae' in a zone; the nearest known is 'name'" },
        { DataFolder.Decisions, "from: 1930-01", "from: 1970-01", "decisions/course.yaml:1: 1970-01 lies outside the record; give a month from 1917-01 to 1967-12" },
        { DataFolder.Decisions, "from: 1930-01", "from: 1930-13", "decisions/course.yaml:1: from is not a month; write it as 1930-03" },
        { DataFolder.Decisions, "due: 1933-09", "due: 1927-09", "decisions/course.yaml:2: 1927-09 is no month in which a target of 1928-10 can be due; give a month from 1928-10 to 1967-12" },
        { DataFolder.Parameters, "1928-01: 1.0", "1816-01: 1.0", "parameters/farm.yaml:3: farm.weather: 1816-01 lies outside the record; give a month from 1917-01 to 1967-12" },
        { DataFolder.Technology, "steel: {value: 0.01", "steel: {value: 0.7", "technology/10-industry.yaml:12: coal, steel use up as much as they make or more (Perron root 1.025); lower their input norms" },
        { DataFolder.Parameters, "source: \"engineering estimate: for a test\", confidence: estimate}\n  w", "confidence: estimate}\n  w", "parameters/farm.yaml:2: farm.draught has no source; add `source:` with a book line, a named work, or `engineering estimate: reason`" },
        { DataFolder.Decisions, "source: \"book line 4359\", ", "", "decisions/course.yaml:1: course.procurement.grain from 1930-01 has no source; add `source:` with a book line, a named work, or `engineering estimate: reason`" },
        { DataFolder.Technology, "inherits: ^mine", "inherits: ^mien", "technology/10-industry.yaml:6: no template is called '^mien'; the nearest known is '^mine'" },
        { DataFolder.Technology, "coal: {value: 1.5", "cola: {value: 1.5", "technology/10-industry.yaml:20: steel takes an input 'cola' that is no product; the nearest known is 'coal'" },
        { DataFolder.Technology, "UKR: 0.6", "UKR: 0.5", "technology/10-industry.yaml:22: the regional shares of steel add up to 0.9; make them add up to 1" },
        { DataFolder.Technology, "UKR: 0.6", "UKE: 0.6", "technology/10-industry.yaml:22: steel has a share in 'UKE', which is no zone; the nearest known is 'UKR'" },
        { DataFolder.Technology, "group: metal", "group: metall", "technology/10-industry.yaml:15: 'metall' is no product group; the nearest known is 'metal'" },
        { DataFolder.Decisions, "course.procurement.grain", "course.procurement.grian", "decisions/course.yaml:1: no instrument is called 'course.procurement.grian'; the nearest known is 'course.procurement.grain'" },
        { DataFolder.Decisions, "value: 30", "value: 300", "decisions/course.yaml:1: course.procurement.grain = 3 lies outside its range; give a value from 0 to 1" },
        { DataFolder.Parameters, "[0.1, 0.6", "[0.6, 0.1", "parameters/farm.yaml:2: the prior of farm.draught does not rise; write the low end first" },
        { DataFolder.Technology, "id: steel", "id: coal", "technology/10-industry.yaml:13: coal stands already in technology/10-industry.yaml:5; remove one of the two" },
        { DataFolder.Parameters, "weather:", "draught:", "parameters/farm.yaml:3: 'draught' stands twice in one mapping; remove one of the two" },
        { DataFolder.Parameters, "value: 0.3", "value: 0,3", "parameters/farm.yaml:2: unknown field '3' in farm.draught; known are value, values, unit, prior, source, confidence, note" },
        { DataFolder.Parameters, "value: 0.3", "value: .nan", "parameters/farm.yaml:2: farm.draught is not a number; write a number for farm.draught, with a point for decimals" },
        { DataFolder.Parameters, "value: 0.3", "value: !!str 0.3", "parameters/farm.yaml:2: an anchor or a tag stands here; write the value out" },
        { DataFolder.Parameters, "confidence: estimate}\n  w", "confidence: certain}\n  w", "parameters/farm.yaml:2: 'certain' is no confidence; known are read, recalled, derived, estimate, calibrated" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Open_names_file_line_and_mend(string file, string old, string now, string message)
    {
        using var folder = new DataFolder();
        Assert.Equal(message, folder.With(file, old, now).Error());
    }

    [Fact]
    public void Open_of_a_missing_folder_says_so()
    {
        var error = Assert.Throws<RecordException>(() => RecordBook.Open("no-such-folder"));
        Assert.Equal("no-such-folder: there is no such data folder; name the folder that holds republics, technology and parameters", error.Message);
    }

    [Fact]
    public void Open_without_republics_says_so()
    {
        using var folder = new DataFolder();
        File.Delete(Path.Combine(folder.Path, DataFolder.Republics));
        Assert.Equal("geography/republics.yaml: the file cannot be read; check that it exists and that you may read it", folder.Error());
    }

    [Fact]
    public void Open_of_a_file_in_another_encoding_says_so()
    {
        using var folder = new DataFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, DataFolder.Parameters), [0x66, 0xff, 0xfe, 0x3a]);
        Assert.Equal("parameters/farm.yaml: the file is not text in UTF-8; save it as UTF-8", folder.Error());
    }

    [Fact]
    public void Open_of_broken_YAML_is_one_line()
    {
        using var folder = new DataFolder();
        var message = folder.With(DataFolder.Parameters, "draught: {", "draught: [").Error();
        Assert.StartsWith("parameters/farm.yaml:", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }
}
