using System.Globalization;
using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Reporting;

/// <summary>The few figures that move too fast for a yearbook: the drive for kolkhozy and what answers it, and the scissors where goods have a market.</summary>
internal static class MonthBook
{
    /// <summary>Writes the figures of a month that has just ended, as <c>collectivised.share.03</c> for March.</summary>
    internal static void Write(Country country, YearMonth month, IIndicatorSink sink)
    {
        var (drive, people) = (country.Drive, country.People);
        Write("collectivised.share", drive.Mean(people, country.Farms.Collectivised), "1");
        Write("collectivised.share", drive.Mean(people, drive.Reported), "1", Truth.Reported);
        Write("risings.share", drive.Mean(people, drive.Risings), "1");
        Write("concession", drive.Concession[0], "1");
        if (country.Currency is { } currency && currency.Price[0] > 0)
        {
            Write("currency.prices", currency.Price[0], "1913=1");
            Write("currency.real", Currency.Held(country) / currency.Norm[0], "1");
        }

        if (country.Market.AtWork) Write("prices.scissors", YearBook.Scissors(country), "1913=1");

        void Write(string name, double value, string unit, Truth truth = Truth.True) =>
            sink.Write(new Indicator(month.Year, string.Create(CultureInfo.InvariantCulture, $"{name}.{month.Month:D2}"), "", "", truth, value, unit));
    }
}
