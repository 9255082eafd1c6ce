using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Course;

/// <summary>Shock works (udarnye stroiki): sites on the leadership's list, and the works that open on them, are served before all others, whatever the rank of their branch.</summary>
/// <remarks>
/// While <c>course.shock.&lt;product&gt;</c> is above one half, the branch has the first rank in investment, in building materials and in what its works use.
/// Davies 1989 and 1996 on the lists of 1930-32, and on the metal that tractor and motor works got before all others; EPL-06.
/// </remarks>
internal sealed class ShockWorks(Country country) : Mechanism
{
    private const int First = 1;
    private readonly int[] _listed = [.. country.Technology.ProductIds.Select(id => country.Line.Find($"course.shock.{id}"))];

    internal override MechanismInfo Info { get; } = new(
        "shock-works",
        "Shock works",
        ["EPL-06", "EIN-11"],
        "Davies 1989, 1996; Nettl 4022-4031",
        "sites and works are served in the rank of their branch");

    /// <summary>Whether the works of a branch are served out of turn.</summary>
    internal static bool Listed(Country country, int product) => country.Works.Rank[product] < country.Technology.Priority[product];

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        for (var p = 0; p < _listed.Length; p++)
            country.Works.Rank[p] = _listed[p] >= 0 && country.Line[_listed[p]] > 0.5 ? First : country.Technology.Priority[p];
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Technology.Priority.CopyTo(country.Works.Rank.Span);
}
