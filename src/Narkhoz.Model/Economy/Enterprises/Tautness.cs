using System.Runtime.CompilerServices;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Too taut a task discourages: where the bonus is out of reach, effort falls.</summary>
/// <remarks>
/// Hunter 1961 and Keren 1972: output rises with tautness to an optimum and falls beyond it, because the chance of the bonus, and with it the return to effort, goes.
/// will = max(least, 1 - k max(0, task / ability - 1 - theta)).
/// </remarks>
internal sealed class Tautness : Mechanism
{
    private readonly Eight _reach;
    private readonly Eight _slope;
    private readonly Eight _least;
    private Eight _active;

    internal Tautness(Country country)
    {
        var p = country.Parameters;
        _reach = Lane.Of(1 + p.Value("enterprises.taut_reach", "1"));
        _slope = Lane.Of(p.Value("enterprises.taut_slope", "1"));
        _least = Lane.Of(p.Value("enterprises.least_effort", "1"));
    }

    internal override MechanismInfo Info { get; } = new(
        "tautness",
        "A task out of reach is given up",
        ["EPL-10"],
        "Hunter 1961; Keren 1972; Nettl 4314-4326",
        "managers try as hard for a hopeless task as for any");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _active = _slope;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _active = Eight.Zero;

    /// <summary>Share of the effort that the task is still worth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Eight Will(Eight task, Eight ability) =>
        Lane.Max(_least, Eight.One - (_active * Lane.Positive((task / ability) - _reach)));
}
