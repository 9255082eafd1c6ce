using Narkhoz.Model.Kernel;
using Narkhoz.Record;

namespace Narkhoz.Model.Polity.Leadership;

/// <summary>Offices that the record gives to a leader, <c>office.&lt;body&gt;.&lt;leader&gt;</c>: he heads the body from the month on.</summary>
/// <remarks>A scenario can have another hold the office in place of the last whom the record names, or draw one by lot among the cabinet (<c>polity.holders</c>): what the office does is then seen apart from who holds it.</remarks>
internal sealed class Investiture : PolityMechanism
{
    private const uint Stream = 88;
    private readonly List<Grant> _given = [];

    internal Investiture(IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions)
            if (decision.Instrument.Split('.') is [Prefix, var body, var leader]) _given.Add(new Grant(decision.From.Index, body, leader, Last: false));
        for (var i = 0; i < _given.Count; i++)
        {
            var grant = _given[i];
            _given[i] = grant with { Last = !_given.Exists(later => later.Body == grant.Body && later.Month > grant.Month && later.Month < grant.Month + 120) };
        }
    }

    /// <summary>First part of the name of such a decision.</summary>
    internal const string Prefix = "office";

    internal override MechanismInfo Info { get; } = new(
        "investiture",
        "Offices that the record gives to a leader",
        ["PPA-12", "PPA-15"],
        "Nettl 2866-2891, 6627-6632",
        "the committee chooses, as for any other seat");

    /// <inheritdoc/>
    protected override void Apply(Country country, PolityState polity)
    {
        foreach (var (month, id, named, last) in _given)
        {
            if (month != country.Now.Index) continue;
            var leader = last && polity.Setting.Holders.TryGetValue(id, out var other) ? other : named;
            var row = leader == PolitySetting.ByLot ? Drawn(country, polity) : polity.RowOf(leader);
            var body = polity.Seats.Find(id);
            if (body >= 0 && polity.Able(row, country.Now)) Head(polity, body, row);
        }
    }

    /// <summary>Puts a person at the head of a body of the Union; those before him move down.</summary>
    private static void Head(PolityState polity, int body, int row)
    {
        polity.Seats.Leave(body, row);
        var (from, to) = polity.Seats.All(body);
        var seats = polity.Seats.Holder.Span[from..to];
        seats[..^1].CopyTo(seats[1..]);
        seats[0] = row;
    }

    private static int Drawn(Country country, PolityState polity)
    {
        var cabinet = polity.Seats.Members(polity.Cabinet, country.Now);
        for (var draw = 0; draw < 64; draw++)
        {
            var row = cabinet[(int)(Draw.Uniform(country.Seed, Stream, draw, 0) * cabinet.Length)];
            if (row >= 0 && row != polity.ChiefRow && polity.Able(row, country.Now)) return row;
        }

        return -1;
    }

    /// <summary>An office given in a month; the last to be named for years is the one whom a scenario can replace.</summary>
    private readonly record struct Grant(int Month, string Body, string Leader, bool Last);
}
