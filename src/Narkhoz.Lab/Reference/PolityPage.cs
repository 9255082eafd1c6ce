using System.Globalization;
using System.Text;
using Narkhoz.Record;

namespace Narkhoz.Lab.Reference;

/// <summary>Constitutions, leaders and general lines of the record.</summary>
internal static class PolityPage
{
    /// <summary>The page.</summary>
    internal static string Text(RecordBook record)
    {
        var text = new StringBuilder(ReferencePages.Head(
            "Party and state",
            "What `polity:` of a scenario can name: constitutions, the leaders of the record and the general lines. `./narkhoz bodies --constitution <id>` draws a constitution, and shows your own file too."));
        foreach (var constitution in record.Constitutions) Add(text, constitution);
        Leaders(text, record);
        Lines(text, record);
        return text.ToString();
    }

    private static void Add(StringBuilder text, Constitution constitution)
    {
        text.Append(CultureInfo.InvariantCulture, $"## Constitution `{constitution.Id}`\n\n{constitution.Name}. {constitution.Summary.Trim()} ({constitution.Source.Trim()})\n\n");
        var bodies = new MarkdownTable("body", "name", "filled by", "one in", "seats", "#every, months", "from", "until", "role", "interest", "source");
        foreach (var body in constitution.Bodies)
        {
            bodies.Row(
                $"`{body.Id}`", body.Name, body.Filling, body.Base is null ? Word(body.Scope) : "", string.Join(", ", body.Seats.Select(dated => Dated(body, dated))), body.Every > 0 ? MarkdownTable.Number(body.Every) : "",
                body.From?.ToString() ?? "", body.Until?.ToString() ?? "", body.Role is { } role ? Word(role) : "", body.Institution is { } institution ? Word(institution) : "", body.Source);
        }

        text.Append(bodies).Append('\n');
        if (constitution.Rules.Count == 0) return;
        var rules = new MarkdownTable("rule of procedure", "from", "until", "source");
        foreach (var rule in constitution.Rules) rules.Row(Words(rule.Rule), rule.From?.ToString() ?? "", rule.Until?.ToString() ?? "", rule.Source);
        text.Append(rules).Append('\n');
    }

    private static void Leaders(StringBuilder text, RecordBook record)
    {
        text.Append("## Leaders\n\nStances are on scales from -1 to 1 (`data/polity/leaders.yaml` says what the ends mean) and were estimated before any run. *died* is a death that no body decided; what became of a leader by vote, arrest or execution is an outcome of a run.\n\n");
        var table = new MarkdownTable(["id", "name", "born", "joined", "died", "nationality", "origin", "interest", "#prestige", "#skill", .. Stance.Names.Select(name => "#" + name), "patron", "confidence", "source"]);
        foreach (var leader in record.Leaders)
        {
            table.Row([
                $"`{leader.Id}`", leader.Name, leader.Born.ToString(), leader.Joined.ToString(), leader.Died?.ToString() ?? "", leader.Nationality, Word(leader.Origin), Word(leader.Institution), MarkdownTable.Number(leader.Prestige), MarkdownTable.Number(leader.Skill),
                .. Enumerable.Range(0, Stance.Issues).Select(issue => MarkdownTable.Number(leader.Stance[issue])), leader.Patron ?? "", Word(leader.Confidence), leader.Source]);
        }

        text.Append(table).Append('\n');
    }

    private static void Lines(StringBuilder text, RecordBook record)
    {
        text.Append("## General lines\n\nThe record's decisions between *since* and *until* belong to the line; adopted in another month, those of its first half year take force as soon after its adoption, the others whole years later or earlier.\n\n");
        var table = new MarkdownTable(["id", "name", "regime", "since", "until", .. Stance.Names.Select(name => "#" + name), "sets besides", "source"]);
        foreach (var line in record.Lines)
        {
            table.Row([
                $"`{line.Id}`", line.Name, $"`{line.Regime}`", line.Since.ToString(), line.Until.ToString(), .. Enumerable.Range(0, Stance.Issues).Select(issue => MarkdownTable.Number(line.Stance[issue])),
                string.Join(", ", line.Set.Select(pair => $"`{pair.Key}` = {MarkdownTable.Number(pair.Value)}")), line.Source]);
        }

        text.Append(table);
    }

    private static string Dated(Body body, DatedNumber dated) =>
        body.Seats.Count == 1 ? MarkdownTable.Number(dated.Value) : $"{MarkdownTable.Number(dated.Value)} from {dated.From}";

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Words(Procedure rule) => rule switch
    {
        Procedure.BanOnFactions => "ban on factions",
        Procedure.Appeal => "appeal to the committee",
        Procedure.MildSanctions => "mild sanctions",
        _ => "head of Party and head of government are two persons",
    };
}
