using System.Globalization;
using Narkhoz.Cli.Answers;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws an input-output plan.</summary>
internal static class InputOutputDrawing
{
    private const int BreachesShown = 10;

    /// <summary>Draws it.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, InputOutputAnswer answer)
    {
        var screen = desk.Screen;
        Heading.Draw(screen, answer.Name, $"{Figures.Text(answer.Products, 0)} products", answer.Unit);
        screen.Write(Sectors(answer).Drawing);
        if (answer.Factors.Count > 0) screen.Write(Factors(answer).Drawing);
        if (answer.Satellites.Count > 0) screen.Write(Satellites(answer).Drawing);
        if (answer.Breaches.Count > 0) screen.Write(Breaches(answer).Drawing);
        if (answer.Multipliers is { } multipliers) screen.Write(Households(multipliers).Drawing);
        if (answer.Change is { } change) screen.Write(Change(change).Drawing);
        desk.Out.WriteLine($"  Balances hold to {Small(answer.Residual)} of each output ({answer.Passes} passes); afresh from the table: shortfall {Small(answer.Shortfall)}, surplus {Small(answer.Surplus)} of turnover{(answer.LabourGap is { } gap ? $", l.x = v.f to {Small(gap)}" : "")}.");
        if (answer.PerronRoot is { } root) desk.Out.WriteLine($"  Largest root {root.ToString("0.0000", CultureInfo.InvariantCulture)}{(answer.Rounds is { } rounds ? $": after {rounds.Count - 1} rounds of balances {Figures.Text(100 * rounds[^1])} % of some product would still be missing" : "")}.");
        if (answer.KeySectors.Count > 0) desk.Out.WriteLine($"  Key sectors: {string.Join(", ", answer.KeySectors.Take(BreachesShown))}{(answer.KeySectors.Count > BreachesShown ? $" and {answer.KeySectors.Count - BreachesShown} more" : "")}.");
        foreach (var reason in answer.Why ?? []) desk.Out.WriteLine($"  {reason}");
    }

    private static Sheet Sectors(InputOutputAnswer answer)
    {
        var sheet = new Sheet("Largest sectors").Ids("product").Text("name").Numbers("final", "output", "labour value", "multiplier", "backward", "forward");
        foreach (var sector in answer.Sectors)
        {
            sheet.Row(
                sector.Label, Cell.Faint(sector.Name == sector.Label ? "" : sector.Name), Figures.Text(sector.Final), Figures.Text(sector.Output), Figures.Text(sector.LabourValue),
                Figures.Text(sector.Multiplier, 3), Figures.Text(sector.PowerOfDispersion, 3), Figures.Text(sector.SensitivityOfDispersion, 3));
        }

        return sheet.Note("multiplier: output of all sectors per unit of final use; backward, forward: linkages over their mean (Rasmussen)");
    }

    private static Sheet Households(IReadOnlyList<MultiplierEntry> entries)
    {
        var sheet = new Sheet("Multipliers with households").Text("product").Numbers("output", "with households", "income", "with households", "type I", "type II");
        foreach (var one in entries) sheet.Row(ShortName.Of(one.Product), Figures.Text(one.Output, 3), Figures.Text(one.OutputTotal, 3), Figures.Text(one.Income, 3), Figures.Text(one.IncomeTotal, 3), Figures.Text(one.TypeOne, 3), Figures.Text(one.TypeTwo, 3));
        return sheet.Note("per unit of final use; type I and II: income over direct income, without and with what households spend");
    }

    private static Sheet Change(ChangeAnswer change)
    {
        var sheet = new Sheet($"Why {change.Of} changed since {change.Before}").Text("product").Numbers("change", $"{change.Of} per unit", "techniques", "final uses");
        foreach (var one in change.Products) sheet.Row(ShortName.Of(one.Product), Figures.Text(one.Change), Figures.Text(one.Intensity), Figures.Text(one.Technique), Figures.Text(one.FinalDemand));
        sheet.Row(Cell.Bold("all"), Cell.Bold(Figures.Text(change.Change)), Cell.Bold(Figures.Text(change.Intensity)), Cell.Bold(Figures.Text(change.Technique)), Cell.Bold(Figures.Text(change.FinalDemand)));
        return sheet.Note("mean of the two polar decompositions (Dietzenbacher and Los 1998)");
    }

    private static Sheet Factors(InputOutputAnswer answer)
    {
        var sheet = new Sheet("Labour and resources").Text("factor").Ids("kind").Numbers("needed", "available");
        foreach (var factor in answer.Factors) sheet.Row(factor.Label, Cell.Faint(factor.Kind), Figures.Text(factor.Used), factor.Available is { } available ? Figures.Text(available) : "no limit");
        return sheet;
    }

    private static Sheet Satellites(InputOutputAnswer answer)
    {
        var sheet = new Sheet("Satellites").Text("what").Numbers("total").Ids("unit");
        foreach (var satellite in answer.Satellites) sheet.Row(satellite.Label, Figures.Text(satellite.Total), Cell.Faint(satellite.Unit));
        return sheet;
    }

    private static Sheet Breaches(InputOutputAnswer answer)
    {
        var sheet = new Sheet("Beyond the limits").Text("what").Ids("kind").Numbers("needed", "limit");
        foreach (var breach in answer.Breaches.Take(BreachesShown)) sheet.Row(breach.Label, Cell.Faint(breach.Kind), Figures.Text(breach.Needed), Figures.Text(breach.Limit));
        return answer.Breaches.Count > BreachesShown ? sheet.Note($"and {answer.Breaches.Count - BreachesShown} more; --json lists all") : sheet;
    }

    // What is smaller is rounding, and differs from machine to machine.
    private static string Small(double value) => Math.Max(value, 1e-14).ToString("0e+0", CultureInfo.InvariantCulture);
}
