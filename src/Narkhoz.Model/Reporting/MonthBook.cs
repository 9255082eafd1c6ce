using System.Globalization;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Reporting;

/// <summary>The few figures that move too fast for a yearbook: the collectivised share of holdings at the end of a month.</summary>
internal static class MonthBook
{
    /// <summary>Writes the figures of a month that has just ended, as <c>collectivised.share.03</c> for March.</summary>
    internal static void Write(Country country, YearMonth month, IIndicatorSink sink)
    {
        double holdings = 0, collective = 0;
        for (var r = 0; r < country.Technology.Republics; r++)
        {
            var village = country.People.Total(country.People.Group(Place.Village, r));
            holdings += village;
            collective += village * country.Farms.Collectivised[r];
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"collectivised.share.{month.Month:D2}");
        sink.Write(new Indicator(month.Year, name, "", "", Truth.True, collective / holdings, "1"));
    }
}
