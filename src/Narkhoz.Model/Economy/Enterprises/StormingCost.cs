using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>What storming costs: scrap, worn machines, overtime.</summary>
/// <remarks>
/// Berliner 1957 and Granick 1954: what is made in a rush is spoilt more often, repairs are put off, and overtime is paid at a half more. With x the part of the month that is made in its last ten days and
/// e = max(0, 3 x - 1): spoilt of the last decade's output scrap x e; ability is lost at wear x e a month, and a share repair of what is lost is mended. Norms and capacities of the record are those of works that stormed, so what a usual
/// rush spoils and wears (<c>enterprises.usual_rush</c>) is in them already: only what differs from it counts here. Without statutory tasks nobody rushes, and none is reckoned in.
/// </remarks>
internal sealed class StormingCost : Mechanism
{
    private readonly float _scrap;
    private readonly float _wear;
    private readonly float _repair;
    private readonly float _overtime;
    private readonly float _rush;
    private float _at;
    private float _usual;

    internal StormingCost(Country country)
    {
        var p = country.Parameters;
        _scrap = (float)p.Value("enterprises.scrap", "1");
        _wear = (float)p.Value("enterprises.rush_wear", "1/month");
        _repair = (float)p.Value("enterprises.repair", "1/month");
        _rush = (float)p.Value("enterprises.usual_rush", "1");
        _overtime = (float)p.Value("enterprises.overtime_pay", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "storming-cost",
        "Scrap, wear and overtime of storming",
        ["EPL-11", "EIN-15"],
        "Granick 1954; Berliner 1957; Nettl 4305-4326",
        "a rush spoils, wears and costs no more than even work");

    /// <summary>What plants are judged by.</summary>
    internal required SuccessIndicator Indicator { get; init; }

    /// <inheritdoc/>
    protected override void Apply(Country country) => (_at, _usual) = (1, Indicator.Driven ? _rush : 0);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => (_at, _usual) = (0, 0);

    /// <summary>How much more of the month than a third is made in its last ten days: 0 to 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Excess<T>(T lastDecade)
        where T : struct, ILane<T> => T.Of(_at) * Lane.Positive((lastDecade * T.Of(3)) - T.Of(1));

    /// <summary>What is spoilt of the last decade's output beyond what norms allow for; below nought where less is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Scrapped<T>(T last, T excess)
        where T : struct, ILane<T> => T.Of(_scrap) * (excess - T.Of(_usual)) * last;

    /// <summary>All that is spoilt, from what is beyond the norms and what is made in last decades.</summary>
    internal double All(double beyond, double last) => beyond + (_scrap * _usual * last);

    /// <summary>Share of its ability that the plant has lost to wear beyond the usual, a month on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Worn<T>(T wear, T excess)
        where T : struct, ILane<T> => wear + (T.Of(_wear) * (excess - T.Of(_usual))) - (T.Of(_repair) * wear);

    /// <summary>Wages of the rush beyond those of even work, as a share of the month's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Overtime<T>(T excess)
        where T : struct, ILane<T> => T.Of(_overtime / 3) * excess;
}
