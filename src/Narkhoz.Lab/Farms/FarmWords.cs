using System.Globalization;
using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Farms;

/// <summary>The story of a farm in a few sentences. Every one is put together from figures; none judges.</summary>
internal static class FarmWords
{
    /// <summary>Food over the norm below which people go hungry.</summary>
    internal const double Hunger = 0.9;

    /// <summary>Part of a family that is left when it has parted, at the most.</summary>
    private const double Parted = 0.7;

    /// <summary>Part of its people whose deaths in a year are told.</summary>
    private const double Noted = 0.01;

    /// <summary>Tells it.</summary>
    /// <param name="name">Name of the farm, <c>zone/n</c>.</param>
    /// <param name="record">The record, for the name of the zone.</param>
    /// <param name="months">Its months.</param>
    public static string Of(string name, RecordBook record, IReadOnlyList<FarmSheet> months)
    {
        var zone = record.Zones.First(known => known.Id == months[0].Zone).Name;
        var lived = months.Where(month => month.Households > 0).ToList();
        if (lived.Count == 0) return $"Farm {name} of the {zone} lies beyond the frontier throughout.";
        return string.Join(' ', new[] { Begin(name, zone, lived[0]), Taken(lived), Fate(lived), Hungry(lived), Died(lived), Kolkhoz(lived), End(lived[^1]) }.Where(sentence => sentence.Length > 0));
    }

    private static string Begin(string name, string zone, FarmSheet first) =>
        $"Farm {name} of the {zone} stands for {first.Households:0} households of {Each(first.People, first)} persons, in {first.Month} {Word(first.Class)}: {Each(first.Land, first)} hectares for grain, {Each(first.Horses, first)} horses and {Each(first.Cows, first)} cows a household.";

    private static string Taken(List<FarmSheet> months)
    {
        var years = months.Where(month => month.Month.Month == 7 && month.Harvest > 0 && month.Month.Plus(-1) >= months[0].Month).Select(month => months.First(other => other.Month == month.Month.Plus(-1))).Where(month => month.Harvest > 0).ToList();
        if (years.Count == 0) return "";
        var worst = years.MaxBy(month => month.Delivered / month.Harvest)!;
        return $"Of its harvests {Share(years.Sum(month => month.Delivered) / years.Sum(month => month.Harvest))} went to the state and the market, the most of that of {worst.Month.Year - 1}: {Share(worst.Delivered / worst.Harvest)}.";
    }

    private static string Fate(List<FarmSheet> months)
    {
        var parted = months.Zip(months.Skip(1)).Where(pair => pair.Second.People < Parted * pair.First.People).Select(pair => pair.Second.Month.Year).ToList();
        return parted.Count == 0 ? "" : $"Its family parted, or another took its place, in {string.Join(", ", parted)}.";
    }

    private static string Hungry(List<FarmSheet> months)
    {
        var worst = months.MinBy(month => month.Food)!;
        return worst.Food >= Hunger
            ? "It never went hungry."
            : $"It ate less than nine tenths of its norm of grain for {months.Count(month => month.Food < Hunger)} of {months.Count} months, the least in {worst.Month}: {Share(worst.Food)}.";
    }

    /// <summary>Years in which a hundredth of its people or more died beyond the usual.</summary>
    private static string Died(List<FarmSheet> months)
    {
        var years = Years(months).Where(year => year.Dead > Noted * year.People).Select(year => string.Create(CultureInfo.InvariantCulture, $"{year.Dead:0} of {year.People + year.Dead:0} in {year.Month.Year}")).ToList();
        return years.Count == 0 ? "" : $"Hunger and disease took, beyond the deaths of usual years, {string.Join(", ", years)}.";
    }

    /// <summary>The last month of each year, which has the year's dead.</summary>
    internal static IEnumerable<FarmSheet> Years(IEnumerable<FarmSheet> months) => months.GroupBy(month => month.Month.Year).Select(year => year.Last());

    private static string Kolkhoz(List<FarmSheet> months)
    {
        var changes = months.Zip(months.Skip(1)).Where(pair => pair.First.Collective != pair.Second.Collective).Select(pair => $"{(pair.Second.Collective ? "joined a kolkhoz" : "left it")} in {pair.Second.Month}").ToList();
        return changes.Count == 0 ? "" : $"It {string.Join(", ", changes)}.";
    }

    private static string End(FarmSheet last) =>
        $"In {last.Month} it was {(last.Collective ? "in a kolkhoz" : Word(last.Class))}, with {Each(last.Horses, last)} horses, {Each(last.Cows, last)} cows and {Each(last.Barn, last)} tonnes of grain a household.";

    private static string Word(FarmClass known) => known switch
    {
        FarmClass.Poor => "a poor farm",
        FarmClass.Kulak => "a kulak farm",
        _ => "a middle farm",
    };

    private static string Each(double all, FarmSheet of) => (all / of.Households).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Share(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";
}
