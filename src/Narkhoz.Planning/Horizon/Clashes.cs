namespace Narkhoz.Planning.Horizon;

/// <summary>What is short in a year where no plan meets the programme, and by how much at the least.</summary>
/// <param name="Year">0 for the first.</param>
/// <param name="Row">Name of the product or factor.</param>
/// <param name="Missing">How much is missing in the plan that comes nearest, in its unit a year.</param>
/// <param name="Limits">Labour, resources and capacities that stand in the way, the hardest first; empty where nothing but the inputs themselves do.</param>
public sealed record HorizonClash(int Year, string Row, double Missing, IReadOnlyList<string> Limits)
{
    /// <summary>In words.</summary>
    public override string ToString() => FormattableString.Invariant($"year {Year + 1}: {Missing:G4} missing of {Row}")
        + (Limits.Count == 0 ? "" : ", held back by " + string.Join(", ", Limits));
}

/// <summary>Finds the plan with the least shortage: each product and factor may be short at a price, and what is short in the best plan is what clashes.</summary>
internal static class Clashes
{
    private const double Worth = 1e-6;

    public static IReadOnlyList<HorizonClash> Of(HorizonProgramme programme, HorizonOptions options)
    {
        var staircase = new Staircase(programme, withShortages: true);
        var method = new InteriorPoint(staircase, options);
        var at = StartingPoint.Of(staircase, method.Size);
        if (!method.Run(at) && !method.RunCautiously(out at)) return [];
        var (layout, found) = (staircase.Layout, new List<(double Share, HorizonClash Clash)>());
        var limits = Limits(staircase, at, method.Size);
        for (var row = 0; row < layout.AllRows; row++)
        {
            var (missing, place) = (at.Unknowns[layout.Shortages + row], row % layout.Rows);
            var share = missing / method.Size.OfRow(place);
            if (!staircase.IsRow[row] || share < Worth) continue;
            var name = place < layout.Products ? programme.System.Products[place] : programme.System.Factors[place - layout.Products].Label;
            found.Add((share, new HorizonClash(row / layout.Rows, name, missing, limits)));
        }

        for (var row = 0; row < layout.LocalRows; row++)
        {
            var (missing, technique) = (at.Unknowns[layout.LocalShortages + row], row % layout.Techniques);
            if (staircase.Local.IsRow[row] && missing / method.Size.OfLevel(technique) > Worth)
                found.Add((missing / method.Size.OfLevel(technique), new HorizonClash(Math.Min(row / layout.Techniques, layout.Years - 1), Name(staircase, row / layout.Techniques, programme.System.Techniques[technique]), missing, [])));
        }

        return [.. found.OrderByDescending(one => one.Share).Select(one => one.Clash)];
    }

    /// <summary>The limits whose easing would lessen the shortage most, each weighed by what there is of it.</summary>
    private static List<string> Limits(Staircase staircase, Iterate at, StaircaseScale size)
    {
        var (layout, system) = (staircase.Layout, staircase.Programme.System);
        var found = new List<(double Weight, string Name)>();
        for (var row = 0; row < layout.AllRows; row++)
            if (row % layout.Rows >= layout.Products && staircase.IsRow[row])
                found.Add((at.Prices[row] * size.OfRow(row % layout.Rows), $"{system.Factors[(row % layout.Rows) - layout.Products].Label} of year {(row / layout.Rows) + 1}"));
        for (var row = 0; row < layout.LocalRows; row++)
            if (staircase.Local.IsRow[row])
                found.Add((at.Rents[row] * size.OfLevel(row % layout.Techniques), Name(staircase, row / layout.Techniques, system.Techniques[row % layout.Techniques])));
        return [.. found.Where(one => one.Weight > Worth).OrderByDescending(one => one.Weight).Take(5).Select(one => one.Name)];
    }

    private static string Name(Staircase staircase, int family, string technique)
    {
        var layout = staircase.Layout;
        if (family < layout.Years) return $"capacity of '{technique}' in year {family + 1}";
        if (family < layout.Rise) return $"capacity of '{technique}' to be handed on";
        return family < layout.Fall ? $"greatest rise of '{technique}' in year {family - layout.Rise + 1}" : $"greatest fall of '{technique}' in year {family - layout.Fall + 1}";
    }
}
