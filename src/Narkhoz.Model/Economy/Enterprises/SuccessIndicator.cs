using Narkhoz.Model.Course;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What a manager is judged by this month: the weights of gross output, cost and sales with profit.</summary>
/// <remarks>Gross output unless a regime names another; without a statutory task a plant lives by what it sells.</remarks>
internal sealed class SuccessIndicator(Country country, Statute statute)
{
    private readonly double _keeping = country.Parameters.Value("enterprises.keeping_cost", "1/yr");
    private readonly double _overPlan = country.Parameters.Value("enterprises.over_plan", "1");

    internal required SalesProfit Profit { get; init; }

    internal required CostPlan Cost { get; init; }

    internal required CapitalCharge Charge { get; init; }

    /// <summary>Whether a statutory task is what they are judged by.</summary>
    internal bool Driven { get; private set; }

    /// <summary>Weight of sales and profit.</summary>
    internal float Sales => Driven ? Profit.Weight : 1;

    /// <summary>Part of the stores against uncertainty that are worth keeping.</summary>
    internal float Thrift { get; private set; } = 1;

    /// <summary>Part of the reason to make more than the plan that is left.</summary>
    internal float Zeal { get; private set; } = 1;

    /// <summary>Reads the month's indicator.</summary>
    internal void Look()
    {
        Driven = statute.Binds;
        var (sales, cost) = Driven ? (Profit.Weight, Cost.Weight) : (0, 0);
        Thrift = (float)Math.Sqrt(_keeping / (_keeping + (sales * Charge.Rate) + (cost * _keeping)));
        Zeal = (float)((1 - cost) * (1 - (sales * _overPlan)));
    }
}
