using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Money;

/// <summary>The state budget: revenue from the wedge, profits and loans; spending on investment, defence and social purposes.</summary>
/// <remarks>
/// What the year's revenue and the permitted credit leave after defence and social spending is what next year's plan can invest
/// (EPL-07); profits that the Bank's loans to enterprises paid for are no revenue. Soft for enterprises (the Bank covers them, Kornai 1980), hard for the investment plan.
/// </remarks>
internal sealed class Budget : Mechanism
{
    private readonly int _credit;
    private readonly double _social;
    private readonly double _loans;
    private readonly double _float;
    private readonly int _services;
    private readonly int _defence;
    private readonly int _construction;

    internal Budget(Country country)
    {
        _credit = country.Line.Instrument("course.credit.limit");
        _social = country.Parameters.Value("money.social_share", "1");
        _loans = country.Parameters.Value("money.loan_share", "1");
        _float = country.Parameters.Value("money.working_balance", "month");
        _services = country.Technology.Product("services");
        _construction = country.Technology.Product("construction");
        _defence = country.Technology.Product("defence");
    }

    internal override MechanismInfo Info { get; } = new(
        "budget",
        "State budget and the financing of investment",
        ["EPL-07", "ETC-04"],
        "Holzman 1955; Davies 1958; Kornai 1980; Nettl 3824-3832",
        "investment is never short of money");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var money = country.Money;
        var (works, plan, technology) = (country.Works, country.Plan, country.Technology);
        var wage = country.Homes.Wage[0];
        var building = country.Market.AtWork ? country.Market.Price[_construction] : wage;
        var invested = plan.Investment[2] - plan.Spent[0];
        plan.Spent[0] = plan.Investment[2];
        var defence = works.Level[_defence] * technology.Price[_defence];
        var social = works.Level[_services] * technology.Price[_services] * _social;
        for (var r = 0; r < technology.Zones; r++)
        {
            var share = technology.RegionShare[(r * technology.Products) + _services];
            Spend(money, Purpose.Investment, r, invested * building * share);
            Spend(money, Purpose.Defence, r, defence * wage * share);
            Spend(money, Purpose.Social, r, social * wage * share);
            money.Pay(Purpose.Loans, Purse.Town, Purse.Budget, r, (long)(money.Balance(Purse.Town, r) * _loans / 12));
            var idle = money.Balance(Purse.Enterprises, r) - (long)(_float * country.Homes.Employed[0] * 60 * 100 * share * wage);
            money.Pay(Purpose.Profits, Purse.Enterprises, Purse.Budget, r, Math.Max(0, idle));
            Repay(money, r);
        }

        if (country.Now.Month != 12) return;
        var revenue = (money.OfYear(Purpose.TurnoverTax) + money.OfYear(Purpose.Profits) + money.OfYear(Purpose.Loans)) / 100.0;
        var other = (money.OfYear(Purpose.Defence) + money.OfYear(Purpose.Social)) / 100.0;
        var issued = Math.Max(0, money.OfYear(Purpose.Credit) / 100.0);
        plan.Investment[1] = Math.Max(1, (revenue - other - issued + country.Line[_credit]) / building);
        plan.Spent[0] = 0;
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country)
    {
        // What is built meanwhile is owed for by nobody when a budget takes over.
        country.Plan.Investment[1] = 0;
        country.Plan.Spent[0] = country.Now.Month == 12 ? 0 : country.Plan.Investment[2];
    }

    private static void Spend(Kernel.Money money, Purpose purpose, int r, double roubles)
    {
        var kopecks = (long)(roubles * 100);
        money.Cover(Purse.Budget, r, kopecks);
        money.Pay(purpose, Purse.Budget, Purse.Enterprises, r, kopecks);
    }

    /// <summary>What the budget has left goes back to the Bank.</summary>
    private static void Repay(Kernel.Money money, int r) =>
        money.Pay(Purpose.Credit, Purse.Budget, Purse.Bank, r, money.Balance(Purse.Budget, r));
}
