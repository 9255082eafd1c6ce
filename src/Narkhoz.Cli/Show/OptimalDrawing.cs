using System.Globalization;
using Narkhoz.Cli.Answers;

namespace Narkhoz.Cli.Show;

/// <summary>Draws an optimal plan.</summary>
internal static class OptimalDrawing
{
    // The plan is proven to 1e-6 at the most: what is less is rounding.
    private const double Nothing = 1e-6;

    /// <summary>Draws it.</summary>
    /// <param name="desk">Where to.</param>
    /// <param name="answer">What to draw.</param>
    public static void Draw(Desk desk, OptimalAnswer answer)
    {
        Heading.Draw(desk.Screen, answer.Name, $"{Figures.Text(answer.Products, 0)} products, {Figures.Text(answer.Techniques, 0)} techniques, objective {answer.Objective}", answer.Unit);
        if (answer.Value is null)
        {
            foreach (var reason in answer.Why ?? []) desk.Out.WriteLine($"  No plan: {reason}.");
            return;
        }

        var valuations = new Sheet("Dearest deliveries").Text("product").Numbers("output", "delivered", "valuation");
        foreach (var one in answer.Dearest) valuations.Row(ShortName.Of(one.Product), Figures.Text(one.Output), Figures.Text(one.Delivered), Price(one.Price, answer.Dearest.Max(other => other.Price)));
        if (answer.Dearest.Count > 0) desk.Screen.Write(valuations.Drawing);
        var scarce = new Sheet("What holds the plan back").Text("limit", "of").Numbers("there is", "rent of a unit");
        foreach (var one in answer.Scarce) scarce.Row(one.Kind, ShortName.Of(one.Name), Figures.Text(one.Limit), Price(one.Price, one.Price));
        if (answer.Scarce.Count > 0) desk.Screen.Write(scarce.Drawing);
        SurpriseDrawing.Draw(desk, answer.Surprises ?? []);
        var what = answer.Objective switch { "labour" => "Labour", "value" => "Net output is worth", _ => "Sets of the assortment:" };
        desk.Out.WriteLine($"  {what} {Figures.Text(answer.Value, 6)}, proven to be within {Small(answer.Gap, 1e-7)} of the best in {answer.Steps} steps; afresh from the table: shortfall {Small(answer.Shortfall, 1e-9)}, capacity {Small(answer.Capacity, 1e-9)}, labour {Small(answer.Factors, 1e-9)}.");
        if (answer.PriceOfBounds is { } price) desk.Out.WriteLine(price <= Nothing * Math.Abs(answer.Value.Value) ? "  The bounds on change cost nothing." : $"  The bounds on change cost {Figures.Text(price, 4)} of it.");
        if (answer.Surprises is { Count: 0 }) desk.Out.WriteLine("  No product is dropped, and none leaps from last year.");
        foreach (var reason in answer.Why ?? []) desk.Out.WriteLine($"  {reason}");
    }

    private static string Price(double price, double largest) => (price <= Nothing * largest ? 0 : price).ToString("G4", CultureInfo.InvariantCulture);

    // What is smaller is rounding, and differs from machine to machine.
    private static string Small(double? value, double least) => Math.Max(value ?? 0, least).ToString("0e+0", CultureInfo.InvariantCulture);
}
