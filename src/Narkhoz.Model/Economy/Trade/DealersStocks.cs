using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Trade;

/// <summary>Grain that is plentiful towards the end of a harvest year is kept for the next, and its price with it.</summary>
/// <remarks>
/// Dealers carry a stock over as long as the next year's price pays for it, and cannot borrow from a harvest that is not in: asked over there is the greater of what it is until the harvest and what it is over both years, the next harvest being taken for a normal one from the fields
/// there are (Working 1949; Samuelson 1957; Gustafson 1958; Williams and Wright 1991). Under NEP: procurement agencies, co-operatives and private dealers.
/// </remarks>
internal sealed class DealersStocks(Country country, Agriculture.CropTable crops) : Mechanism
{
    private const int Year = 12;
    private readonly double _marketed = country.Parameters.Value("farms.marketed_share", "1");
    private readonly int _grain = country.Technology.Product("grain");
    private bool _kept;

    internal override MechanismInfo Info { get; } = new(
        "dealers-stocks",
        "Grain is kept from one harvest to the next",
        ["EPL-18", "EAG-12"],
        "Working 1949; Samuelson 1957; Gustafson 1958; Williams and Wright 1991",
        "the last month before the harvest sells all that is left, or pays whatever is asked");

    /// <inheritdoc/>
    protected override void Apply(Country country) => _kept = true;

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => _kept = false;

    /// <summary>What is asked until the harvest over what there is, or over two harvests if that is more.</summary>
    internal double Scarcity(Country country, double asked, double there, int months, double used)
    {
        var season = asked * months / Math.Max(1, there - (used * months));
        if (!_kept) return season;
        double next = 0;
        for (var r = 0; r < country.Technology.Zones; r++)
            next += country.Farms.Sown[(r * country.Technology.Products) + _grain] / Math.Max(1, crops.Area[(r * country.Technology.Products) + _grain]) * crops.Normal(country.Technology, country.Farms, r, _grain);
        return Math.Max(season, asked * (months + Year) / Math.Max(1, there + (_marketed * next) - (used * (months + Year))));
    }
}
