using System.Globalization;
using Narkhoz.Lab.Enterprises;
using Narkhoz.Model;
using Spectre.Console;

namespace Narkhoz.Cli.Show;

/// <summary>Draws the story of an enterprise year by year, and lists of enterprises.</summary>
internal static class EnterpriseDrawing
{
    private const int Shown = 25;
    private const int Partners = 5;

    /// <summary>Draws what stands above the tables: name and story in words.</summary>
    public static void Head(IAnsiConsole screen, EnterpriseStory story)
    {
        Heading.Draw(screen, story.Name, string.Create(CultureInfo.InvariantCulture, $"enterprise {story.Number} of {story.Of}, {story.Run}"), "");
        screen.Write(new Padder(new Text(story.Summary), new Padding(2, 0, 2, 1)));
    }

    /// <summary>Draws the years.</summary>
    public static void Draw(IAnsiConsole screen, EnterpriseStory story)
    {
        var years = story.Years.Where(year => year.Sheet.Capacity > 0).ToList();
        if (years.Count == 0) return;
        screen.Write(Output(story, years).Drawing);
        screen.Write(Stores(years).Drawing);
        screen.Write(Crew(years).Drawing);
        screen.Write(Money(years).Drawing);
        screen.Write(Protection(years).Drawing);
        screen.Write(Partnership(years[^1].Ties, years).Drawing);
    }

    /// <summary>A list of enterprises.</summary>
    public static Sheet Draw(EnterpriseRoll roll)
    {
        var sheet = new Sheet($"Enterprises of {roll.Run} by {roll.By.ToString().ToLowerInvariant()}")
            .Ids("enterprise").Numbers("number", "workers", "capacity", "years", "missed", "bonuses", "padding", "caught", "debt", "last ten days");
        foreach (var row in roll.Rows.Take(Shown))
        {
            sheet.Row(
                row.Name, Cell.Faint(Plain(row.Number)), Figures.Text(row.Workers, 0), Figures.Text(row.Capacity), Plain(row.Years), Plain(row.Missed), Figures.Text(row.Bonuses, 0),
                Share(row.Padding, 2), Figures.Text(row.Caught, 0), Share(row.Debt), Share(row.Storming));
        }

        var more = roll.Rows.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" {roll.Rows.Count - Shown:N0} more; --json lists all.") : "";
        return sheet.Note($"Capacity: units a year; missed: years in which less was made than the monthly plans asked for; padding: reported and not made, over made; debt: covered by others, over output.{more}");
    }

    private static Sheet Output(EnterpriseStory story, List<EnterpriseYear> years)
    {
        var (factor, unit) = ShortUnit.Scaled(story.Unit, years.Max(year => year.Sheet.Capacity));
        var decimals = Figures.Decimals(years[0].Sheet.Capacity / factor);
        var sheet = new Sheet($"Task and output, {unit}").Ids("year").Numbers("capacity", "task, January", "December", "as corrected", "made", "reported", "made", "reported", "bonuses", "caught");
        foreach (var year in years)
        {
            sheet.Row(
                Plain(year.Sheet.Year), Amount(year.Sheet.Capacity), Amount(year.FirstTarget), Amount(year.Sheet.Target), Amount(year.Sheet.Corrected), Cell.Bold(Amount(year.Sheet.Made)),
                Amount(year.Sheet.Reported), Cell.Verdict(Percent(year.Sheet.Made, year.Sheet.Corrected), year.Tasked ? year.Met : null), Percent(year.Sheet.Reported, year.Sheet.Corrected),
                Figures.Text(year.Sheet.Bonuses, 0), Figures.Text(year.Sheet.Caught, 0));
        }

        return sheet.Note("As corrected: what the monthly plans asked for. The second pair of made and reported: per cent of it; the bonus goes by what is reported. Made: less what was owed from padding.");

        string Amount(double units) => Figures.Text(units / factor, decimals);
    }

    private static Sheet Stores(List<EnterpriseYear> years)
    {
        var sheet = new Sheet("Storming, stores, kinds").Ids("year").Numbers("last ten days", "granted", "by fixers", "main", "auxiliary", "goods", "unwanted", "wrong kinds");
        foreach (var year in years)
        {
            var at = year.Sheet;
            sheet.Row(
                Plain(at.Year), Share(year.LastDecade), Share(at.Granted), Figures.Text(at.Bartered, 2), Figures.Text(at.MainMaterial, 2), Figures.Text(at.Auxiliary, 2), Figures.Text(at.Goods, 2), Figures.Text(at.Unwanted, 2), Percent(at.Misfit, at.Made));
        }

        return sheet.Note("Last ten days: their part in output. Granted: inputs delivered over needed, of the scarcer kind, running mean. What fixers got in the year, and stores at its end, main material and auxiliary materials with fuel: months of capacity.");
    }

    private static Sheet Crew(List<EnterpriseYear> years)
    {
        var sheet = new Sheet("Crew and machines").Ids("year").Numbers("workers", "pay", "norm", "left", "new", "ability", "worn");
        foreach (var year in years)
        {
            var at = year.Sheet;
            sheet.Row(Plain(at.Year), Figures.Text(at.Workers, 0), Figures.Text(year.Pay, 2), Figures.Text(at.Norm, 2), Share(year.Leavers), Share(at.Newcomers), Share(at.Ability), Share(at.Worn, 1));
        }

        return sheet.Note("Pay: over the tariff, mean of the year. Norm: of the crew, over capacity. Left, new: part of the crew. Ability: what it can make over what it is rated at; worn: lost of it to storming beyond the usual.");
    }

    private static Sheet Money(List<EnterpriseYear> years)
    {
        var (factor, unit) = ShortUnit.Scaled("roubles", years.Max(year => year.Account.Revenue));
        var decimals = Figures.Decimals(years[0].Account.Revenue / factor);
        var sheet = new Sheet($"Account, {unit} of 1926/27").Ids("year").Numbers("opening", "+ revenue", "+ covered", "- materials", "- wages", "- charges", "- profit paid", "- tax", "= closing");
        foreach (var year in years)
        {
            var at = year.Account;
            sheet.Row(
                Plain(year.Sheet.Year), Sum(at.Opening), Sum(at.Revenue), at.Covered > 0 ? Cell.Bold(Sum(at.Covered)) : Cell.Faint(Sum(0)), Sum(at.Materials), Sum(at.Wages), Sum(at.Charges), Sum(at.ProfitPaid), Sum(at.Tax), Sum(at.Closing));
        }

        return sheet.Note("At list prices. Covered: debt beyond its credit that the state, or under hard budgets creditors, took over. Charges: amortisation, interest, charge on capital.");

        string Sum(double roubles) => Figures.Text(roubles / factor, decimals);
    }

    private static Sheet Protection(List<EnterpriseYear> years)
    {
        var (factor, unit) = ShortUnit.Scaled("roubles", years.Max(year => year.Account.Materials));
        var sheet = new Sheet("Who protects it").Ids("year").Text("superior").Numbers("rank", "by favour", "own first", "held back", "covered", "task revised", "found out");
        foreach (var year in years)
        {
            var at = year.Sheet;
            sheet.Row(
                Plain(at.Year), year.Superior, Plain(at.Rank), Sum(at.Favours), Sum(at.OwnFirst), Sum(at.HeldBack),
                Sum(at.Covered), Signed(year.Revised), Figures.Text(at.Caught, 0));
        }

        return sheet.Note($"In {unit}, its part by capacity: inputs that its branch got by blat; that its superior held back from others for his own; that other superiors held back from it. Covered: of its debts. Task revised: December over January. Found out: by audits.");

        string Sum(double roubles) => Figures.Text(roubles / factor, Figures.Decimals(years[0].Account.Materials / factor) + 1);
    }

    private static Sheet Partnership(EnterpriseTies ties, List<EnterpriseYear> years)
    {
        var sheet = new Sheet("Whom it depends on, and who on it").Ids("", "works").Numbers("of them", "reliability", "part");
        foreach (var supplier in ties.Suppliers)
        {
            var kept = years.SelectMany(year => year.Ties.Suppliers).Where(other => other.Number == supplier.Number).Average(other => other.Reliability);
            sheet.Row("supplier", supplier.Name, "1", Share(kept), "");
        }

        foreach (var customer in ties.Customers.Take(Partners)) sheet.Row("customers", $"{customer.Product}/{customer.Zone}", Plain(customer.Enterprises), "", Share(customer.Share));
        var others = ties.Customers.Count > Partners ? $" {ties.Customers.Count - Partners} other branches of zones are tied to it." : "";
        return sheet.Note($"Reliability: output over task, mean of the ends of years. Part: of what the capacities of its named customers take.{others}");
    }

    /// <summary>A whole number without marks between its digits, as years and numbers of plants are written.</summary>
    internal static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A part of one in per cent.</summary>
    internal static string Share(double share, int decimals = 0) => Figures.Text(100 * share, decimals) + " %";

    private static string Signed(double share) => (share > 0 ? "+" : "") + Share(share, 2);

    private static string Percent(double part, double whole) => whole > 0 ? Share(part / whole, 1) : Figures.Missing;
}
