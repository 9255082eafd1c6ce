using System.Runtime.CompilerServices;
using Narkhoz.Model.Course;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The monthly bonus: paid for the plan met by the last day of the month, and hardly more for more.</summary>
/// <remarks>
/// Two things follow. How much: the manager aims just above 100 per cent; effort above the plan earns b a unit now and raises the next task, so that
/// c'(y) = b / (1 + lambda / r) (Weitzman 1980): with quadratic cost the margin is that of a manager without a ratchet over 1 + lambda / r. When: effort of
/// a later decade is discounted by delta, so e(1) : e(2) : e(3) = 1 : 1/delta : 1/delta^2 meets the date at the least cost; and after a rush the shop rests
/// (Berliner 1957; Rostowski and Auerbach 1986).
/// </remarks>
internal sealed class Bonus : Mechanism
{
    private readonly double _margin;
    private readonly double _delta;
    private readonly double _rest;
    private readonly double _discount;
    private readonly double _lambda;
    private readonly Statute _statute;
    private readonly Norming _norming;
    private Eight _first;
    private Eight _second;
    private Eight _tired;

    internal Bonus(Country country, Statute statute, Norming norming)
    {
        _statute = statute;
        var p = country.Parameters;
        _norming = norming;
        _margin = p.Value("enterprises.margin", "1");
        _delta = p.Value("enterprises.decade_discount", "1");
        _rest = p.Value("enterprises.rest", "1");
        _discount = p.Value("enterprises.manager_discount", "1/yr");
        _lambda = p.Value("planning.ratchet", "1");
    }

    internal override MechanismInfo Info { get; } = new(
        "bonus",
        "Monthly bonus for the plan met",
        ["EPL-10", "EPL-11", "EPL-31"],
        "Berliner 1957; Weitzman 1980; Rostowski and Auerbach 1986; Nettl 4314-4326",
        "plants work evenly, as far as they can, and no task of their own drives them");

    /// <summary>Whether the plant's own task drives it this month.</summary>
    internal bool Drives { get; private set; }

    /// <summary>What the manager aims at over the task.</summary>
    internal float Aim { get; private set; } = 1;

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        Drives = _statute.Binds;
        if (!Drives)
        {
            Otherwise(country);
            return;
        }

        Aim = (float)(1 + (_margin / (_norming.On ? 1 + (_lambda / _discount) : 1)));
        var later = 1 / _delta;
        _first = Lane.Of(1 / (1 + later + (later * later)));
        _second = Lane.Of(1 / (1 + later));
        _tired = Lane.Of(_rest);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) =>
        (Drives, Aim, _first, _second, _tired) = (false, 1, Lane.Of(1f / 3), Lane.Of(0.5), Eight.Zero);

    /// <summary>Effort of the first decade: its share of the goal, less the rest after a rush.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight First(Eight goal, Eight lastDecade) =>
        goal * _first * Lane.Positive(Eight.One - (_tired * Lane.Positive((lastDecade * 3) - Eight.One)));

    /// <summary>Effort of the second decade: its share of what is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Second(Eight left) => left * _second;
}
