using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>The yearbook of the farms: classes by means, want, and how unequal they are.</summary>
internal sealed class HouseholdBook(Country country, Peasantry peasantry, int year, IIndicatorSink sink)
{
    /// <summary>Food over the norm below which people go hungry.</summary>
    private const double Hunger = 0.9;

    /// <summary>Writes the year.</summary>
    internal void Write()
    {
        double farms = 0, poor = 0, kulak = 0, horseless = 0, people = 0, hungry = 0, taken = 0, takenOfKulaks = 0, boundary = 0;
        var (all, weights, counted) = (new double[peasantry.Roll.Count], new double[peasantry.Roll.Count], 0);
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var each = peasantry.Households(country, r);
            var (mouths, grain, horses) = (peasantry.Scale(country, Holding.People, r), peasantry.Scale(country, Holding.Delivered, r), peasantry.Scale(country, Holding.Horses, r));
            if (each <= 0) continue;
            var reckoned = peasantry.Means(r);
            boundary += peasantry.Total(country, Holding.People, r) * peasantry.KulakAbove(r);
            for (var farm = peasantry.Roll.First[r]; farm < peasantry.Roll.First[r + 1]; farm++)
            {
                var means = peasantry.MeansOf(farm, reckoned);
                var rich = peasantry.ClassOf(means, r) == FarmClass.Kulak;
                (farms, people, taken) = (farms + each, people + (mouths * peasantry.Book[Holding.People][farm]), taken + (grain * peasantry.Book[Holding.Delivered][farm]));
                if (rich) (kulak, takenOfKulaks) = (kulak + each, takenOfKulaks + (grain * peasantry.Book[Holding.Delivered][farm]));
                if (peasantry.ClassOf(means, r) == FarmClass.Poor) poor += each;
                horseless += Math.Max(0, each - (horses * peasantry.Book[Holding.Horses][farm]));
                if (peasantry.Book.Food[farm] < Hunger) hungry += mouths * peasantry.Book[Holding.People][farm];
                (all[counted], weights[counted++]) = (means, each);
            }
        }

        Emit("households.poor", poor / farms);
        Emit("households.kulak", kulak / farms);
        Emit("households.kulak.boundary", boundary / people);
        Emit("households.horseless", horseless / farms);
        Emit("households.hungry", hungry / people);
        Emit("households.kulak.delivered", taken > 0 ? takenOfKulaks / taken : 0);
        Array.Sort(all, weights, 0, counted);
        Emit("households.gini", Gini(all.AsSpan(0, counted), weights));
    }

    /// <summary>Gini coefficient of what units have, in order of it, by how much each weighs.</summary>
    internal static double Gini(ReadOnlySpan<double> means, ReadOnlySpan<double> farms)
    {
        double below = 0, had = 0, area = 0;
        for (var i = 0; i < means.Length; i++)
        {
            area += farms[i] * (had + (means[i] * farms[i] / 2));
            (below, had) = (below + farms[i], had + (means[i] * farms[i]));
        }

        return 1 - (2 * area / (below * had));
    }

    private void Emit(string name, double value) => sink.Write(new Indicator(year, name, "", "", Truth.True, value, "1"));
}
