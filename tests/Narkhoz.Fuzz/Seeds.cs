namespace Narkhoz.Fuzz;

/// <summary>Small files that are right and that show every field: what mutation starts from.</summary>
internal static class Seeds
{
    public const string Scenario = """
        id: industrialisation
        name: Industrialisation
        summary: "The first plans: \"heavy\" first."
        from: 1928-01
        to: 1940-12
        seed: 17
        replay: true
        regime: command
        set:
          farm.draught: 0.4
          course.procurement.grain: {value: 20, unit: "%"}
        decisions:
          - {from: 1932-01, instrument: course.procurement.grain, value: 0.3}
          - {from: 1930-03, due: 1933-09, instrument: plan.first.steel, value: 10.4, unit: Mt, what: "w", source: s, confidence: read, note: n}
        off: [wedge]
        expect:
          hash: {1940: 0f}
          indicators:
            - {year: 1940, name: output, product: steel, zone: UKR, truth: reported, value: 18.3, unit: Mt, tolerance: 0.25}
        """;

    public const string Constitution = """
        id: small
        name: A small party
        summary: For a test.
        source: s
        bodies:
          - {id: cells, name: Cells, base: members}
          - {id: congress, name: Congress, elected_by: cells, role: congress, every: 12, officials: 0.5, seats: {1917-11: 100, 1925-12: 200}}
          - {id: committee, name: Committee, elected_by: congress, role: committee, seats: 20}
          - {id: cabinet, name: Cabinet, elected_by: committee, role: cabinet, seats: 5}
          - {id: secretariat, name: Secretariat, elected_by: committee, role: secretariat, seats: 3, source: s}
          - {id: secretaries, name: Secretaries, appointed_by: secretariat, scope: region, role: secretaries, institution: apparatus, seats: 4, from: 1919-03, until: 1953-03}
        rules:
          - {rule: ban-on-factions, from: 1921-03, until: 1953-03, source: s}
        """;

    public const string Table = """"
        series,year,value,unit,source,confidence
        exports,1929,4045.8,million roubles,"Trade, a ""yearbook""","recalled, check"
        exports,1930,86-91,million roubles,Trade,read

        """";

    private const string Technology = """
        - id: ^mine
          group: energy
          unit: t
          labour: {value: 0.005, unit: "person yr/t", source: "engineering estimate: x", confidence: estimate}
        - id: coal
          inherits: ^mine
          name: Coal
          book_row: Coal
          book_scale: 1e6
          output: {value: 35500000, unit: t/yr, source: s, confidence: read}
          input:
            steel: {values: {1928-01: 0.01, 1930-01: 0.02}, unit: t/t, source: s, confidence: derived}
        - id: steel
          name: Steel
          group: metal
          unit: t
          quantum: 0.001
          storable: true
          traded: false
          note: n
          input:
            coal: {value: 1.5, unit: kg/kg, prior: [1, 2, triangular], source: s, confidence: estimate, note: n}
          labour: {value: 0.02, unit: "person yr/t", source: s, confidence: estimate}
          regions: {source: s, confidence: estimate, shares: {RSFSR: 0.4, UKR: 0.6}}

        """;

    /// <summary>The files of a data folder by their names inside it.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["geography/republics.yaml"] = string.Concat(Narkhoz.Record.RepublicIds.All.Select((id, i) => $"- {{id: {id}, name: {id}, number: {i + 1}, joins: 1940-08, source: s}}\n")),
        ["instruments.yaml"] = "- id: course.procurement.grain\n  unit: \"1\"\n  range: [0, 1]\n  default: 0.15\n  what: \"w\"\n  source: s\n",
        ["technology/10-industry.yaml"] = Technology,
        ["parameters/farm.yaml"] = "farm:\n  draught: {value: 0.3, unit: \"1\", prior: [0.1, 0.6, uniform], source: s, confidence: recalled}\n  weather: {values: {1929-01: 0.9, 1928-01: 1.0}, unit: \"1\", source: s, confidence: estimate}\n",
        ["decisions/course.yaml"] = "- {from: 1930-01, instrument: course.procurement.grain, value: 30, unit: \"%\", what: \"w\", source: s, confidence: read}\n- {from: 1928-10, due: 1933-09, instrument: plan.first.steel, value: 10.4, unit: Mt, what: \"w\", source: s, confidence: recalled}\n",
        ["regimes/command.yaml"] = "id: command\nname: Command\nsummary: \"w\"\nfrom_to: 1929-57\nsource: s\nmechanisms: [priority, wedge]\ncouplings: {economy_from_party: 3, society_from_party: 3, party_from_society: 0, polity_from_external: 2}\nconfidence: estimate\n",
        ["constitutions/small.yaml"] = Constitution,
        ["polity/leaders.yaml"] = "- {id: lenin, name: V. I. Lenin, born: 1870-04, joined: 1898-03, nationality: RSFSR, origin: other, education: higher, institution: apparatus, prestige: 1, skill: 1, stance: {pace: 0.1, squeeze: 0.1, centralism: 0.4, revolution: 0.4, liberality: -0.1}, seats: {revolution: [committee, cabinet]}, illness: {1922-06: 0.8}, died: 1924-01, source: s, confidence: estimate}\n- {id: molotov, name: V. M. Molotov, born: 1890-03, joined: 1906-06, nationality: other, origin: worker, education: secondary, institution: state, prestige: 0.3, skill: 0.6, stance: {pace: 0.5, squeeze: 0.5, centralism: 0.9, revolution: -0.4, liberality: -0.8}, patron: lenin, source: s, confidence: recalled}\n",
        ["polity/lines.yaml"] = "- {id: plans, name: Plans, regime: command, since: 1928-10, until: 1941-07, stance: {pace: 0.9, squeeze: 0.8, centralism: 0.9, revolution: -0.3, liberality: -0.9}, set: {course.procurement.grain: 0.2}, source: s}\n",
        ["calibration.yaml"] = "parameters: [farm.draught]\n",
    };
}
