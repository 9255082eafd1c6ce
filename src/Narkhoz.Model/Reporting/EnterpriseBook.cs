using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Reporting;

/// <summary>The yearbook of the enterprises: what the plants of the Union show together, weighted by value where they are added up.</summary>
internal sealed class EnterpriseBook(Country country, Plants plants, int year, IIndicatorSink sink)
{
    private const double Met = 0.9999;
    private const int Ranks = Economy.Industry.Claims.Ranks - 1;
    private int _number;
    private int _met;
    private int _justMet;
    private int _justMissed;
    private double _caught;
    private double _taut;
    private double _boldTaut;
    private double _bold;
    private double _hoarded;
    private double _unsure;

    /// <summary>Writes the year.</summary>
    internal void Write()
    {
        for (var p = 0; p < plants.Stored.Length; p++)
            if (plants.Stored[p]) Count(p);
        Emit("enterprises", _number, "1");
        Emit("enterprises.last_decade", Ratio(YearStat.LastDecade, YearStat.Made), "1");
        Emit("enterprises.inputs", Ratio(YearStat.Inputs, YearStat.Made), "month");
        Emit("enterprises.goods", Ratio(YearStat.Goods, YearStat.Made), "month");
        Emit("enterprises.stock_ratio", Ratio(YearStat.Inputs, YearStat.Goods), "1");
        Emit("enterprises.bartered", Ratio(YearStat.Bartered, YearStat.Delivered), "1");
        Emit("enterprises.blat", Favours(), "1");
        Emit("enterprises.blat.favoured", Blat(0, 2), "1");
        Emit("enterprises.blat.low", Blat(2, Ranks), "1");
        Emit("enterprises.tautness", _taut / _number, "1");
        Emit("enterprises.met", (double)_met / _number, "1");
        Emit("enterprises.met.just", (double)_justMet / _number, "1");
        Emit("enterprises.missed.just", (double)_justMissed / _number, "1");
        Emit("enterprises.padding", Padding(), "1");
        Emit("enterprises.caught", _caught / _number, "1/yr");
        Emit("enterprises.bargained", _bold > 0 ? _boldTaut / _bold : 0, "1");
        Emit("enterprises.hoarded", _unsure > 0 ? _hoarded / _unsure : 0, "month");
        Trade();
        Emit("enterprises.ratchet", Slope(0, plants.Stored.Length), "1");
        Emit("enterprises.ratchet.branch", Slope(plants.Stored.Length, plants.Stored.Length + 1), "1");
        Emit("enterprises.ratchet.ministry", Slope(plants.Stored.Length + 1, plants.Stored.Length + 2), "1");
        Supplies("region", 0);
        Supplies("ministry", 4);
        if (plants.Book.Begun[0] > 0) Emit("enterprises.begun.first", plants.Book.Begun[1] / plants.Book.Begun[0], "1");
        for (var p = 0; p < plants.Stored.Length; p++)
        {
            var delivered = plants.OfYear(YearStat.Delivered, p);
            if (plants.Stored[p] && delivered > 0) sink.Write(new Indicator(year, "enterprises.bartered", country.Technology.ProductIds[p], "", Truth.True, plants.OfYear(YearStat.Bartered, p) / delivered, "1"));
        }
    }

    /// <summary>How superiors of one kind serve their own plants, and others.</summary>
    private void Supplies(string kind, int at)
    {
        var served = plants.Book.Served.Span;
        var (own, fromOwn, others, fromOthers) = (served[at], served[at + 1], served[at + 2], served[at + 3]);
        if (own <= 0 || others <= 0) return;
        Emit($"enterprises.{kind}.network", own / (own + others), "1");
        Emit($"enterprises.{kind}.share", fromOwn / (fromOwn + fromOthers), "1");
        Emit($"enterprises.{kind}.excess", (fromOwn / (fromOwn + fromOthers)) - (own / (own + others)), "1");
        Emit($"enterprises.{kind}.shipped", fromOthers / others, "1");
    }

    /// <summary>Gained by blat over all that works used.</summary>
    private double Favours()
    {
        double gained = 0, used = 0;
        for (var rank = 0; rank < Ranks; rank++) gained += plants.Book.Blat[rank];
        for (var p = 0; p < country.Technology.Products; p++)
        {
            for (var r = 0; r < country.Technology.Zones; r++)
                used += country.Technology.Price[p] * country.Technology.Amount(p, country.Goods.OfYear(Flow.Used, country.Goods.Cell(Holder.State, r, p)));
        }

        return used > 0 ? gained / used : 0;
    }

    /// <summary>Gained by blat over what was granted, of scarce inputs, for some of the ranks.</summary>
    private double Blat(int from, int to)
    {
        double gained = 0, granted = 0;
        for (var rank = from; rank < to; rank++)
        {
            gained += plants.Book.Blat[rank];
            granted += plants.Book.Blat[Ranks + rank];
        }

        return granted > 0 ? gained / granted : 0;
    }

    private void Count(int product)
    {
        var (population, book, due) = (plants.Population, plants.Book, plants.Book.Due[product]);
        var (bargain, hoarding) = (default(Slope), default(Slope));
        for (var i = population.First[product]; i < population.First[product + 1]; i++)
        {
            if (book.Task[i] <= 0 || due <= 0) continue;
            var fulfilment = (book.Made[i] + book.Padded[i]) / (due * book.Task[i]);
            _number++;
            _taut += due / 12 * book.Task[i] / population.Ability[i];
            bargain.Add(population.Daring[i], due / 12 * book.Task[i] / population.Ability[i]);
            hoarding.Add(book.Unsure(i), book.Main[i] - book.Auxiliary[i]);
            _caught += book.Caught(i);
            if (fulfilment >= Met) _met++;
            if (fulfilment is >= Met and < 1.05) _justMet++;
            if (fulfilment is >= 0.95 and < Met) _justMissed++;
        }

        (_boldTaut, _bold) = (_boldTaut + bargain.Covariance, _bold + bargain.Variance);
        (_hoarded, _unsure) = (_hoarded + hoarding.Covariance, _unsure + hoarding.Variance);
    }

    /// <summary>Reported and not made, over made, by value.</summary>
    private double Padding()
    {
        double padded = 0, made = 0;
        for (var p = 0; p < plants.Stored.Length; p++)
        {
            if (!plants.Stored[p]) continue;
            var value = country.Technology.Price[p] * plants.OfYear(YearStat.Made, p);
            made += value;
            padded += value * (plants.Reported(country.Lanes.Simd, p) - 1);
        }

        return made > 0 ? padded / made : 0;
    }

    /// <summary>What was wanted of what was made, and the plants' money.</summary>
    private void Trade()
    {
        Emit("enterprises.assortment", 1 - Ratio(YearStat.Misfit, YearStat.Made), "1");
        Emit("enterprises.unwanted", Ratio(YearStat.Unsold, YearStat.Made), "month");
        Emit("enterprises.stocks", Ratio(YearStat.Inputs, YearStat.Made) + Ratio(YearStat.Goods, YearStat.Made) + Ratio(YearStat.Unsold, YearStat.Made), "month");
        Emit("enterprises.scrapped", Ratio(YearStat.Scrapped, YearStat.Made), "1");
        Emit("enterprises.turnover", 12 * Ratio(YearStat.Quits, YearStat.Capacity), "1/yr");
        var branches = plants.Ledger.Branches;
        var tax = branches.OfYear(AccountItem.Tax);
        var revenue = branches.OfYear(AccountItem.Revenue) - tax;
        var costs = branches.OfYear(AccountItem.Inputs) + branches.OfYear(AccountItem.Wages) + branches.OfYear(AccountItem.Charges);
        Emit("enterprises.revenue", revenue, "rouble/yr");
        Emit("enterprises.profit", revenue > 0 ? (revenue - costs) / revenue : 0, "1");
        Emit("enterprises.tax", tax, "rouble/yr");
        Emit("enterprises.covered", revenue > 0 ? branches.OfYear(AccountItem.Covered) / revenue : 0, "1");
    }

    private double Ratio(YearStat of, YearStat to)
    {
        double above = 0, below = 0;
        for (var p = 0; p < plants.Stored.Length; p++)
        {
            above += country.Technology.Price[p] * plants.OfYear(of, p);
            below += country.Technology.Price[p] * plants.OfYear(to, p);
        }

        return below > 0 ? above / below : 0;
    }

    private double Slope(int from, int to)
    {
        double covariance = 0, variance = 0;
        for (var p = from; p < to; p++)
        {
            covariance += plants.Book.Ratchet[2 * p];
            variance += plants.Book.Ratchet[(2 * p) + 1];
        }

        return variance > 0 ? covariance / variance : 0;
    }

    private void Emit(string name, double value, string unit) => sink.Write(new Indicator(year, name, "", "", Truth.True, value, unit));
}
