using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>The shock list (udarnost): transport, fuel and arms get hands, fuel and materials before all others, who share what is left.</summary>
/// <remarks>
/// While <c>course.shock.list</c>, s, is above nought the branches with <c>course.shock.&lt;product&gt;</c> above one half are one tier and all others a second: with supply S short of claims C every claim is granted (1 - s) S/C,
/// then the first tier is served, then the second. Hands are shared as fuel is, since rations were: works off the list lost those whom they could not feed (Malle 1985; Carr 1952; Kritsman 1926).
/// </remarks>
internal sealed class ShockList(Country country) : Mechanism
{
    private const int Tiers = 2;
    private readonly int _strictness = country.Line.Instrument("course.shock.list");
    private readonly int[] _listed = [.. country.Technology.ProductIds.Select(id => country.Line.Find($"course.shock.{id}"))];

    internal override MechanismInfo Info { get; } = new(
        "shock-list",
        "Shock list of transport, fuel and arms",
        ["EIN-05", "EPL-16"],
        "Malle 1985; Carr 1952; Kritsman 1926; Nettl 1724-1732, 2265-2276",
        "what is short is shared among all branches as the regime has it");

    /// <summary>Shares out an input that is short if the list is in force.</summary>
    /// <returns>Whether it is.</returns>
    internal bool Serve(Country country, Claims claims, int input, double supply)
    {
        var strictness = On ? country.Line[_strictness] : 0;
        if (strictness > 0) claims.Serve(input, supply, (1 - strictness) * supply / claims.Total(input), Tiers);
        return strictness > 0;
    }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Line[_strictness] <= 0) return;
        for (var p = 0; p < _listed.Length; p++)
            country.Works.Rank[p] = _listed[p] >= 0 && country.Line[_listed[p]] > 0.5 ? 1 : Math.Max(Tiers, country.Technology.Priority[p]);
    }
}
