using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>A council plans supply inside its region: works that were supplied from afar are attached to neighbours that used to send the same goods away.</summary>
/// <remarks>
/// Nove 1961 and 1977, Hoeffding 1959 and Kibita 2013: councils knew what their own region made and needed, drew up its supply themselves and saw no further. Let X be what the works of a region are to get of an
/// input from other regions and Y what its plants are to send there: the part min(1, Y / X) could come from the region itself. Each January a council attaches a part of what of it is still apart
/// (<c>enterprises.attachment</c>). What its plants no longer send out the regions concerned get from each other, since theirs no longer send here. Ministries attach by branch: without councils the ties of the census stand.
/// </remarks>
internal sealed class RegionalTies(Country country) : Mechanism
{
    private readonly double _attached = country.Parameters.Value("enterprises.attachment", "1/yr");
    private readonly int _products = country.Technology.Products;

    internal override MechanismInfo Info { get; } = new(
        "regional-ties",
        "Councils attach their works to suppliers of the region",
        ["EPL-27", "EPL-28"],
        "Hoeffding 1959; Nove 1961; Kibita 2013; Nettl 7258-7285",
        "who supplies whom stands as before");

    /// <summary>Claims of the works of each region on the plants of others, units at region * products + input.</summary>
    internal double[] From { get; } = new double[(country.Plants?.Population.Regions.Count ?? 0) * country.Technology.Products];

    /// <summary>Claims of the works of others on its plants.</summary>
    internal double[] To { get; } = new double[(country.Plants?.Population.Regions.Count ?? 0) * country.Technology.Products];

    /// <summary>Part of what was to come from afar that has been attached to suppliers of the region.</summary>
    internal double Home(Country country, in SupplyTie tie) => country.Plants!.Book.Attached[(tie.Territory * _products) + tie.Input];

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        if (country.Now.Month != 1) return;
        var attached = country.Plants!.Book.Attached.Span;
        for (var at = 0; at < attached.Length; at++)
        {
            var possible = From[at] > 0 ? Math.Min(1, To[at] / From[at]) : 0;
            attached[at] += _attached * (possible - attached[at]);
        }
    }

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => country.Plants!.Book.Attached.Span.Clear();
}
