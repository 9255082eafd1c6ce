using Narkhoz.Lab.Enterprises;
using Narkhoz.Model;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws the story of an enterprise month by month.</summary>
internal static class EnterpriseMonthsDrawing
{
    private const int BarWidth = 36;

    /// <summary>Draws the months of one year, or of all.</summary>
    public static void Draw(IAnsiConsole screen, EnterpriseStory story, int? year)
    {
        foreach (var months in story.Months.Where(month => year is null || month.Month.Year == year).GroupBy(month => month.Month.Year).Select(months => months.ToList()))
        {
            if (months[^1].Capacity <= 0) continue;
            screen.Write(Decades(story, months).Drawing);
            screen.Write(Stores(months).Drawing);
        }
    }

    private static Sheet Decades(EnterpriseStory story, List<EnterpriseMonth> months)
    {
        var due = months.Select((month, m) => month.DueToDate - (m > 0 ? months[m - 1].DueToDate : 0)).ToList();
        var most = Math.Max(months.Max(month => month.Made), due.Max());
        var (factor, unit) = ShortUnit.Scaled(story.Unit, most);
        var decimals = Figures.Decimals(most / factor);
        var sheet = new Sheet($"{story.Name} in {EnterpriseDrawing.Plain(months[0].Month.Year)}, {unit} a month").Ids("month").Numbers("task", "made", "last ten days").Ids("the three decades, | the task").Numbers("to date", "reported").Ids("bonus", "caught");
        for (var m = 0; m < months.Count; m++)
        {
            var month = months[m];
            sheet.Row(
                month.Month.ToString(), Figures.Text(due[m] / factor, decimals), Figures.Text(month.Made / factor, decimals), month.Made > 0 ? EnterpriseDrawing.Share(month.LastDecade / month.Made) : Figures.Missing,
                Bar(month, due[m], most), ToDate(month.MadeToDate, month), ToDate(month.ReportedToDate, month), month.Bonus ? "yes" : "no", month.Caught ? "yes" : "");
        }

        return sheet.Note("Task: of the month, as the plan was corrected. To date: made, and then reported, of what it has asked for since January.");
    }

    private static Sheet Stores(List<EnterpriseMonth> months)
    {
        var (factor, unit) = ShortUnit.Scaled("roubles", months.Max(month => month.Account.Revenue));
        var decimals = Figures.Decimals(months.Max(month => month.Account.Revenue) / factor);
        var sheet = new Sheet().Ids("month").Numbers("ordered", "delivered", "fixers", "main", "auxiliary", "goods", "unwanted", "pay", "left", "revenue", "covered", "costs", "closing");
        foreach (var month in months)
        {
            var account = month.Account;
            sheet.Row(
                month.Month.ToString(), Figures.Text(month.Ordered, 2), Figures.Text(month.Delivered, 2), Figures.Text(month.Bartered, 2), Figures.Text(month.MainMaterial, 2), Figures.Text(month.Auxiliary, 2), Figures.Text(month.Goods, 2), Figures.Text(month.Unwanted, 2),
                Figures.Text(month.Pay, 2), EnterpriseDrawing.Share(month.Leavers, 1), Sum(account.Revenue - account.Tax), Sum(account.Covered), Sum(account.Materials + account.Wages + account.Charges), Sum(account.Closing));
        }

        return sheet.Note($"Inputs and goods in months of capacity: the main material, auxiliary materials with fuel; fixers: what they got less what they gave; money in {unit} of 1926/27, turnover tax left out.");

        string Sum(double roubles) => Figures.Text(roubles / factor, decimals);
    }

    /// <summary>A bar of the three decades, light to dark, with a stroke where the task lies.</summary>
    private static string Bar(EnterpriseMonth month, double due, double most)
    {
        var bar = new string(' ', BarWidth + 1).ToCharArray();
        var (first, second, last) = (At(month.FirstDecade), At(month.FirstDecade + month.SecondDecade), At(month.Made));
        for (var i = 0; i < last; i++) bar[i] = i < first ? '░' : i < second ? '▒' : '▓';
        bar[At(due)] = '|';
        return new string(bar);

        int At(double amount) => most > 0 ? (int)Math.Round(BarWidth * Math.Clamp(amount / most, 0, 1)) : 0;
    }

    private static string ToDate(double amount, EnterpriseMonth month) => month.DueToDate > 0 ? EnterpriseDrawing.Share(amount / month.DueToDate, 1) : Figures.Missing;
}
