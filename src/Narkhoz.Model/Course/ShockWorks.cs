using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Course;

/// <summary>Shock construction (udarnye stroiki): sites on the leadership's list are served before all others, whatever the rank of their branch.</summary>
/// <remarks>
/// While <c>course.shock.&lt;product&gt;</c> is above one half, new works of the branch get investment and building materials with the first rank; their
/// output claims its inputs as before. Davies 1989 and 1996 on the lists of 1930-32; EPL-06.
/// </remarks>
internal sealed class ShockWorks(Country country) : Mechanism
{
    private const int First = 1;
    private readonly int[] _listed = [.. country.Technology.ProductIds.Select(id => country.Line.Find($"course.shock.{id}"))];

    internal override MechanismInfo Info { get; } = new(
        "shock-works",
        "Shock construction",
        ["EPL-06", "EIN-11"],
        "Davies 1989, 1996; Nettl 4022-4031",
        "new works are built in the rank of their branch");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        for (var p = 0; p < _listed.Length; p++)
            country.Works.BuildRank[p] = _listed[p] >= 0 && country.Line[_listed[p]] > 0.5 ? First : country.Technology.Priority[p];
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Technology.Priority.CopyTo(country.Works.BuildRank.Span);
}
