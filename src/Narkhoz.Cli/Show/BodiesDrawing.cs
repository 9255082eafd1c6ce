using System.Globalization;
using Narkhoz.Lab.Polity;
using Narkhoz.Record;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws the bodies of Party and state.</summary>
internal static class BodiesDrawing
{
    /// <summary>Draws a constitution as it is written.</summary>
    public static void Draw(IAnsiConsole screen, ConstitutionSheet answer)
    {
        Heading.Draw(screen, answer.Constitution, answer.Summary.TrimEnd(), "");
        var sheet = new Sheet("Bodies").Ids("body").Text("filled by").Ids("one in").Numbers("seats").Ids("from", "until", "role", "interest");
        foreach (var body in answer.Bodies)
        {
            sheet.Row(
                body.Id, FilledBy(body), body.Base is null ? Word(body.Scope) : "", Seats(body), body.From?.ToString() ?? "", body.Until?.ToString() ?? "",
                Cell.Faint(body.Role is { } role ? Word(role) : ""), Cell.Faint(body.Institution is { } institution ? Word(institution) : ""));
        }

        screen.Write(sheet.Note("Seats: of one such body; 7-25 where the number changed. A role is what a body does in the rules; offices belong to an interest, seats without one are held beside an office.").Drawing);
        if (answer.Rules.Count == 0) return;
        var rules = new Sheet("Rules of procedure").Ids("rule", "from", "until").Text("source");
        foreach (var rule in answer.Rules) rules.Row(Hyphens(rule.Rule.ToString()), rule.From?.ToString() ?? "", rule.Until?.ToString() ?? "", rule.Source);
        screen.Write(rules.Drawing);
    }

    /// <summary>Draws the bodies of a run.</summary>
    public static void Draw(IAnsiConsole screen, BodiesSheet answer)
    {
        Heading.Draw(screen, answer.Constitution, $"{answer.Run} at the end of {answer.At}", "");
        var sheet = new Sheet("Bodies").Ids("body").Text("filled by").Numbers("places", "seats", "filled").Ids("head").Numbers("leader's men", "secretary's", "age");
        foreach (var body in answer.Bodies.Where(body => body.Seats > 0))
        {
            sheet.Row(
                body.Id, body.FilledBy, Figures.Text(body.Places, 0), Figures.Text(body.Seats, 0), Figures.Text(body.Filled, 0), body.Head,
                EnterpriseDrawing.Share(body.LeadersMen), EnterpriseDrawing.Share(body.SecretarysMen), Figures.Text(body.MeanAge, 0));
        }

        var leads = answer.Leader.Length > 0 ? $"{answer.Leader} leads the Party" : "nobody leads the Party";
        screen.Write(sheet.Note($"Leader's men, secretary's: members tied to the leading person ({leads}) and to the head of the secretariat, by strength of the tie.").Drawing);
    }

    private static string FilledBy(Body body) =>
        body.ElectedBy is not null && body.Every > 0 ? string.Create(CultureInfo.InvariantCulture, $"{body.Filling} every {body.Every} months") : body.Filling;

    private static string Seats(Body body)
    {
        if (body.Seats.Count == 0) return "";
        var (least, most) = (body.Seats.Min(dated => dated.Value), body.Seats.Max(dated => dated.Value));
        return least < most ? string.Create(CultureInfo.InvariantCulture, $"{least:0}-{most:0}") : most.ToString("0", CultureInfo.InvariantCulture);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Hyphens(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
