using System.Globalization;
using Narkhoz.Lab.Farms;

namespace Narkhoz.Cli.Show;

/// <summary>Draws a list of kolkhozy.</summary>
internal static class KolkhozDrawing
{
    private const int Shown = 25;

    /// <summary>Kolkhozy from the one that paid least to the one that paid most, as many as a page holds, equally many of those between them left out.</summary>
    public static Sheet Draw(KolkhozRoll roll)
    {
        var sheet = new Sheet(string.Create(CultureInfo.InvariantCulture, $"Kolkhozy of {roll.Zone} after the harvest of {roll.Year}, {roll.Run}"))
            .Ids("kolkhoz").Numbers("people", "sown", "horses", "harvest", "asked", "given", "labour day", "food").Ids("station", "chairman since").Numbers("lacks", "skill");
        var shown = Math.Min(Shown, roll.Rows.Count);
        for (var i = 0; i < shown; i++)
        {
            var row = roll.Rows[shown == 1 ? 0 : (int)((long)i * (roll.Rows.Count - 1) / (shown - 1))];
            var (farm, kolkhoz) = (row.Farm, row.Farm.Kolkhoz!);
            sheet.Row(
                row.Name, Figures.Text(farm.People, 0), Figures.Text(farm.Sown, 0), Figures.Text(farm.Horses, 0), Figures.Text(farm.Harvest, 0), Figures.Text(row.Asked, 0), Figures.Text(farm.Delivered, 0),
                Figures.Text(kolkhoz.Paid, 2), EnterpriseDrawing.Share(farm.Food), kolkhoz.Served ? "yes" : "no", kolkhoz.Chairman.ToString(), Figures.Text(kolkhoz.Inexperience, 2), Figures.Text(kolkhoz.Skill, 2));
        }

        string Pay(double part) => Figures.Text(roll.Quantile(part), 2);
        var nothing = roll.Rows.Count > 0 ? EnterpriseDrawing.Share(roll.Rows.Count(row => row.Farm.Kolkhoz!.Paid <= 0) / (double)roll.Rows.Count) : Figures.Missing;
        return sheet.Note(string.Create(CultureInfo.InvariantCulture, $"{roll.Rows.Count:N0} kolkhozy with an account, {nothing} of them with nothing to pay; a tenth paid less than {Pay(0.1)}, half less than {Pay(0.5)}, a tenth more than {Pay(0.9)} kilograms of grain for a labour day. ")
            + "Sown: hectares of grain; harvest, asked (its part by plan of what the zone's kolkhozy gave) and given: tonnes. Food: grain eaten of late over the norm. Lacks: the chairman's skill and standing, 1 a stranger; skill: -1 to 1, by the man. --json lists all.");
    }
}
