using System.Globalization;
using Narkhoz.Cli.Answers;

namespace Narkhoz.Cli.Show;

/// <summary>Draws what may surprise in a plan: products that are dropped, outputs that leap.</summary>
internal static class SurpriseDrawing
{
    private const int Shown = 12;

    /// <summary>Draws it, where there is anything.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="surprises">The surprises; of a plan of one year none has a year.</param>
    public static void Draw(Desk desk, IReadOnlyList<SurpriseEntry> surprises)
    {
        if (surprises.Count == 0) return;
        var years = surprises[0].Year is not null;
        var sheet = new Sheet("What may surprise");
        if (years) sheet.Numbers("year");
        sheet.Text("product").Numbers("before", "now").Text("reason").Numbers(years ? "price of avoiding" : "price of a unit back");
        foreach (var one in surprises.Take(Shown))
        {
            string[] year = one.Year is { } known ? [known.ToString(CultureInfo.InvariantCulture)] : [];
            sheet.Row([.. year, ShortName.Of(one.Product), Figures.Text(one.Before), Figures.Text(one.Now), one.Reason, Figures.Text(one.Price)]);
        }

        desk.Screen.Write((surprises.Count > Shown ? sheet.Note($"and {surprises.Count - Shown} more; --json lists all") : sheet).Drawing);
    }
}
