using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Polity.Party;

/// <summary>The circular flow of power, second half: first secretaries lead the delegations that the posts below them make up, and those vote as they do.</summary>
/// <remarks>Daniels 1971. Of the delegates a share, <c>officials</c> of the constitution, is named by the first secretary of the region, who heads his delegation; the others are sent by the cells.</remarks>
internal sealed class Delegation : PolityMechanism
{
    private const uint Stream = 77;

    internal override MechanismInfo Info { get; } = new(
        "delegation",
        "First secretaries name delegates, who vote as they do",
        ["PPA-13", "PPA-26", "PST-20"],
        "Daniels 1971; Gill 1990; Nettl 3023-3027, 3099-3104",
        "the cells send all delegates, and every one votes as he thinks");

    /// <summary>Fills the seats of the congress.</summary>
    internal void Send(Country country, PolityState polity)
    {
        var (seats, month) = (polity.Seats, country.Now.Index);
        var delegates = seats.Members(polity.CongressBody, country.Now);
        var below = District(seats);
        for (var i = 0; i < delegates.Length; i++)
        {
            var region = Region(polity, i, delegates.Length);
            var (from, to) = polity.Territory.Inside(Record.Scope.Region, region, Record.Scope.District);
            var district = from + (int)(Draw.Uniform(country.Seed, Stream, month, i) * (to - from));
            var members = below < 0 ? [] : seats.Members(below, country.Now, district);
            var sent = members.Length == 0 ? -1 : members[(int)(Draw.Uniform(country.Seed, Stream + 1, month, i) * members.Length)];
            delegates[i] = i % PerRegion(polity, delegates.Length) == 0 && seats.HeadOf(polity.Secretaries, region) is var head and >= 0 ? head : sent;
        }
    }

    /// <summary>The person whose vote a delegate casts: his first secretary's, or his own.</summary>
    internal int Voice(Country country, PolityState polity, int delegate_, int row)
    {
        if (!On || Draw.Uniform(country.Seed, Stream + 2, country.Now.Index, delegate_) >= polity.Seats.Bodies[polity.CongressBody].OfficialShare) return row;
        var region = Region(polity, delegate_, polity.Seats.Members(polity.CongressBody, country.Now).Length);
        return polity.Seats.HeadOf(polity.Secretaries, region) is var head && polity.Roll.Active(head) ? head : row;
    }

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
    }

    private static int PerRegion(PolityState polity, int delegates) => Math.Max(1, delegates / polity.Territory.Regions);

    private static int Region(PolityState polity, int delegate_, int delegates) => (int)((long)delegate_ * polity.Territory.Regions / Math.Max(1, delegates));

    /// <summary>The Party's body in the districts.</summary>
    private static int District(Seats seats) => Array.FindIndex(seats.Bodies, body => body is { Scope: Record.Scope.District, Institution: Record.Institution.Apparatus });
}
