using System.Globalization;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Reporting;

/// <summary>The few figures that move too fast for a yearbook: the collectivised share of holdings, and the scissors where goods have a market.</summary>
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

        Write("collectivised.share", collective / holdings, "1");
        if (country.Market.AtWork) Write("prices.scissors", YearBook.Scissors(country), "1913=1");

        void Write(string name, double value, string unit) =>
            sink.Write(new Indicator(month.Year, string.Create(CultureInfo.InvariantCulture, $"{name}.{month.Month:D2}"), "", "", Truth.True, value, unit));
    }
}
