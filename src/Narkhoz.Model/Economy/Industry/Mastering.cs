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
            var learning = _time * Works.Sum(works.Capacity, technology, p);
            var share = learning > 0 ? works.Experience[p] / (works.Experience[p] + learning) / _atStart[p] : 1;
            works.Unmastered[p] = 1 - Math.Clamp(share, _first, 1);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Works.Unmastered.Span.Clear();
}
