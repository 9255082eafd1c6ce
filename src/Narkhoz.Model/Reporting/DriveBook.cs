using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>The year of the drive for kolkhozy: who is in, what was reported, and how the villages answered.</summary>
internal static class DriveBook
{
    /// <summary>Writes the figures of a year that has just ended.</summary>
    internal static void Write(Country country, int year, IIndicatorSink sink)
    {
        var (drive, people, republics) = (country.Drive, country.People, country.Technology.RepublicIds);
        double disturbances = 0;
        for (var r = 0; r < republics.Length; r++)
        {
            disturbances += drive.Disturbances[r];
            if (people.Total(people.Group(Place.Village, r)) == 0) continue;
            Emit("collectivised.share", republics[r], country.Farms.Collectivised[r], "1");
            Emit("risings", republics[r], drive.Disturbances[r], "1/yr");
        }

        Emit("collectivised.share", "", drive.Mean(people, country.Farms.Collectivised), "1");
        Emit("collectivised.share", "", drive.Mean(people, drive.Reported), "1", Truth.Reported);
        Emit("risings", "", disturbances, "1/yr");
        Emit("village.grievance", "", drive.Mean(people, drive.Grievance), "1");
        Emit("farm.disorder", "", drive.Mean(people, country.Farms.Disorder), "1");

        void Emit(string name, string republic, double value, string unit, Truth truth = Truth.True) =>
            sink.Write(new Indicator(year, name, "", republic, truth, value, unit));
    }
}
