using System.Globalization;
using Narkhoz.Cli.Answers;

namespace Narkhoz.Cli.Show;

/// <summary>Draws a plan of several years.</summary>
internal static class HorizonDrawing
{
    private const int Shown = 12;

    /// <summary>Draws it.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, HorizonAnswer answer)
    {
        Heading.Draw(desk.Screen, answer.Name, $"{Figures.Text(answer.Products, 0)} products, objective {answer.Objective}", answer.Unit);
        if (answer.Clashes.Count > 0)
        {
            desk.Screen.Write(Clashes(answer).Drawing);
            desk.Out.WriteLine($"  No plan meets the programme. In the way: {(answer.Clashes[0].Limits.Count > 0 ? string.Join(", ", answer.Clashes[0].Limits) : "the inputs themselves")}.");
            return;
        }

        desk.Screen.Write(Years(answer).Drawing);
        SurpriseDrawing.Draw(desk, answer.Surprises);
        if (answer.CarriedOut is { } course) desk.Screen.Write(CarriedOut(course).Drawing);
        desk.Out.WriteLine($"  Value {Figures.Text(answer.Value, 4)}, proven to be within {Small(Math.Max(answer.Gap ?? 0, 1e-7))} of the best in {answer.Steps} steps; afresh from the table: shortfall {Small(answer.Shortfall)}, capacity {Small(answer.Capacity)}, labour {Small(answer.Factors)}.");
        if (answer.PriceOfBounds is { } price) desk.Out.WriteLine($"  The bounds on change cost {Figures.Text(price, 4)} of the value.");
        foreach (var reason in answer.Why ?? []) desk.Out.WriteLine($"  {reason}");
    }

    private static Sheet Years(HorizonAnswer answer)
    {
        var sheet = new Sheet().Numbers("year", "sets", "lowest target", "mean target", "output", "labour used", "building", "Feldman's share");
        foreach (var year in answer.Years)
        {
            sheet.Row(
                year.Year.ToString(CultureInfo.InvariantCulture), Figures.Text(year.Sets, 4), Share(year.Least), Share(year.Mean), Figures.Text(year.Output),
                Share(year.Labour), Figures.Text(year.Building), Share(year.FeldmanShare));
        }

        return sheet;
    }

    private static Sheet CarriedOut(IReadOnlyList<CarriedOutYear> years)
    {
        var sheet = new Sheet("What became of the plan").Numbers("year").Ids("").Numbers("output foreseen", "output", "sets foreseen", "sets", "steps");
        foreach (var year in years)
        {
            sheet.Row(
                year.Year.ToString(CultureInfo.InvariantCulture), Cell.Faint(year.CarriedOut ? "carried out" : "planned"), Figures.Text(year.Foreseen), Figures.Text(year.Output),
                Figures.Text(year.SetsForeseen, 4), Figures.Text(year.Sets, 4), year.Steps.ToString(CultureInfo.InvariantCulture));
        }

        return sheet.Note("Foreseen: in the first plan, which is told above. After each year the rest was planned anew from what had become of it.");
    }

    private static Sheet Clashes(HorizonAnswer answer)
    {
        var sheet = new Sheet("Short at the least").Numbers("year").Text("what").Numbers("missing");
        foreach (var clash in answer.Clashes.Take(Shown)) sheet.Row(clash.Year.ToString(CultureInfo.InvariantCulture), clash.What, Figures.Text(clash.Missing));
        return answer.Clashes.Count > Shown ? sheet.Note($"and {answer.Clashes.Count - Shown} more; --json lists all") : sheet;
    }

    private static string Share(double? share) => share is { } known ? Figures.Text(100 * known, 1) + " %" : Figures.Missing;

    // What is smaller is rounding, and differs from machine to machine.
    private static string Small(double? value) => Math.Max(value ?? 0, 1e-9).ToString("0e+0", CultureInfo.InvariantCulture);
}
