using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Food is not shared alike: some districts and families of a population have less than its mean, and they die first.</summary>
/// <remarks>
/// Food against need is lognormal about the mean, as in the FAO's measure of undernourishment (Sukhatme 1961; Naiken 2003), whose coefficient of variation of intake, 0.20 to 0.35, holds that of need (0.20) as well:
/// what is left between people of the same need is sqrt(cv^2 - 0.20^2). Ninths of the people by how they eat stand for the distribution.
/// </remarks>
internal sealed class UnequalFood : Mechanism
{
    private readonly Ninths _ninths;
    private bool _unequal;

    internal UnequalFood(Country country) => _ninths = new Ninths(country.Parameters.Value("population.hunger.inequality", "1"));

    internal override MechanismInfo Info { get; } = new(
        "unequal-food",
        "Food is shared unequally within a population",
        ["DEM-03"],
        "Sukhatme 1961; Naiken 2003; Davies and Wheatcroft 2004",
        "all people of a republic's towns or villages eat alike");

    /// <summary>Mean over the people of what hangs on each one's food.</summary>
    /// <param name="food">Their mean food, 1 = need met.</param>
    /// <param name="of">What hangs on it.</param>
    internal double Mean(double food, Func<double, double> of)
    {
        if (!_unequal) return of(food);
        double sum = 0;
        foreach (var share in _ninths.Shares) sum += of(food * share);
        return sum / _ninths.Shares.Length;
    }

    /// <inheritdoc/>
    protected override void Apply(Country country) => _unequal = true;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _unequal = false;
}
