using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Shops of civil engineering are turned over to defence orders.</summary>
/// <remarks>The decided share of every convertible branch works for defence instead; the shops come back when the order ends.</remarks>
internal sealed class Conversion(Country country) : Mechanism
{
    private readonly int _share = country.Line.Instrument("course.defence.conversion");
    private readonly int _defence = country.Technology.Product("defence");
    private readonly double _base = country.Line[country.Line.Instrument("course.defence.conversion")];

    internal override MechanismInfo Info { get; } = new(
        "conversion",
        "Civil engineering works for defence",
        ["EPL-05"],
        "Samuelson 2000; Harrison and Davies 1997; Nettl 5150-5161",
        "engineering keeps all its shops");

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var share = Math.Max(0, country.Line[_share] - _base);
        double freed = 0;
        for (var p = 0; p < country.Technology.Products; p++)
        {
            var turned = Math.Min(share, country.Technology.Convertible[p]);
            country.Works.Converted[p] = turned;
            freed += turned * Works.Sum(country.Works.Capacity, country.Technology, p) * country.Technology.Price[p];
        }

        country.Works.Converted[_defence] = -freed / Math.Max(1, Works.Sum(country.Works.Capacity, country.Technology, _defence) * country.Technology.Price[_defence]);
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Works.Converted.Span.Clear();
}
