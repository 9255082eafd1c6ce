using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Blat: part of what the ranks were given finds its way to those who were passed over.</summary>
/// <remarks>
/// Berliner 1957; Ledeneva 1998; Nettl 4305-4326. For every scarce input g(rank) moves by the share <c>enterprises.blat</c> towards the mean grant of all
/// works; nothing is gained over all, so the trade is the larger the scarcer the input, and it flows from the favoured to the low.
/// Households have no fixers.
/// </remarks>
internal sealed class Blat(Country country) : Mechanism
{
    private const int Works = Claims.Ranks - 1;
    private readonly double _share = country.Parameters.Value("enterprises.blat", "1");

    internal override MechanismInfo Info { get; } = new(
        "blat",
        "Scarce inputs leak to those passed over",
        ["EIN-13", "EIN-15", "EPL-06"],
        "Berliner 1957; Ledeneva 1998; Nettl 4305-4326",
        "the ranks of supply hold to the letter");

    /// <summary>The claims of the month, and the scarce input; set by the supply orders.</summary>
    internal (Claims Claims, int Input) Scarce { get; set; }

    /// <inheritdoc/>
    protected override void Apply(Country country)
    {
        var (claims, input) = Scarce;
        double granted = 0, claimed = 0;
        for (var rank = 1; rank <= Works; rank++)
        {
            claimed += claims.Of(rank, input);
            granted += claims.Of(rank, input) * claims.Grant(rank, input);
        }

        if (claimed <= 0 || input >= country.Technology.Products) return;
        var price = country.Technology.Price[input];
        for (var rank = 1; rank <= Works; rank++)
        {
            var before = claims.Grant(rank, input);
            var moved = _share * ((granted / claimed) - before);
            claims.Grant(rank, input, Math.Clamp(before + moved, 0, 1));
            country.Plants!.Book.Blat[rank - 1] += price * claims.Of(rank, input) * Math.Max(0, moved);
            country.Plants.Book.Blat[Works + rank - 1] += price * claims.Of(rank, input) * before;
        }
    }
}
