using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>The harvest farm by farm: by area, draught power, luck and district.</summary>
/// <remarks>The yield of a zone is the mean of its farms, so what is reaped there is dealt out by sown area x draught^<c>farms.draught_elasticity</c> x (1 + <c>households.luck</c> x triangular draw of the year) x what its ninth of the zone reaps (<see cref="DistrictBarns"/>): farms lie in districts one after the other, and another district is the worst in each year; kolkhozy also by how well they work (<see cref="KolkhozField"/>).</remarks>
internal sealed class FarmHarvest : FarmPass
{
    internal const uint LuckStream = 53;
    private readonly ulong _stream;
    private readonly double _elasticity;
    private readonly double _hired;
    private readonly Eight _luck;
    private readonly DistrictSpread _spread;
    private readonly Eight[] _district;
    private int _first;
    private int _count;
    private int _turn;
    private FarmDraught _draught;
    private uint _key;
    private readonly KolkhozField _field;
    private bool _reaping;
    private Batch _stock;
    private Batch _before;
    private Batch _kept;
    private Batch _reaped;

    internal FarmHarvest(Country country, Peasantry peasantry, KolkhozField field)
        : base(peasantry, 2)
    {
        _field = field;
        _stream = Draw.Key(country.Seed, LuckStream);
        _elasticity = country.Parameters.Value("farms.draught_elasticity", "1");
        _hired = country.Parameters.Value("households.hired_draught", "1");
        _spread = new DistrictSpread(country);
        _district = new Eight[_spread.Count];
        _luck = Lane.Of(country.Parameters.Value("households.luck", "1"));
    }

    /// <summary>Deals out what a zone reaps in a month.</summary>
    /// <param name="country">The country; the ledger has the grain already.</param>
    /// <param name="r">The zone.</param>
    /// <param name="month">What is reaped.</param>
    internal void Reap(Country country, int r, in ReapedMonth month)
    {
        var (reaped, kept, first, lacking) = month;
        var book = Farms.Book;
        if (reaped <= 0) return;
        _key = Draw.Key(_stream, country.Now.Year);
        for (var k = 0; k < _district.Length; k++) _district[k] = Lane.Of(DistrictBarns.Reaped(lacking, _spread.Of(r)[k]));
        (_first, _count, _turn) = (Farms.Roll.First[r], Farms.Roll.First[r + 1] - Farms.Roll.First[r], (int)(Draw.Mix((uint)r ^ _key) % (uint)_district.Length));
        _draught = Farms.Draught(country, 1, _hired, r);
        _field.Ready(country, r);
        _reaping = false;
        Run(country, r);
        var weights = Total(0, r);
        if (weights <= 0) return;
        _reaping = true;
        _stock = Batch.Of((Farms.Total(country, Holding.Grain, r) - kept) / Math.Max(1e-9, book.Sum(Holding.Grain, r)));
        _before = Batch.Of(first ? 0 : Farms.Scale(country, Holding.Harvest, r));
        (_kept, _reaped) = (Batch.Of(kept / weights), Batch.Of(reaped / weights));
        Run(country, r);
        (book.Sum(Holding.Grain, r), book.Sum(Holding.Harvest, r)) = (Total(0, r), Total(1, r));
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        if (_reaping) BringIn(chunk, parts);
        else Weigh(chunk, parts);
    }

    private void Weigh(in FarmChunk chunk, Span<float> parts)
    {
        ref var land = ref Farms.Book[Holding.Land][chunk.First];
        ref var horses = ref Farms.Book[Holding.Horses][chunk.First];
        ref var sown = ref Farms.Book[Holding.Sown][chunk.First];
        ref var joined = ref Farms.Book.Joined[chunk.First];
        ref var weight = ref Farms.Weight[chunk.First];
        var sum = Eight.Zero;
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var member = Lane.Load(ref joined, i);
            var draught = _draught.Of(chunk.First + i, Lane.Load(ref land, i), Lane.Load(ref horses, i), member);
            var (one, other) = Lane.Draw(_key, chunk.First + i);
            var place = (int)((long)(chunk.First + i - _first) * _district.Length / _count);
            var share = _district[(place + _turn) % _district.Length] * Lane.Load(ref sown, i) * Harvest.Timely(draught, _elasticity).Value * (Eight.One + (_luck * (one + other - Eight.One))) * _field.Of(chunk.First + i, member);
            Lane.Keep(ref weight, i, share);
            sum += share;
        }

        sum.CopyTo(parts);
    }

    private void BringIn(in FarmChunk chunk, Span<float> parts)
    {
        ref var grain = ref Farms.Book[Holding.Grain][chunk.First];
        ref var harvest = ref Farms.Book[Holding.Harvest][chunk.First];
        ref var weight = ref Farms.Weight[chunk.First];
        var (stock, reaped) = (Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var share = new Batch(Lane.Load(ref weight, i));
            var (barn, year) = ((_stock * new Batch(Lane.Load(ref grain, i))) + (_kept * share), (_before * new Batch(Lane.Load(ref harvest, i))) + (_reaped * share));
            Lane.Keep(ref grain, i, barn.Value);
            Lane.Keep(ref harvest, i, year.Value);
            stock += barn.Value;
            reaped += year.Value;
        }

        stock.CopyTo(parts);
        reaped.CopyTo(parts[8..]);
    }
}

/// <summary>What a zone reaps in a month.</summary>
/// <param name="Reaped">Reaped, tonnes.</param>
/// <param name="Kept">What of it came into the barns, tonnes.</param>
/// <param name="First">Whether it is the first of this harvest.</param>
/// <param name="Lacking">What it lacks of a normal harvest, as far as districts differ, 0 to 1.</param>
internal readonly record struct ReapedMonth(double Reaped, double Kept, bool First, double Lacking);
