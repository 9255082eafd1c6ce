using Narkhoz.Model.Control;
using Narkhoz.Model.Course;
using Narkhoz.Model.Economy.Agriculture;
using Narkhoz.Model.Economy.Agriculture.Households;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Economy.Labour;
using Narkhoz.Model.Economy.Money;
using Narkhoz.Model.Economy.Trade;
using Narkhoz.Model.Polity;
using Narkhoz.Model.Society;
using Narkhoz.Model.World;
using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>The month: every mechanism in its order. The table of contents of the model.</summary>
/// <remarks>Course -> Plan -> Economy -> Society -> Reports: data travels the circle in one direction (REGIMES, section 3).</remarks>
internal sealed class Month
{
    internal Month(Country country, IReadOnlyList<Decision> decisions)
    {
        var (depots, crops, claims, prices) = (new Depots(country.Technology), new CropTable(country), new Claims(country.Technology.Products), new Prices(country));
        var (ratchet, storming, priority, makeshift, ersatz, slaughter, hunger, epidemics, marriages, mastering) = (new Ratchet(country), new Storming(country), new Priority(country), new Makeshift(country), new Ersatz(country), new Slaughter(), new Hunger(country, crops), new Epidemics(country), new Marriages(country), new Mastering(country));
        var (norming, statute, wholesale, sales, cost, charge) = (new Norming(country), new Statute(country), new Wholesale(country), new SalesProfit(country), new CostPlan(country), new CapitalCharge(country));
        var (unions, crews, pay, list, plan) = (new UnionDrive(country), new Crews(country), new PieceRates(country), new ShockList(country), new AnnualPlan(country) { Ratchet = ratchet, Statute = statute, Mastering = mastering });
        var (soft, bank, state, dated) = (new SoftBudget(country), new BankCredit(country), new Nationalisation(country), new Decisions(country, decisions));
        var indicator = new SuccessIndicator(country, statute) { Profit = sales, Cost = cost, Charge = charge };
        var (rush, assortment, norms) = (new StormingCost(country) { Indicator = indicator }, new Assortment(country) { Indicator = indicator }, new NormRevision(country) { Unions = unions });
        var abilities = new Abilities { Assortment = assortment, Crews = crews, Pay = pay, Norms = norms };
        var settlement = new Settlement(country) { Indicator = indicator, Abilities = abilities, Storming = rush, Budget = soft, Bank = bank };
        var (bonus, hoarding, tied, tautness, fixers) = (new Bonus(country, statute, norming), new Hoarding(country) { Indicator = indicator }, new TiedSupply(country) { Wholesale = wholesale }, new Tautness(country), new Fixers(country));
        var (padding, blat, local, restocking) = (new Padding(country, bonus), new Blat(country), new LocalGrants(country), new Restocking(country));
        var (trusts, bargaining, neighbours, correction, councils) = (new Trusts(bonus), new Bargaining(country), new RegionalTies(country), new CorrectedOutput(), new LocalInvestment(country));
        var breakdown = new TaskBreakdown(country) { Norming = norming, Bargaining = bargaining, Ministries = new Ministries(country, plan) };
        var (departments, localism) = (new Departmentalism(country, local, priority), new Localism(country, local) { Ties = neighbours, Correction = correction, Stores = restocking.Local });
        var (hands, nepmen, horses, growers, emission) = (new Hands(country), new Nepmen(country), new CartHorses(country, depots), new GrowersBread(country, crops, depots), new Emission(country) { Collection = new Collection(country, state) });
        var (village, market) = (new Village(country, crops, prices, nepmen, depots) { Distress = new DistressSlaughter(country, hunger.ByDistrict) }, new MarketPrices(country) { Trusts = new TrustPrices(country), Budget = new HardBudget() });
        var (programme, rations) = (new WorkProgramme(country, statute) { Storming = storming, Abilities = abilities }, new Rations(country, depots) { Prices = market, Stocks = new DealersStocks(country, crops), Terms = prices, Nepmen = nepmen, OwnNeed = village.Deliveries.OwnNeed });
        var spare = new SpareGrain(country, rations, horses, growers);
        (Prices, Wedge, Polity, Decisions) = (prices, new Wedge(prices), new PoliticalLife(country, decisions, dated), dated);
        Phases =
        [
            // Course: what has been decided, and what the outside world has brought.
            Decisions,
            statute, new ShockWorks(country), list,
            new Annexation(country, decisions),
            new Fronts(country, decisions), village.War, new Damage(country, decisions), new Blockade(decisions), new ForeignCredit(decisions, country.Parameters.Value("world.credit.limit", "rouble")), new Army(country, decisions, depots), new MenAway(decisions), new Remounts(country), new Fallen(country, decisions), new Emigration(country, decisions),

            // Plan: once a year, on what was reported.
            plan,
            new InvestmentPlan(country, priority) { Plan = plan },
            breakdown,
            new PlanRevision(country, breakdown),

            // Industry: who works, what each branch sets out to do, what supply lets it do.
            state, hands.Workforce, new Overmanning(), mastering, new Conversion(country), new ForcedLabour(country),
            programme,
            market,
            new PlantOrders(country) { Programme = programme, Bonus = bonus, Indicator = indicator, Abilities = abilities, Settlement = settlement, Hoarding = hoarding, Bargaining = bargaining, Trusts = trusts, Tied = tied, Tautness = tautness },
            new ForeignTrade(country),
            new Carting(), horses, new HouseholdClaims { Prices = market },
            new SupplyOrders(country, priority, claims) { Makeshift = makeshift, Ersatz = ersatz, List = list, Blat = blat, Superiors = [departments, localism], Local = local, Restocking = restocking },
            new Decades(country) { Trusts = trusts, Local = local, Restocking = restocking, Fixers = fixers, Shop = new ShopFloor(country) { Bonus = bonus, Trusts = trusts, Fixers = fixers, Hoarding = hoarding, Padding = padding, Settlement = settlement } },
            new Production(country, claims, local, depots) { Restocking = restocking, Councils = councils },
            new Commissioning(country),
            new Neglect(country), new Standstill(country), new Repair(country),

            // Farms: collectivisation, the year of the fields, the state's share first, then seed, food and feed.
            village.Collectivisation, village.Dekulakisation, village.Kombedy,
            new Sowing(country, crops) { Response = village.Sowing, Districts = village.Districts, War = village.War },
            village.Chairmen, village.Weeds, village.Plots, new Harvest(country, crops, village) { Districts = village.Districts, Weeds = village.Weeds }, new Spoilage(country, crops),
            new Herds(country, crops) { Slaughter = slaughter, Forage = village.Forage, Distress = village.Distress },
            new GranaryLosses(country), village.StateFarms, village.Stations, village.CounterPlans, village.Deliveries, village.LabourDays,
            new PeasantMarket(country) { Prices = market }, new Bazaar(country), new WageBread(country),
            new Barns(country, crops) { Hiding = village.Hiding, Lean = village.Lean, CarryOver = village.CarryOver, SeedFund = village.SeedFund, Farms = village.Meals },
            village.Mobility,
            new FarmSupply(country, crops, depots),

            // Shops and money: what is handed out and sold, who pays whom, the wedge, the budget.
            nepmen, rations, growers, new TownAnimals(country, rations, spare, depots), new BreadShops(country, rations, spare, depots), new BreadSeekers(country, rations, spare, depots, hunger.ByDistrict),
            new Bagging(country), new VillageTrade(country, hunger.ByDistrict), new FoodLoans(country, depots, hunger.ByDistrict), new ForeignRelief(country, decisions, hunger.ByDistrict), village.GoodsForGrain,
            new Fleet(country, depots),
            emission, new Payments(country, prices, market.Normal) { Nepmen = nepmen },
            Wedge, new Chervonets(country, emission),
            new Budget(country), new PaperMoney(country), new FlightFromMoney(country),

            // Society: food, life and death, coercion, the way to the town.
            new Nutrition(country),
            new LivingStandard(),
            new Vitals(country, new LifeTable(country), hunger, epidemics, marriages),
            new HungerByFarm(country), new Coercion(country),
            hands.Migration, hands.Flight,

            // Reports: what is told upwards.
            new Returns(country, statute),
            // Polity: persons, posts, congresses, and the course that they decide for the months to come.
            .. Polity.Phases,
        ];
        All = [.. Phases, ratchet, storming, priority, makeshift, ersatz, slaughter, .. village.Rules, village.Distress, hunger, hunger.Sharing, hunger.ByDistrict, marriages, epidemics, norming, breakdown.Ministries, bonus, tautness, hoarding, tied, fixers, padding, blat, trusts, wholesale, bargaining, departments, localism, neighbours, correction, councils, sales, cost, charge, assortment, rush, pay, norms, unions, crews, soft, bank, emission.Collection, .. market.Rules, rations.Stocks, .. hands.Rules, .. state.Rules, programme.Outlets, .. Polity.Rules];
        _atWork = [.. Phases.Where(phase => country.Alone ? phase is PolityMechanism or Course.Decisions : country.Plants is not null ? phase is not MarketPrices : phase is not (TaskBreakdown or PlanRevision or PlantOrders or Decades or Mobility or HungerByFarm or CounterPlans or LabourDays))];
    }

    private readonly Mechanism[] _atWork;

    /// <summary>The phases in their order; those of plants and farms are passed over at sector resolution, the market's prices at full resolution, where plants sell at plan prices.</summary>
    internal IReadOnlyList<Mechanism> Phases { get; }

    /// <summary>Every mechanism: the phases and the rules inside them.</summary>
    internal IReadOnlyList<Mechanism> All { get; }

    /// <summary>The dated decisions.</summary>
    internal Decisions Decisions { get; }

    /// <summary>Is told each phase as it ends; for measurement.</summary>
    internal Action<string>? Watch { get; set; }

    /// <summary>The polity's part of the month.</summary>
    internal PoliticalLife Polity { get; }

    private Wedge Wedge { get; }

    private Prices Prices { get; }

    /// <summary>The regimes of the run; null where the mechanisms are only listed.</summary>
    internal Succession? Succession { get; init; }

    private Regime? _inForce;

    /// <summary>Has the mechanisms at work that the regime in force names, and no other.</summary>
    internal void Adopt(Country country)
    {
        if (Succession is null) return;
        var regime = Succession.InForce(country);
        if (ReferenceEquals(regime, _inForce)) return;
        _inForce = regime;
        var atWork = Succession.AtWork(regime);
        foreach (var mechanism in All) mechanism.On = atWork.Contains(mechanism.Info.Id);
        Prices.Wedge = Wedge.On;
    }

    /// <summary>Runs the month that the country stands in and moves on to the next.</summary>
    internal void Run(Country country)
    {
        if (country.Now.Month == 1 && country.Age > 0) OpenYear(country);
        Adopt(country);
        country.Homes.Month.Span.Clear();
        for (var i = 0; i < _atWork.Length; i++)
        {
            _atWork[i].Run(country);
            Watch?.Invoke(_atWork[i].Info.Id);
        }

        var clock = new Clock(country.Now, "closing");
        country.Goods.CloseMonth(country.Crew, clock);
        country.Money.CloseMonth(clock);
        country.People.CloseMonth(clock);
        country.Now = country.Now.Plus(1);
        country.Age++;
        Watch?.Invoke("closing");
    }

    private static void OpenYear(Country country)
    {
        country.Goods.OpenYear();
        country.Money.OpenYear();
        country.People.OpenYear();
        country.Works.YearOutput.Span.Clear();
        country.Homes.OpenYear();
        country.Kolkhozy.OpenYear();
    }
}
