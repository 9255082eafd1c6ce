using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Reporting;

/// <summary>The yearbook: every figure of a year, read off the ledgers and the state.</summary>
internal sealed class YearBook(Country country, int year, IIndicatorSink sink)
{
    private static readonly string[] BalanceItems =
        ["produced", "imported", "received", "procured", "annexed", "used", "consumed", "invested", "exported", "sent", "delivered", "lost"];

    private readonly Technology _technology = country.Technology;

    /// <summary>Writes all of them.</summary>
    internal void Write()
    {
        if (country.Polity is { } polity) PolityBook.Write(country, polity, year, sink);
        if (country.Alone) return;
        for (var p = 0; p < _technology.Products; p++)
        {
            Output(p);
            Balance(p);
        }

        new PeopleBook(country, year, sink).Write();
        Aggregates();
        Farms();
        DriveBook.Write(country, year, sink);
        KolkhozBook.Write(country, year, sink);
        CurrencyBook.Write(country, year, sink);
        ManagementBook.Write(country, year, sink);
        if (country.Plants is { } plants) new EnterpriseBook(country, plants, year, sink).Write();
        if (country.Peasantry is { } peasantry) Households(peasantry);
    }

    private void Households(Economy.Agriculture.Households.Peasantry peasantry)
    {
        new HouseholdBook(country, peasantry, year, sink).Write();
        new FarmDeathBook(country, peasantry, year, sink).Write();
        new LabourDayBook(country, peasantry, year, sink).Write();
    }

    private void Output(int p)
    {
        var unit = _technology.Herd[p] ? _technology.Traits[p].Unit : $"{_technology.Traits[p].Unit}/yr";
        var name = _technology.Herd[p] ? "herd" : "output";
        Emit(name, p, Truth.True, country.Plan.True[p], unit);
        Emit(name, p, Truth.Reported, country.Plan.Reported[p], unit);
        Emit(name, p, Truth.Published, country.Plan.Published[p], unit);
        var plan = _technology.Made[p] ? country.Plan.Target[p] : double.NaN;
        if (!double.IsNaN(plan)) Emit(name, p, Truth.Plan, plan, unit);
        if (!_technology.Made[p]) return;
        Emit("capacity", p, Truth.True, Works.Sum(country.Works.Capacity, _technology, p), unit);
        Emit("employment", p, Truth.True, country.Works.Employment[p], "person");
        Emit("shortage", p, Truth.True, country.Works.Shortage[p], "1");
    }

    /// <summary>Sources and uses by zone and for the Union.</summary>
    private void Balance(int p)
    {
        Span<long> union = stackalloc long[Goods.Flows + 2];
        Span<long> items = stackalloc long[Goods.Flows + 2];
        for (var r = 0; r < _technology.Zones; r++)
        {
            items.Clear();
            for (var holder = Holder.State; holder <= Holder.Village; holder++)
            {
                var cell = country.Goods.Cell(holder, r, p);
                items[0] += country.Goods.YearOpening(cell);
                for (var flow = 0; flow < Goods.Flows; flow++) items[flow + 1] += country.Goods.OfYear((Flow)flow, cell);
                items[^1] += country.Goods.Stock(cell);
            }

            for (var i = 0; i < items.Length; i++) union[i] += items[i];
            Items(p, _technology.ZoneIds[r], items);
        }

        Items(p, "", union);
    }

    private void Items(int p, string zone, ReadOnlySpan<long> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] == 0 && zone.Length > 0) continue;
            var name = i == 0 ? "balance.opening" : i == items.Length - 1 ? "balance.closing" : $"balance.{BalanceItems[i - 1]}";
            sink.Write(new Indicator(year, name, _technology.ProductIds[p], zone, Truth.True, _technology.Amount(p, items[i]), _technology.Traits[p].Unit));
        }
    }

    /// <summary>Indices at the prices of 1926/27, money, work and living.</summary>
    private void Aggregates()
    {
        double industry = 0, base_ = 0, heavy = 0, heavyBase = 0, farm = 0, farmBase = 0, employed = 0;
        for (var p = 0; p < _technology.Products; p++)
        {
            var (now, then) = (country.Plan.True[p] * _technology.Price[p], _technology.Output[p] * _technology.Price[p]);
            employed += country.Works.Employment[p];
            if (_technology.Sector[p] == Sector.Farm)
            {
                if (_technology.Herd[p]) continue;
                farm += now;
                farmBase += then;
            }
            else if (IsIndustry(p))
            {
                industry += now;
                base_ += then;
                if (_technology.Sector[p] != Sector.Heavy) continue;
                heavy += now;
                heavyBase += then;
            }
        }

        Emit("industry.index", 100 * industry / base_, "1928=100");
        Emit("industry.heavy.index", 100 * heavy / heavyBase, "1928=100");
        Emit("industry.consumer.index", 100 * (industry - heavy) / (base_ - heavyBase), "1928=100");
        Emit("industry.heavy.share", heavy / industry, "1");
        Emit("agriculture.index", 100 * farm / farmBase, "1928=100");
        Emit("national.index", 100 * (industry + farm) / (base_ + farmBase), "1928=100");
        Emit("employment", employed, "person");
        Emit("labour.productivity", country.Homes.Skill[0] * country.Homes.Effort[0], "1928=1");
        Emit("investment.planned", country.Plan.Investment[0], "rouble/yr");
        Emit("investment", country.Plan.Investment[2], "rouble/yr");
        Emit("consumption.index.town", 100 * country.Homes.Goods[0] / country.Homes.GoodsBase[0], "1928=100");
        Emit("consumption.index.village", 100 * country.Homes.Goods[1] / country.Homes.GoodsBase[1], "1928=100");
        for (var purpose = Purpose.Wages; purpose <= Purpose.Credit; purpose++)
            Emit($"money.{Snake(purpose)}", country.Money.OfYear(purpose) / 100.0, "rouble/yr");
        var idle = 1 - (country.Homes.Employed[0] / Math.Max(1, country.Homes.Workers[0]));
        Emit("unemployment", country.Overmanned ? 0 : idle, "1");
        Emit("labour.hoarded", country.Overmanned ? idle : 0, "1");
        if (country.Market.AtWork) Prices();
        Emit("trade.debt", country.Money.Balance(Purse.Abroad, 0) / 100.0, "rouble");
        Emit("trade.import_share", country.Works.ImportShare[0], "1");
    }

    /// <summary>Prices of manufactures over those of farm products, 1913 = 1.</summary>
    internal static double Scissors(Country country) =>
        country.Parameters.Value("opening.scissors", "1") * country.Market.Goods(country) / country.Market.Farm(country);

    private void Prices()
    {
        var market = country.Market;
        Emit("prices.scissors", Scissors(country), "1913=1");
        Emit("prices.goods", market.Goods(country), "1926/27=1");
        Emit("prices.farm", market.Farm(country), "1926/27=1");
        Emit("goods.famine", market.Year[0] > 0 ? market.Year[1] / market.Year[0] : 0, "1");
        Emit("goods.held_back", market.Year[2] > 0 ? market.Year[3] / market.Year[2] : 0, "1");
        for (var p = 0; p < _technology.Products; p++)
            if (!_technology.Herd[p]) Emit("price", p, Truth.True, market.Price[p], "1926/27=1");
    }

    private bool IsIndustry(int p) => _technology.Made[p]
        && _technology.Traits[p].Group is not (ProductGroup.Transport or ProductGroup.Construction or ProductGroup.Service);

    private void Farms()
    {
        var grain = _technology.Product("grain");
        double delivered = 0, goods = 0, sold = 0;
        for (var r = 0; r < _technology.Zones; r++)
        {
            var village = country.People.Total(country.People.Group(Place.Village, r));
            if (country.Upheaval is { } upheaval)
            {
                goods += village * upheaval.Goods[r];
                sold += village * upheaval.Sold[r];
            }

            delivered += _technology.Amount(grain, country.Goods.OfYear(Flow.Delivered, country.Goods.Cell(Holder.Village, r, grain)));
            sink.Write(new Indicator(year, "procurement.grain", "", _technology.ZoneIds[r], Truth.True,
                _technology.Amount(grain, country.Goods.OfYear(Flow.Delivered, country.Goods.Cell(Holder.Village, r, grain))), "t/yr"));
        }

        Emit("procurement.grain", delivered, "t/yr");
        foreach (var p in Enumerable.Range(0, _technology.Products).Where(p => _technology.Traits[p].Group == ProductGroup.Crop))
            Emit("farm.area", p, Truth.True, Works.Sum(country.Farms.Sown, _technology, p), "ha");
        if (sold > 0) Emit("farm.pood", goods / sold, "1928=1");
        Emit("tractors.park", country.Works.Park[_technology.Product("tractors")], "piece");
    }

    private static string Snake(Purpose purpose) => purpose switch
    {
        Purpose.TurnoverTax => "turnover_tax",
        Purpose.PeasantMarket => "peasant_market",
        Purpose.PrivateTrade => "private_trade",
        Purpose.ForeignTrade => "foreign_trade",
        _ => purpose.ToString().ToLowerInvariant(),
    };

    private void Emit(string name, int p, Truth truth, double value, string unit) =>
        sink.Write(new Indicator(year, name, _technology.ProductIds[p], "", truth, value, unit));

    private void Emit(string name, double value, string unit) =>
        sink.Write(new Indicator(year, name, "", "", Truth.True, value, unit));
}
