using Narkhoz.Model;

namespace Narkhoz.Lab.Enterprises;

/// <summary>A year of an enterprise.</summary>
/// <param name="Sheet">As it stood at the end.</param>
/// <param name="FirstTarget">Target that it was given in January, units.</param>
/// <param name="Lowered">Times within the year that its target was lowered.</param>
/// <param name="Raised">Times that it was raised.</param>
/// <param name="LastDecade">Part of the year's output that was made in the last ten days of months.</param>
/// <param name="Pay">Pay over the tariff, mean of the months.</param>
/// <param name="Leavers">Share of its crew that left in the year.</param>
/// <param name="Account">Its account over the year.</param>
/// <param name="Ties">Who stood over it, supplied it and was supplied by it at the end.</param>
public sealed record EnterpriseYear(EnterpriseSheet Sheet, double FirstTarget, int Lowered, int Raised, double LastDecade, double Pay, double Leavers, EnterpriseAccount Account, EnterpriseTies Ties)
{
    /// <summary>What counts as all: single precision of what was added up month by month.</summary>
    internal const double Whole = 0.9999;

    /// <summary>Whether it had a task.</summary>
    public bool Tasked => Sheet.Corrected > 0;

    /// <summary>Whether it made what its plan asked for as it was corrected month by month.</summary>
    public bool Met => Tasked && Sheet.Made >= Whole * Sheet.Corrected;

    /// <summary>Whether it made what the plan of the year asked for as it stood in December.</summary>
    public bool MetYear => Tasked && Sheet.Made >= Whole * Sheet.Target;

    /// <summary>Whether it reported more than it made.</summary>
    public bool Padded => Sheet.Reported > Sheet.Made * (2 - Whole);

    /// <summary>Who stood over it, in words.</summary>
    public string Superior => Ties.Superior switch
    {
        Model.Superior.Council => $"council of {Ties.Over}",
        Model.Superior.Ministry => $"ministry of {Ties.Over.ToLowerInvariant()}",
        Model.Superior.Trust => "trust",
        _ => "nobody",
    };

    /// <summary>What revisions within the year made of January's target, over it, less 1.</summary>
    public double Revised => FirstTarget > 0 ? (Sheet.Target / FirstTarget) - 1 : 0;

    /// <summary>What it reported over its corrected plan, less 1: what the bonus goes by.</summary>
    public double Margin => Tasked ? (Sheet.Reported / Sheet.Corrected) - 1 : 0;

    /// <summary>Puts a year together.</summary>
    /// <param name="sheet">As it stood at the end.</param>
    /// <param name="ties">Its ties at the end.</param>
    /// <param name="months">Its months.</param>
    public static EnterpriseYear Of(EnterpriseSheet sheet, EnterpriseTies ties, IReadOnlyList<EnterpriseMonth> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        var (lowered, raised, made) = (0, 0, months.Sum(month => month.Made));
        for (var m = 1; m < months.Count; m++)
        {
            if (months[m].Target < months[m - 1].Target) lowered++;
            if (months[m].Target > months[m - 1].Target) raised++;
        }

        return new EnterpriseYear(
            sheet,
            months[0].Target,
            lowered,
            raised,
            made > 0 ? months.Sum(month => month.LastDecade) / made : 0,
            months.Average(month => month.Pay),
            months.Sum(month => month.Leavers),
            new EnterpriseAccount(
                months[0].Account.Opening,
                months.Sum(month => month.Account.Revenue),
                months.Sum(month => month.Account.Covered),
                months.Sum(month => month.Account.Materials),
                months.Sum(month => month.Account.Wages),
                months.Sum(month => month.Account.Charges),
                months.Sum(month => month.Account.ProfitPaid),
                months.Sum(month => month.Account.Tax),
                months[^1].Account.Closing),
            ties);
    }
}
