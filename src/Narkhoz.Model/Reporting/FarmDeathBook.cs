using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>The villages' excess deaths of a year, farm by farm: on how few they fell, and on whom.</summary>
internal sealed class FarmDeathBook(Country country, Peasantry peasantry, int year, IIndicatorSink sink)
{
    /// <summary>Part of the villagers who count as the worst hit.</summary>
    private const double Tenth = 0.1;

    /// <summary>Writes the year.</summary>
    internal void Write()
    {
        var (rates, dead, people) = (new double[peasantry.Roll.Count], new double[peasantry.Roll.Count], new double[peasantry.Roll.Count]);
        double all = 0, poor = 0, kulak = 0, collective = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
        {
            var (first, end) = (peasantry.Roll.First[r], peasantry.Roll.First[r + 1]);
            var (lost, mouths, means) = (peasantry.Scale(country, Holding.Dead, r), peasantry.Scale(country, Holding.People, r), peasantry.Means(r));
            if (mouths <= 0) continue;
            double here = 0;
            for (var farm = first; farm < end; farm++)
            {
                (dead[farm], people[farm]) = (lost * peasantry.Book[Holding.Dead][farm], mouths * peasantry.Book[Holding.People][farm]);
                rates[farm] = people[farm] > 0 ? -dead[farm] / people[farm] : 0;
                here += dead[farm];
                var known = peasantry.ClassOf(peasantry.MeansOf(farm, means), r);
                if (known == FarmClass.Poor) poor += dead[farm];
                if (known == FarmClass.Kulak) kulak += dead[farm];
                if (peasantry.Book.Joined[farm] > 0) collective += dead[farm];
            }

            all += here;
            Emit("households.dead", here, "person/yr", country.Technology.ZoneIds[r]);
            Emit("households.dead.tenth", Worst(rates[first..end], dead[first..end], people[first..end]), "1", country.Technology.ZoneIds[r]);
        }

        Emit("households.dead", all, "person/yr");
        Emit("households.dead.tenth", Worst(rates, dead, people), "1");
        if (all <= 0) return;
        Emit("households.dead.poor", poor / all, "1");
        Emit("households.dead.kulak", kulak / all, "1");
        Emit("households.dead.collective", collective / all, "1");
    }

    /// <summary>Part of the deaths that fell on the tenth of the people on the farms that lost most for their people.</summary>
    private static double Worst(double[] rates, double[] dead, double[] people)
    {
        var farms = new int[rates.Length];
        for (var i = 0; i < farms.Length; i++) farms[i] = i;
        Array.Sort(rates, farms);
        double all = 0, mouths = 0, counted = 0, fell = 0;
        for (var i = 0; i < farms.Length; i++) (all, mouths) = (all + dead[i], mouths + people[i]);
        foreach (var farm in farms)
        {
            if (counted >= Tenth * mouths || people[farm] <= 0) continue;
            var part = Math.Min(1, ((Tenth * mouths) - counted) / people[farm]);
            (counted, fell) = (counted + (part * people[farm]), fell + (part * dead[farm]));
        }

        return all > 0 ? fell / all : 0;
    }

    private void Emit(string name, double value, string unit, string zone = "") => sink.Write(new Indicator(year, name, "", zone, Truth.True, value, unit));
}
