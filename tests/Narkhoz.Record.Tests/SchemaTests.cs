using NJsonSchema;

namespace Narkhoz.Record.Tests;

/// <summary>The JSON schemas of <c>schemas/</c> say what the readers say.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string, string[]> Readers => new()
    {
        { "parameters", "parameter", ParameterReader.Known },
        { "technology", "parameter", ParameterReader.Known },
        { "technology", "product", [.. TechnologyReader.Plain, "regions"] },
        { "technology", "product/regions", TechnologyReader.RegionFields },
        { "technology", "product/regions/shares", [.. RecordBook.Open(Repository.Data).Zones.Select(zone => zone.Id)] },
        { "decisions", "decision", DecisionReader.Known },
        { "instruments", "instrument", InstrumentReader.Known },
        { "regime", "", RegimeReader.Known },
        { "regime", "couplings", RegimeReader.CouplingFields },
        { "scenario", "", ScenarioReader.Known },
        { "scenario", "polity", PolityReader.Known },
        { "scenario", "setting", ScenarioReader.SetFields },
        { "scenario", "decision", DecisionReader.Known },
        { "scenario", "expect", ExpectationReader.Known },
        { "scenario", "indicator", ExpectationReader.IndicatorFields },
        { "question", "", QuestionReader.Known },
        { "question", "case", QuestionReader.CaseFields },
        { "question", "polity", QuestionReader.PolityFields },
        { "question", "expect", QuestionReader.ExpectFields },
        { "question", "also", QuestionReader.AlsoFields },
        { "constitution", "", ConstitutionReader.Known },
        { "constitution", "body", ConstitutionReader.BodyFields },
        { "constitution", "rule", ConstitutionReader.RuleFields },
        { "leaders", "leader", LeaderReader.Known },
        { "leaders", "stance", [.. Stance.Names] },
        { "lines", "line", PolicyLineReader.Known },
        { "lines", "stance", [.. Stance.Names] },
    };

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var (schema, folder) in new[] { ("parameters", "data/parameters"), ("technology", "data/technology"), ("decisions", "data/decisions"), ("regime", "data/regimes"), ("scenario", "scenarios"), ("question", "questions"), ("constitution", "data/constitutions") })
            {
                foreach (var file in Yaml.SourceFile.PathsIn(Path.Combine(Repository.Root, folder), "*.yaml")) files.Add(schema, $"{folder}/{Path.GetFileName(file)}");
            }

            files.Add("instruments", "data/instruments.yaml");
            files.Add("leaders", "data/polity/leaders.yaml");
            files.Add("lines", "data/polity/lines.yaml");
            return files;
        }
    }

    public static TheoryData<string, string> BadFiles => new()
    {
        { "parameters", "{\"farm\": {\"draught\": {\"value\": 1, \"unit\": \"1\", \"source\": \"s\", \"confidence\": \"sure\"}}}" },
        { "parameters", "{\"farm\": {\"draught\": {\"value\": 1, \"unit\": \"1\", \"confidence\": \"read\"}}}" },
        { "parameters", "{\"farm\": {\"draught\": 1}}" },
        { "technology", "[{\"name\": \"Steel\"}]" },
        { "technology", "[{\"id\": \"steel\", \"bookrow\": \"Steel\"}]" },
        { "technology", "[{\"id\": \"steel\", \"group\": \"metall\"}]" },
        { "decisions", "[{\"from\": \"1930-01\", \"instrument\": \"course.x\", \"value\": 1}]" },
        { "instruments", "[{\"id\": \"course.x\", \"unit\": \"1\", \"range\": [0], \"default\": 0, \"what\": \"w\", \"source\": \"s\"}]" },
        { "regime", "{\"id\": \"nep\", \"name\": \"NEP\", \"summary\": \"s\", \"from_to\": \"1921\", \"source\": \"s\", \"mechanisms\": [\"plan\"], \"couplings\": {\"economy_from_party\": 4, \"society_from_party\": 0, \"party_from_society\": 0, \"polity_from_external\": 1}, \"confidence\": \"read\"}" },
        { "constitution", "{\"id\": \"c\", \"name\": \"C\", \"summary\": \"s\", \"source\": \"s\", \"bodies\": [{\"id\": \"congress\", \"name\": \"Congress\", \"role\": \"congress\", \"seats\": 0, \"elected_by\": \"cells\"}]}" },
        { "constitution", "{\"id\": \"c\", \"name\": \"C\", \"summary\": \"s\", \"source\": \"s\", \"bodies\": [{\"id\": \"police\", \"name\": \"Police\", \"seats\": 4, \"elected_by\": \"cells\", \"appointed_by\": \"cabinet\"}]}" },
        { "leaders", "[{\"id\": \"lenin\", \"name\": \"V. I. Lenin\"}]" },
        { "lines", "[{\"id\": \"nep\", \"name\": \"NEP\", \"regime\": \"nep\", \"since\": \"1921-03\", \"until\": \"1928-10\", \"stance\": {\"pace\": 2, \"squeeze\": 0, \"centralism\": 0, \"revolution\": 0, \"liberality\": 0}, \"source\": \"s\"}]" },
        { "scenario", "{\"id\": \"s\", \"name\": \"S\", \"summary\": \"s\", \"from\": \"1928\", \"to\": \"1929\", \"sead\": 1}" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Schema_has_exactly_the_fields_of_the_reader(string schema, string place, string[] fields)
    {
        var at = await Open(schema);
        var steps = place.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < steps.Length; i++) at = i == 0 ? at.Definitions[steps[0]] : at.Properties[steps[i]];
        Assert.Equal(fields.Order(StringComparer.Ordinal), at.Properties.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Schema_takes_the_repositorys_own_file(string schema, string file) =>
        Assert.Empty((await Open(schema)).Validate(YamlAsJson.Text(Path.Combine(Repository.Root, file))));

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Schema_refuses(string schema, string json) => Assert.NotEmpty((await Open(schema)).Validate(json));

    [Fact]
    public async Task Schema_has_the_words_of_the_readers()
    {
        var parameter = (await Open("parameters")).Definitions["parameter"];
        Assert.Equal(ConfidenceNames.InYaml.Select(c => c.Name), parameter.Properties["confidence"].Enumeration.Cast<string>());
        var product = (await Open("technology")).Definitions["product"];
        Assert.Equal(Enum.GetNames<ProductGroup>().Select(g => g.ToLowerInvariant()), product.Properties["group"].Enumeration.Cast<string>());
        var body = (await Open("constitution")).Definitions["body"];
        Assert.Equal(ConstitutionReader.Roles.Select(role => role.Name), body.Properties["role"].Enumeration.Cast<string>());
        Assert.Equal(ConstitutionReader.Institutions.Select(institution => institution.Name), body.Properties["institution"].Enumeration.Cast<string>());
    }

    private static Task<JsonSchema> Open(string schema) =>
        JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "schemas", schema + ".schema.json"), TestContext.Current.CancellationToken);
}
