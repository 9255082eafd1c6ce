using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>Prices in paper, what the cash of households is worth, and what its issue takes from them.</summary>
internal static class CurrencyBook
{
    /// <summary>Writes the figures of a year that has just ended.</summary>
    internal static void Write(Country country, int year, IIndicatorSink sink)
    {
        if (country.Currency is not { } currency || currency.Price[0] <= 0) return;
        var held = Currency.Held(country);
        Emit("currency.prices", currency.Price[0], "1913=1");
        Emit("currency.inflation", currency.Expected[0], "1/month");
        Emit("currency.real", held / currency.Norm[0], "1");
        Emit("currency.hard", currency.Reformed[0] > 0 ? 1 : currency.Hard[0] / Math.Max(1, held), "1");
        Emit("currency.issue", currency.Year[0] / currency.Norm[0], "1");
        Emit("currency.tax", currency.Year[1] / currency.Norm[0], "1");

        void Emit(string name, double value, string unit) => sink.Write(new Indicator(year, name, "", "", Truth.True, value, unit));
    }
}
