using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Marriages that war has put off are made up over years, and until they are, fewer children are born.</summary>
/// <remarks>
/// Of the couples of a usual year, by the children they would have, the share u is not there: u' = (<c>population.marriage.intake</c> x share of the men away - u / <c>population.marriage.making_up</c>) / 12 a month, from <c>population.marriage.missing</c> when a run opens in the fourth year of a war.
/// Births are fewer by u, besides those of couples who are parted (Henry 1966 on the marriages of 1914-18; Kohn and Meyendorff 1932 on Russia; DEM-03, DEM-02).
/// </remarks>
internal sealed class Marriages(Country country) : Mechanism
{
    private readonly double _missing = country.Parameters.Value("population.marriage.missing", "1");
    private readonly double _intake = country.Parameters.Value("population.marriage.intake", "1/yr");
    private readonly double _makingUp = country.Parameters.Value("population.marriage.making_up", "yr");

    internal override MechanismInfo Info { get; } = new(
        "marriages",
        "Marriages put off by war",
        ["DEM-03", "DEM-02"],
        "Henry 1966; Kohn and Meyendorff 1932; Nettl 3785-3795",
        "whoever would have married has married");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Upheaval is not { } upheaval) return;
        if (country.Age == 0) upheaval.Single[0] = _missing;
        upheaval.Single[0] += ((_intake * (1 - Vitals.Home(country))) - (upheaval.Single[0] / _makingUp)) / 12;
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Upheaval?.Single.Span.Clear();
}
