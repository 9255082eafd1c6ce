using Narkhoz.Model.Economy.Industry;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>Blat: part of what the low ranks of supply get comes by favours, past the letter of the ranks.</summary>
/// <remarks>
/// Berliner 1957; Ledeneva 1998; Nettl 4305-4326. The floor of <see cref="Priority"/> was fitted to totals, so it holds what leaks already: here the leak is told apart.
/// Works below the mean grant m of all works owe g - g' to blat, where g = g' + b (m - g') and b is <c>enterprises.blat</c>: the scarcer the input, the larger. To the
/// letter they get g', and what is freed goes to the others in order of rank. Households have no fixers.
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
    protected override void Apply(Country country) => ToTheLetter(country, keep: true);

    /// <inheritdoc/>
    protected override void Otherwise(Country country) => ToTheLetter(country, keep: false);

    /// <summary>Notes what each branch gained for what it works up.</summary>
    private static void Note(Country country, Claims claims, int input, ReadOnlySpan<double> letter)
    {
        var technology = country.Technology;
        for (var p = 0; p < technology.Products; p++)
        {
            var rank = country.Works.Rank[p];
            if (rank > Works || technology.Inputs.RowsOf(p).BinarySearch(input) is not (>= 0 and var place)) continue;
            var claim = country.Works.Desired[p] * technology.Inputs.ValuesOf(p)[place];
            country.Plants!.Book.Favours[p] += technology.Price[input] * claim * Math.Max(0, claims.Grant(rank, input) - letter[rank - 1]);
        }
    }

    private void ToTheLetter(Country country, bool keep)
    {
        var (claims, input) = Scarce;
        double granted = 0, claimed = 0;
        for (var rank = 1; rank <= Works; rank++)
        {
            claimed += claims.Of(rank, input);
            granted += claims.Of(rank, input) * claims.Grant(rank, input);
        }

        if (claimed <= 0 || input >= country.Technology.Products) return;
        Span<double> letter = stackalloc double[Works];
        double freed = 0;
        for (var rank = 1; rank <= Works; rank++)
        {
            var grant = claims.Grant(rank, input);
            letter[rank - 1] = Math.Min(grant, Math.Max(0, (grant - (_share * granted / claimed)) / (1 - _share)));
            freed += claims.Of(rank, input) * (grant - letter[rank - 1]);
        }

        var (book, price) = (country.Plants!.Book, country.Technology.Price[input]);
        for (var rank = 1; rank <= Works; rank++)
        {
            var claim = claims.Of(rank, input);
            if (claim <= 0) continue;
            var taken = Math.Min(freed, claim * (1 - letter[rank - 1]));
            letter[rank - 1] += taken / claim;
            freed -= taken;
            if (!keep) claims.Grant(rank, input, letter[rank - 1]);
            else book.Blat[rank - 1] += price * claim * Math.Max(0, claims.Grant(rank, input) - letter[rank - 1]);
            book.Blat[Works + rank - 1] += price * claim * letter[rank - 1];
        }

        if (keep) Note(country, claims, input, letter);
    }
}
