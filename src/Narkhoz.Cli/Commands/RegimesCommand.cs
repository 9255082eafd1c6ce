using System.CommandLine;
using Narkhoz.Cli.Answers;
using Narkhoz.Cli.Show;

namespace Narkhoz.Cli.Commands;

/// <summary>Lists the regimes that a scenario can run under.</summary>
internal sealed class RegimesCommand(Desk desk) : AnsweringCommand<RegimeList>(
    desk,
    () => AnswerJson.Default.RegimeList,
    "regimes",
    "List the regimes: which mechanisms are at work under each, and how tightly the sub-systems are coupled.",
    "narkhoz regimes",
    "narkhoz regimes --json")
{
    /// <inheritdoc/>
    protected override RegimeList Answer(ParseResult line)
    {
        var regimes = OpenRecord(line).Regimes;
        var known = regimes.SelectMany(regime => regime.Mechanisms).Distinct().ToList();
        return new([.. regimes.Select(regime => new RegimeEntry(
            regime.Id,
            regime.Name,
            regime.Summary,
            regime.FromTo,
            regime.Mechanisms,
            [.. known.Except(regime.Mechanisms)],
            regime.Couplings,
            regime.Source,
            regime.Confidence))]);
    }

    /// <inheritdoc/>
    protected override void Show(RegimeList answer)
    {
        var sheet = new Sheet().Ids("regime").Text("what it is", "without").Numbers("economy", "society", "party", "polity");
        foreach (var regime in answer.Regimes)
        {
            var (economy, society, party, polity) = regime.Couplings;
            sheet.Row(
                Cell.Bold(regime.Id),
                $"{regime.Name}, {regime.FromTo}",
                regime.Without.Count == 0 ? Cell.Faint("nothing") : string.Join(' ', regime.Without),
                Figures.Exact(economy),
                Figures.Exact(society),
                Figures.Exact(party),
                Figures.Exact(polity));
        }

        Desk.Screen.Write(sheet.Note("0 none to 3 strong: hold of the Party on economy and society, of society on the Party, of the world on the polity; --json gives sources").Drawing);
    }
}
