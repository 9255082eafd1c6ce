using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>The year of what stands between the fields and the state: state farms, stations, plots, chairmen.</summary>
internal static class KolkhozBook
{
    /// <summary>Writes the figures of a year that has just ended; none where there are neither kolkhozy nor state farms.</summary>
    internal static void Write(Country country, int year, IIndicatorSink sink)
    {
        var (kolkhozy, farms, technology) = (country.Kolkhozy, country.Farms, country.Technology);
        var grain = technology.Product("grain");
        var served = country.Parameters.Value("farms.stations.served_work", "1");
        double common = 0, state = 0, inKind = 0, ofState = 0, sown = 0, harvest = 0, delivered = 0, members = 0, hours = 0, work = 0, reach = 0, replaced = 0, lack = 0;
        for (var r = 0; r < technology.Zones; r++)
        {
            var cell = (r * technology.Products) + grain;
            var (area, joined) = (farms.Sown[cell], country.People.Total(country.People.Group(Place.Village, r)) * farms.Collectivised[r]);
            (sown, state, harvest) = (sown + area, state + (area * kolkhozy.StateLand[r]), harvest + farms.Harvest[cell]);
            (inKind, ofState) = (inKind + kolkhozy.YearInKind[r], ofState + kolkhozy.YearState[r]);
            delivered += technology.Amount(grain, country.Goods.OfYear(Flow.Delivered, country.Goods.Cell(Holder.Village, r, grain)));
            var land = area * kolkhozy.Common(farms, r);
            (common, work, reach) = (common + land, work + (land * kolkhozy.Work[r]), reach + (land * PoliticalSections.Served(kolkhozy, r, served)));
            (members, hours, replaced, lack) = (members + joined, hours + (joined * kolkhozy.Hours[r]), replaced + (joined * kolkhozy.Replaced[r]), lack + (joined * kolkhozy.Inexperience[r]));
            if (inKind > 0) Emit("procurement.grain.stations", kolkhozy.YearInKind[r], "t/yr", technology.ZoneIds[r]);
            if (ofState > 0) Emit("procurement.grain.state_farms", kolkhozy.YearState[r], "t/yr", technology.ZoneIds[r]);
        }

        Emit("procurement.share", harvest > 0 ? delivered / harvest : 0, "1");
        Emit("procurement.grain.stations", inKind, "t/yr");
        Emit("procurement.grain.state_farms", ofState, "t/yr");
        Emit("state_farms.share", sown > 0 ? state / sown : 0, "1");
        if (members <= 0 || common <= 0) return;
        Emit("stations.work", work / common, "1");
        Emit("stations.served", reach / common, "1");
        Emit("plots.hours", hours / members, "1");
        Emit("chairmen.replaced", replaced / members, "1/yr");
        Emit("chairmen.inexperience", lack / members, "1");

        void Emit(string name, double value, string unit, string zone = "") => sink.Write(new Indicator(year, name, "", zone, Truth.True, value, unit));
    }
}
