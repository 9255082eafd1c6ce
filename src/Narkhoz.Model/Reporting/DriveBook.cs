using Narkhoz.Model.Kernel;
using Narkhoz.Model.Society;

namespace Narkhoz.Model.Reporting;

/// <summary>The year of the drive for kolkhozy: who is in, what was reported, and how people and villages answered.</summary>
internal static class DriveBook
{
    /// <summary>Writes the figures of a year that has just ended.</summary>
    internal static void Write(Country country, int year, IIndicatorSink sink)
    {
        var (drive, people, zones) = (country.Drive, country.People, country.Technology.ZoneIds);
        var discontent = new Discontent(country);
        double disturbances = 0, grief = 0, all = 0;
        for (var r = 0; r < zones.Length; r++)
        {
            disturbances += drive.Disturbances[r];
            var (town, village) = (people.Group(Place.Town, r), people.Group(Place.Village, r));
            double here = people.Total(town) + people.Total(village);
            var felt = discontent.Of(country, r, country.Homes.FoodYear[town] / country.MonthsOfYear, country.Homes.FoodYear[village] / country.MonthsOfYear);
            (grief, all) = (grief + (here * felt), all + here);
            if (here > 0) Emit("discontent", zones[r], felt, "1");
            if (people.Total(people.Group(Place.Village, r)) == 0) continue;
            Emit("collectivised.share", zones[r], country.Farms.Collectivised[r], "1");
            Emit("risings", zones[r], drive.Disturbances[r], "1/yr");
        }

        Emit("collectivised.share", "", drive.Mean(people, country.Farms.Collectivised), "1");
        Emit("collectivised.share", "", drive.Mean(people, drive.Reported), "1", Truth.Reported);
        Emit("risings", "", disturbances, "1/yr");
        Emit("discontent", "", all > 0 ? grief / all : 0, "1");
        Emit("village.grievance", "", drive.Mean(people, drive.Grievance), "1");
        Emit("farm.disorder", "", drive.Mean(people, country.Farms.Disorder), "1");

        void Emit(string name, string zone, double value, string unit, Truth truth = Truth.True) =>
            sink.Write(new Indicator(year, name, "", zone, truth, value, unit));
    }
}
