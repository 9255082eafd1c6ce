using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>The yearbook of the kolkhozy one by one: what they paid for a labour day, and how unequally.</summary>
internal sealed class LabourDayBook(Country country, Peasantry peasantry, int year, IIndicatorSink sink)
{
    /// <summary>Food over the norm below which people go hungry.</summary>
    private const double Hunger = 0.9;
    private static readonly int[] s_deciles = [1, 3, 5, 7, 9];

    /// <summary>Writes the year; nothing where there are no kolkhozy.</summary>
    internal void Write()
    {
        var (book, count) = (peasantry.Book, 0);
        var (paid, people) = (new double[peasantry.Roll.Count], new double[peasantry.Roll.Count]);
        double households = 0, kolkhozy = 0, unpaid = 0, hungry = 0, served = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var (each, mouths, stations) = (peasantry.Households(country, r), peasantry.Scale(country, Holding.People, r), peasantry.Stations(country, r));
            if (each <= 0) continue;
            double here = 0, without = 0;
            for (var farm = peasantry.Roll.First[r]; farm < peasantry.Roll.First[r + 1]; farm++)
            {
                if (book.Joined[farm] <= 0 || book.Kolkhozy.Paid[farm] < 0) continue;
                (paid[count], people[count]) = (book.Kolkhozy.Paid[farm], mouths * book[Holding.People][farm]);
                here++;
                if (paid[count] <= 0) without++;
                if (book.Food[farm] < Hunger) hungry++;
                if (stations.Serves(farm)) served++;
                count++;
            }

            (households, kolkhozy, unpaid) = (households + (each * here), kolkhozy + here, unpaid + without);
            if (here > 0) Emit("kolkhozy.unpaid", without / here, "1", country.Technology.ZoneIds[r]);
        }

        if (count == 0) return;
        Emit("kolkhozy", kolkhozy, "1");
        Emit("kolkhozy.households", households / kolkhozy, "1");
        Emit("kolkhozy.unpaid", unpaid / kolkhozy, "1");
        Emit("kolkhozy.hungry", hungry / kolkhozy, "1");
        Emit("kolkhozy.served", served / kolkhozy, "1");
        Array.Sort(paid, people, 0, count);
        var sorted = paid.AsSpan(0, count);
        foreach (var tenth in s_deciles) Emit(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"labour_day.grain.decile.{tenth}"), sorted[Math.Min(count - 1, tenth * count / 10)], "kg");
        double grain = 0, days = 0;
        for (var i = 0; i < count; i++) (grain, days) = (grain + (sorted[i] * people[i]), days + people[i]);
        Emit("labour_day.grain", grain / days, "kg");
        if (grain > 0) Emit("labour_day.gini", HouseholdBook.Gini(sorted, people), "1");
    }

    private void Emit(string name, double value, string unit, string zone = "") => sink.Write(new Indicator(year, name, "", zone, Truth.True, value, unit));
}
