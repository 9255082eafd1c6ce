using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Economy.Trade;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>Who owns the works, who runs them and who trades, in runs that open before the norms' year.</summary>
internal static class ManagementBook
{
    /// <summary>Writes the figures of a year that has just ended.</summary>
    internal static void Write(Country country, int year, IIndicatorSink sink)
    {
        if (country.Management is not { } management) return;
        var (sizes, threshold) = (new PlantSizes(country), management.Threshold[0]);
        Emit("nationalised.hands", threshold > 0 ? sizes.HandsAbove(threshold) : 0, "1");
        Emit("nationalised.works", threshold > 0 ? sizes.WorksAbove(threshold) : 0, "piece");
        Emit("specialists", management.Specialists[1], "1917=1");
        Emit("management.one_man", management.OneMan[0], "1");
        Emit("management.efficiency", management.Efficiency[0], "1928=1");
        Emit("trade.private", Nepmen.Share(management), "1");
        Emit("trade.private.economic_year", management.Private[1], "1");

        void Emit(string name, double value, string unit) => sink.Write(new Indicator(year, name, "", "", Truth.True, value, unit));
    }
}
