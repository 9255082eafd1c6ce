using System.Globalization;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Enterprises;

/// <summary>The story of an enterprise in a few sentences. Every one is put together from figures; none judges.</summary>
internal static class EnterpriseWords
{
    /// <summary>Tells it.</summary>
    /// <param name="name">Name of the enterprise, <c>product/zone/n</c>.</param>
    /// <param name="record">The record, for the names of product and zone.</param>
    /// <param name="years">Its years.</param>
    public static string Of(string name, RecordBook record, IReadOnlyList<EnterpriseYear> years)
    {
        var lived = years.Where(year => year.Sheet.Capacity > 0).ToList();
        var place = name[(name.LastIndexOf('/') + 1)..];
        var zone = record.Zones.First(known => known.Id == years[0].Sheet.Zone);
        var product = years[0].Sheet.Product.Replace('_', ' ');
        var title = $"{char.ToUpperInvariant(product[0])}{product[1..]} works no. {place} of the {zone.Name}";
        if (lived.Count == 0) return $"{title} was never built.";
        var tasked = lived.Where(year => year.Tasked).ToList();
        return string.Join(' ', new[] { Size(title, lived), Task(tasked), Report(lived), Month(lived), Money(lived), Revised(lived), Protected(lived) }.Where(sentence => sentence.Length > 0));
    }

    private static string Size(string title, List<EnterpriseYear> years)
    {
        var (first, last) = (years[0].Sheet, years[^1].Sheet);
        return years.Count == 1
            ? $"{title} had {Count(last.Workers)} workers in {last.Year}."
            : $"{title} had {Count(first.Workers)} workers in {first.Year} and {Count(last.Workers)} in {last.Year}, when it could make {Times(last.Capacity, first.Capacity)} times as much.";
    }

    private static string Task(List<EnterpriseYear> years) => years.Count == 0
        ? "What it makes cannot be kept: it works as it is asked to, and no monthly plan drives it."
        : $"It made what the monthly plans asked for in {Years(years, year => year.Met)}, what the plan of the year asked for in {years.Count(year => year.MetYear)}, and had its bonus in {years.Sum(year => year.Sheet.Bonuses):0} of {12 * years.Count} months.";

    private static string Report(List<EnterpriseYear> years)
    {
        var padded = years.Where(year => year.Padded).ToList();
        var caught = years.Sum(year => year.Sheet.Caught);
        var audits = caught > 0 ? $"; audits found it out {Often(caught)}" : "";
        return padded.Count == 0
            ? $"At the end of no year had it reported more than it had made{audits}."
            : $"In {Years(years, year => year.Padded)} it reported more than it had made, at the most {Share((padded.Max(year => year.Sheet.Reported / year.Sheet.Made)) - 1)} more{audits}.";
    }

    private static string Month(List<EnterpriseYear> years)
    {
        var bartered = years.Sum(year => year.Sheet.Bartered);
        return $"Of its output {Share(years.Average(year => year.LastDecade))} came in the last ten days of the months; {(bartered > 0.005 ? $"fixers brought inputs for {bartered.ToString("0.0", CultureInfo.InvariantCulture)} months of work in {years.Count} years" : "fixers brought nothing")}.";
    }

    private static string Money(List<EnterpriseYear> years)
    {
        var (revenue, covered, losses) = (years.Sum(year => year.Account.Revenue - year.Account.Tax), years.Sum(year => year.Account.Covered), years.Count(year => Profit(year.Account) < 0));
        if (revenue <= 0) return "";
        return $"It made a loss in {Years(years, year => Profit(year.Account) < 0)}; {(covered > 0 ? $"debts of {Share(covered / revenue)} of what it earned were covered for it" : losses > 0 ? "none of its debts had to be covered" : "nobody had to cover a debt of it")}.";
    }

    private static string Revised(List<EnterpriseYear> years) => years.All(year => year.Lowered + year.Raised == 0)
        ? ""
        : $"Revisions within the year lowered its task in {Years(years, year => year.Revised < 0)} and raised it in {years.Count(year => year.Revised > 0)}, by {Share(years.Average(year => Math.Abs(year.Revised)))} in the mean.";

    private static string Protected(List<EnterpriseYear> years)
    {
        var last = years[^1];
        return $"Over it stands {(last.Ties.Superior == Superior.Nobody ? "" : "the ")}{last.Superior}; when supplies are short it is served at rank {last.Sheet.Rank} of 5.";
    }

    private static double Profit(EnterpriseAccount account) => account.Revenue - account.Tax - account.Materials - account.Wages - account.Charges;

    private static string Years(List<EnterpriseYear> years, Func<EnterpriseYear, bool> which) => $"{years.Count(which)} of {years.Count} years";

    private static string Often(double times) => times == 1 ? "once" : times == 2 ? "twice" : times == 0 ? "never" : $"{times:0} times";

    private static string Count(double number) => number.ToString(number >= 1000 ? "#,0,.0 thousand" : "0", CultureInfo.InvariantCulture);

    private static string Times(double now, double before) => (now / before).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Share(double share) => (100 * share).ToString(share < 0.1 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";
}
