using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>One enterprise in a month; amounts of its product in units unless another unit is named.</summary>
/// <param name="Month">The month.</param>
/// <param name="Capacity">Rated capacity of the month.</param>
/// <param name="Target">Target of the year, as it stands in the month.</param>
/// <param name="DueToDate">What the monthly plans have asked for since January, as they were corrected; 0 where the product cannot be kept.</param>
/// <param name="MadeToDate">Made since January, less what was owed from padding.</param>
/// <param name="ReportedToDate">Reported since January.</param>
/// <param name="Made">Made in the month.</param>
/// <param name="FirstDecade">Made in the first ten days.</param>
/// <param name="SecondDecade">Made in the second.</param>
/// <param name="LastDecade">Made in the last, less what was spoilt.</param>
/// <param name="Ordered">Inputs ordered, months of capacity.</param>
/// <param name="Delivered">Inputs delivered, months of capacity.</param>
/// <param name="Bartered">Inputs that fixers got, less those that they gave, months of capacity by cost.</param>
/// <param name="Inputs">Inputs in store at the end, months of capacity; both kinds by their cost.</param>
/// <param name="MainMaterial">Main material in store at the end, months of capacity.</param>
/// <param name="Auxiliary">Auxiliary materials and fuel in store at the end, months of capacity.</param>
/// <param name="Goods">Finished goods in store at the end, months of capacity.</param>
/// <param name="Unwanted">Goods that nobody wants at the end, months of capacity.</param>
/// <param name="Bonus">Whether the plan to date was reported as met.</param>
/// <param name="Caught">Whether an audit found padding.</param>
/// <param name="Pay">Pay over the tariff.</param>
/// <param name="Norm">Output norm of the crew at the end, over capacity.</param>
/// <param name="Leavers">Share of the crew that left.</param>
/// <param name="Account">Its account.</param>
public sealed record EnterpriseMonth(
    YearMonth Month,
    double Capacity,
    double Target,
    double DueToDate,
    double MadeToDate,
    double ReportedToDate,
    double Made,
    double FirstDecade,
    double SecondDecade,
    double LastDecade,
    double Ordered,
    double Delivered,
    double Bartered,
    double Inputs,
    double MainMaterial,
    double Auxiliary,
    double Goods,
    double Unwanted,
    bool Bonus,
    bool Caught,
    double Pay,
    double Norm,
    double Leavers,
    EnterpriseAccount Account);

/// <summary>Account of an enterprise with the Bank, roubles of 1926/27 at list prices: opening + revenue + covered = materials + wages + charges + profit paid + tax + closing.</summary>
/// <param name="Opening">Balance at the start; below nought what it owed.</param>
/// <param name="Revenue">For what it sold, turnover tax included.</param>
/// <param name="Covered">Debt that others covered.</param>
/// <param name="Materials">Inputs delivered.</param>
/// <param name="Wages">Wages.</param>
/// <param name="Charges">Amortisation, interest, charge on capital.</param>
/// <param name="ProfitPaid">Profit paid to the state.</param>
/// <param name="Tax">Turnover tax, which its buyers paid with the price.</param>
/// <param name="Closing">Balance at the end.</param>
public sealed record EnterpriseAccount(double Opening, double Revenue, double Covered, double Materials, double Wages, double Charges, double ProfitPaid, double Tax, double Closing);
