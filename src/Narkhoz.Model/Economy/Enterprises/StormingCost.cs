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
    private readonly Eight _scrap;
    private readonly Eight _wear;
    private readonly Eight _repair;
    private readonly Eight _overtime;
    private readonly float _rush;
    private Eight _at;
    private Eight _usual;

    internal StormingCost(Country country)
    {
        var p = country.Parameters;
        _scrap = Lane.Of(p.Value("enterprises.scrap", "1"));
        _wear = Lane.Of(p.Value("enterprises.rush_wear", "1/month"));
        _repair = Lane.Of(p.Value("enterprises.repair", "1/month"));
        _rush = (float)p.Value("enterprises.usual_rush", "1");
        _overtime = Lane.Of(p.Value("enterprises.overtime_pay", "1") / 3);
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
    protected override void Apply(Country country) => (_at, _usual) = (Eight.One, Lane.Of(Indicator.Driven ? _rush : 0));

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => (_at, _usual) = (Eight.Zero, Eight.Zero);

    /// <summary>How much more of the month than a third is made in its last ten days: 0 to 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Excess(Eight lastDecade) => _at * Lane.Positive((lastDecade * 3) - Eight.One);

    /// <summary>What is spoilt of the last decade's output beyond what norms allow for; below nought where less is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Scrapped(Eight last, Eight excess) => _scrap * (excess - _usual) * last;

    /// <summary>What is spoilt beyond the norms of a month's work, as a share of it.</summary>
    /// <param name="lastDecade">Share of the work that was done in the last ten days.</param>
    internal double Spoilt(double lastDecade) => Scrapped(Lane.Of(lastDecade), Excess(Lane.Of(lastDecade)))[0];

    /// <summary>All that is spoilt, from what is beyond the norms and what is made in last decades.</summary>
    internal double All(double beyond, double last) => beyond + ((_scrap * _usual)[0] * last);

    /// <summary>Share of its ability that the plant has lost to wear beyond the usual, a month on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Worn(Eight wear, Eight excess) => wear + (_wear * (excess - _usual)) - (_repair * wear);

    /// <summary>Wages of the rush beyond those of even work, as a share of the month's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Overtime(Eight excess) => _overtime * excess;
}
