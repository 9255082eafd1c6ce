using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Mastering (osvoenie): the works of a new line come up to their design only with what they have made.</summary>
/// <remarks>
/// Share of its capacity that a branch can use = E / (E + tau C), over the same share at the start: E is all that it has ever made, C its capacity in units a
/// year, tau <c>industry.mastering</c> in years; at least <c>industry.first_lines</c>, at most 1. An old branch keeps what it has mastered as long as it does not
/// multiply. Arrow 1962 on learning by doing; Granick 1967 on Soviet metal-working.
/// </remarks>
internal sealed class Mastering : Mechanism
{
    private readonly double _time;
    private readonly double _first;
    private readonly double[] _atStart;

    internal Mastering(Country country)
    {
        var (parameters, technology) = (country.Parameters, country.Technology);
        _time = parameters.Value("industry.mastering", "yr");
        _first = parameters.Value("industry.first_lines", "1");
        var years = parameters.Value("industry.experience", "yr");
        _atStart = [.. technology.Utilisation.Select(load => 1 / (1 + (_time / (load * years))))];
    }

    internal override MechanismInfo Info { get; } = new(
        "mastering",
        "Mastering of new lines",
        ["EIN-11", "LAB-05"],
        "Arrow 1962; Granick 1967; Nettl 4404-4419",
        "new works make what they were designed for from the first day");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (technology, works) = (country.Technology, country.Works);
        for (var p = 0; p < technology.Products; p++)
        {
            works.Unmastered[p] = 1 - Mastered(p, works.Experience[p], Works.Sum(works.Capacity, technology, p));
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Works.Unmastered.Span.Clear();

    /// <summary>Share of its capacity that a branch can use in the mean of the twelve months ahead, if it works at the load of 1928 at what it masters in each.</summary>
    /// <remarks>The norms of mastering (normy osvoeniya) by which plans counted on works that had just been opened; Granick 1967, Zaleski 1980.</remarks>
    internal double Ahead(Country country, int p)
    {
        if (!On) return 1;
        var capacity = Works.Sum(country.Works.Capacity, country.Technology, p);
        var (made, sum) = (country.Works.Experience[p], 0.0);
        for (var month = 0; month < 12; month++)
        {
            var mastered = Mastered(p, made, capacity);
            made += mastered * capacity * country.Technology.Utilisation[p] / 12;
            sum += mastered;
        }

        return sum / 12;
    }

    private double Mastered(int p, double made, double capacity)
    {
        var learning = _time * capacity;
        return Math.Clamp(learning > 0 ? made / (made + learning) / _atStart[p] : 1, _first, 1);
    }
}
