using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Society;

/// <summary>Food is not shared alike: some districts and families of a population have less than its mean, and they die first.</summary>
/// <remarks>
/// Food against need is lognormal about the mean, as in the FAO's measure of undernourishment (Sukhatme 1961; Naiken 2003), whose coefficient of variation of intake, 0.20 to 0.35, holds that of need (0.20) as well:
/// what is left between people of the same need is sqrt(cv^2 - 0.20^2). Ninths of the people by how they eat stand for the distribution.
/// </remarks>
internal sealed class UnequalFood : Mechanism
{
    private static readonly Func<double, double> s_lacking = food => Math.Max(0, 1 - food);
    private readonly double _inequality;
    private readonly Ninths _ninths;
    private readonly Ninths _wide;

    internal UnequalFood(Country country)
    {
        _inequality = country.Parameters.Value("population.hunger.inequality", "1");
        (_ninths, _wide) = (new Ninths(_inequality), new Ninths(_inequality));
    }

    internal override MechanismInfo Info { get; } = new(
        "unequal-food",
        "Food is shared unequally within a population",
        ["DEM-03"],
        "Sukhatme 1961; Naiken 2003; Davies and Wheatcroft 2004",
        "all people of a zone's towns or villages eat alike");

    /// <summary>Mean over the people of what hangs on each one's food.</summary>
    /// <param name="food">Their mean food, 1 = need met.</param>
    /// <param name="of">What hangs on it.</param>
    internal double Mean(double food, Func<double, double> of) => On ? Mean(_ninths, food, of) : of(food);

    /// <summary>The same where districts differ besides, and relief goes to those who lack.</summary>
    /// <param name="food">Their mean food, 1 = need met.</param>
    /// <param name="districts">How districts differ.</param>
    /// <param name="of">What hangs on it.</param>
    internal double Mean(double food, in DistrictFood districts, Func<double, double> of)
    {
        if (districts.Variation <= 0 && districts.Relief <= 0) return Mean(food, of);
        _wide.Spread(Math.Sqrt((On ? _inequality * _inequality : 0) + (districts.Variation * districts.Variation)));
        var own = food - districts.Relief;
        var lacking = Mean(_wide, own, s_lacking);
        var lifted = lacking > 0 ? Math.Min(1, districts.Relief / lacking) : 0;
        double sum = 0;
        for (var k = 0; k < _wide.Shares.Length; k++)
        {
            var (eaten, closed) = (own * _wide.Shares[k], Math.Clamp((districts.Closed * _wide.Shares.Length) - k, 0, 1));
            sum += (closed > 0 ? closed * of(eaten) : 0) + ((1 - closed) * of(eaten + (lifted * s_lacking(eaten))));
        }

        return sum / _wide.Shares.Length;
    }

    /// <summary>What they lack of their need, mean over the people, beyond what they lack where the mean food is another.</summary>
    internal double Lacking(double food, in DistrictFood districts, double usual) => Math.Max(0, Mean(food, districts, s_lacking) - Mean(usual, s_lacking));

    private static double Mean(Ninths ninths, double food, Func<double, double> of)
    {
        double sum = 0;
        foreach (var share in ninths.Shares) sum += of(food * share);
        return sum / ninths.Shares.Length;
    }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
    }
}

/// <summary>How the districts of a zone differ in food.</summary>
/// <param name="Variation">Coefficient of variation among them, beside that among families.</param>
/// <param name="Relief">Relief that the hungry get of the mean food, 1 = need met.</param>
/// <param name="Closed">Part of the people, those who have least, whom it does not reach because they may not leave.</param>
internal readonly record struct DistrictFood(double Variation, double Relief, double Closed);
