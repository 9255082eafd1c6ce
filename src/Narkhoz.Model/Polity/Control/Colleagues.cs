using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Control;

/// <summary>With whom an official works: those of the same body in his region, and those of other bodies there.</summary>
internal static class Colleagues
{
    private const uint Stream = 97;
    private const double OwnBody = 0.7;

    /// <summary>A colleague drawn by lot.</summary>
    /// <returns>Row of the colleague, or -1 where the draw met nobody.</returns>
    internal static int Of(Country country, PolityState polity, int row, int draw)
    {
        var (seats, month, key) = (polity.Seats, country.Now.Index, (row * 64) + draw);
        var own = seats.BodyOf(polity.Roll[row].Office);
        var body = Draw.Uniform(country.Seed, Stream, month, key) < OwnBody ? own : (int)(Draw.Uniform(country.Seed, Stream + 1, month, key) * seats.Bodies.Length);
        var known = seats.Bodies[body];
        var number = known.Institution is null ? 0 : known.SeatsIn(country.Now);
        if (number == 0) return -1;
        var region = polity.Roll[row].Home;
        var (from, to) = known.Scope switch
        {
            Scope.Union => (0, 1),
            Scope.Republic => (polity.Territory.Republic(region), polity.Territory.Republic(region) + 1),
            _ => polity.Territory.Inside(Scope.Region, region, known.Scope),
        };
        if (to <= from) return -1;
        var place = from + (int)(Draw.Uniform(country.Seed, Stream + 2, month, key) * (to - from));
        return seats.Holder[seats.Head(body, place) + (int)(Draw.Uniform(country.Seed, Stream + 3, month, key) * number)];
    }
}
