using System.Globalization;
using Narkhoz.Cli.Answers;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws a choice of techniques.</summary>
internal static class PlanTechniquesDrawing
{
    /// <summary>Draws it.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, PlanTechniquesAnswer answer)
    {
        Heading.Draw(desk.Screen, answer.Name, $"the techniques of least labour for {answer.Products} products", "");
        var sheet = new Sheet(answer.Choices.Count > 0 ? "Where there is a choice" : "Each product has one technique").Ids("product", "technique").Numbers("labour a unit").Ids("next best").Numbers("labour a unit", "more");
        foreach (var entry in answer.Choices)
        {
            var decimals = Figures.Decimals(entry.Value, entry.NextCost);
            sheet.Row(entry.Product, entry.Technique, Figures.Text(entry.Value, decimals), Cell.Faint(entry.Next), Cell.Faint(Figures.Text(entry.NextCost, decimals)), Figures.Percent((entry.NextCost / entry.Value) - 1));
        }

        var labour = answer is { Labour: { } least, AverageLabour: { } average }
            ? string.Create(CultureInfo.InvariantCulture, $" The targets and one set take {least:0.###} of labour; with all techniques in the proportions of their capacities {average:0.###}.")
            : "";
        desk.Screen.Write(sheet.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Rounds.Count} round{(answer.Rounds.Count == 1 ? "" : "s")} of policy iteration. Proof: no technique would save more than {answer.LargestSaving:0.0e+0} of a value.{labour}")).Drawing);
        foreach (var reason in answer.Why ?? []) desk.Screen.MarkupLineInterpolated($"  {reason}");
    }
}
