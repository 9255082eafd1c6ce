using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>A turn in a career.</summary>
/// <param name="Month">The month at whose end it was seen.</param>
/// <param name="What">What changed, in words.</param>
/// <param name="Authority">Authority then.</param>
/// <param name="Men">Officials whose patron the person was then.</param>
public sealed record CareerChange(YearMonth Month, string What, double Authority, int Men)
{
    /// <summary>Sets each month beside the one before; the first is told whole.</summary>
    internal static IReadOnlyList<CareerChange> Of(IReadOnlyList<CareerMonth> months)
    {
        var changes = new List<CareerChange>();
        CareerMonth? before = null;
        foreach (var month in months)
        {
            var words = before is null ? Begin(month) : Between(before, month);
            foreach (var what in words) changes.Add(new CareerChange(month.Month, what, month.Authority, month.Men));
            before = month;
        }

        return changes;
    }

    private static IEnumerable<string> Begin(CareerMonth month)
    {
        if (!month.Active) return [$"is {month.Status}"];
        List<string> words = [];
        if (month.Leads) words.Add("leads the Party");
        if (month.Office.Length > 0) words.Add($"is {month.Office}");
        if (month.Seats.Count > 0) words.Add($"sits in {string.Join(", ", month.Seats)}");
        if (month.Patron.Length > 0) words.Add($"is {month.Patron}'s man");
        return words.Count > 0 ? words : ["has no office"];
    }

    private static IEnumerable<string> Between(CareerMonth before, CareerMonth now)
    {
        if (before.Status != now.Status) yield return now.Active ? "is a member again" : Ended(now.Status);
        if (before.Leads != now.Leads) yield return now.Leads ? "leads the Party" : "no longer leads the Party";
        if (before.Office != now.Office) yield return now.Office.Length == 0 ? $"leaves office: {before.Office}" : $"becomes {now.Office}";
        foreach (var seat in now.Seats.Except(before.Seats)) yield return $"enters {seat}";
        foreach (var seat in before.Seats.Except(now.Seats)) yield return $"leaves {seat}";
        if (before.Patron != now.Patron) yield return now.Patron.Length == 0 ? $"is no longer {before.Patron}'s man" : $"becomes {now.Patron}'s man";
    }

    private static string Ended(string status) => status switch
    {
        "dead" => "dies",
        "retired" => "is pensioned off",
        "expelled" => "is expelled from the Party",
        "arrested" => "is arrested",
        "executed" => "is shot",
        _ => $"is {status}",
    };
}
