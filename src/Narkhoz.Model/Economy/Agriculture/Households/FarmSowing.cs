using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Sowing farm by farm: land goes to those who can plough it, and each sows for itself and beyond that as far as it pays it.</summary>
/// <remarks>
/// A farm's draught is its own horses and, for <c>households.hired_draught</c> of the work, those of the village (Kritsman 1926 on the hire of draught animals and of land). What the sector's rule allows is dealt out
/// by land x <see cref="Sowing.Relative"/> of that draught; then <see cref="SowingResponse.Area"/> holds farm by farm.
/// </remarks>
internal sealed class FarmSowing : FarmPass
{
    private readonly Surplus _surplus;
    private readonly double _elasticity;
    private readonly double _maximum;
    private readonly double _hired;
    private SowingResponse _response = null!;
    private FarmDraught _draught;
    private FarmNeed _need;
    private Batch _allowed;
    private Batch? _reward;
    private Batch _left;
    private Batch _sown;
    private Batch _harvest;
    private Batch _delivered;
    private Batch _net;
    private bool _renting;

    internal FarmSowing(Country country, Peasantry peasantry, Surplus surplus)
        : base(peasantry, 1)
    {
        _surplus = surplus;
        _elasticity = country.Parameters.Value("farms.area_elasticity", "1");
        _maximum = country.Parameters.Value("farms.area_maximum", "1");
        _hired = country.Parameters.Value("households.hired_draught", "1");
    }

    /// <summary>Sows a zone.</summary>
    /// <param name="country">The country.</param>
    /// <param name="response">The rule by which a farm answers.</param>
    /// <param name="r">The zone.</param>
    /// <param name="allowed">Hectares that draught and order allow its farms together.</param>
    /// <param name="reward">What the last sheaf brings where the village sells; null where what is left of it is each farm's own.</param>
    /// <returns>Hectares to be sown.</returns>
    internal double Sow(Country country, SowingResponse response, int r, double allowed, double? reward)
    {
        double Scale(Holding holding) => Farms.Scale(country, holding, r);
        (_response, _renting) = (response, true);
        _draught = Farms.Draught(country, country.Farms.Draught[r], _hired, r);
        Run(country, r);
        _renting = false;
        _allowed = Batch.Of(allowed / Total(0, r));
        _left = Batch.Of(response.Kombedy.Left(country));
        _reward = reward is { } paid ? Batch.Of(paid) : null;
        (_sown, _harvest, _delivered) = (Batch.Of(Scale(Holding.Sown)), Batch.Of(Scale(Holding.Harvest)), Batch.Of(Scale(Holding.Delivered)));
        _net = Batch.Of(_surplus.NetYield(country, r) * Scale(Holding.Land));
        _need = Farms.Need(country, _surplus, r);
        Run(country, r);
        return Farms.Book.Sum(Holding.Sown, r) = Total(0, r);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        if (_renting) Rent(chunk, parts);
        else Sow(chunk, parts);
    }

    private void Rent(in FarmChunk chunk, Span<float> parts)
    {
        ref var land = ref Farms.Book[Holding.Land][chunk.First];
        ref var horses = ref Farms.Book[Holding.Horses][chunk.First];
        ref var joined = ref Farms.Book.Joined[chunk.First];
        ref var weight = ref Farms.Weight[chunk.First];
        var sum = Eight.Zero;
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var own = Lane.Load(ref land, i);
            var draught = _draught.Of(chunk.First + i, own, Lane.Load(ref horses, i), Lane.Load(ref joined, i));
            var ploughed = own * Sowing.Relative(draught, _elasticity, _maximum).Value;
            Lane.Keep(ref weight, i, ploughed);
            sum += ploughed;
        }

        sum.CopyTo(parts);
    }

    private void Sow(in FarmChunk chunk, Span<float> parts)
    {
        ref var land = ref Farms.Book[Holding.Land][chunk.First];
        ref var people = ref Farms.Book[Holding.People][chunk.First];
        ref var horses = ref Farms.Book[Holding.Horses][chunk.First];
        ref var cows = ref Farms.Book[Holding.Cows][chunk.First];
        ref var sown = ref Farms.Book[Holding.Sown][chunk.First];
        ref var harvest = ref Farms.Book[Holding.Harvest][chunk.First];
        ref var delivered = ref Farms.Book[Holding.Delivered][chunk.First];
        ref var weight = ref Farms.Weight[chunk.First];
        var least = Batch.Of(1e-6);
        var sum = Eight.Zero;
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var own = _need.Year(Lane.Load(ref people, i), Lane.Load(ref horses, i), Lane.Load(ref cows, i));
            var normal = Batch.Max(_net * new Batch(Lane.Load(ref land, i)), least);
            var last = _sown * new Batch(Lane.Load(ref sown, i));
            var reaped = Batch.Max(_harvest * new Batch(Lane.Load(ref harvest, i)), least);
            var reward = _reward ?? (Batch.Of(1) - _surplus.Taken(reaped, last, _delivered * new Batch(Lane.Load(ref delivered, i)), own)) * _left;
            var area = _response.Area(last, _allowed * new Batch(Lane.Load(ref weight, i)), _surplus.OwnShare(own, normal), reward).Value;
            Lane.Keep(ref sown, i, area);
            sum += area;
        }

        sum.CopyTo(parts);
    }
}

/// <summary>What farms need of their own grain.</summary>
/// <param name="Person">Tonnes a year for one in the column of people.</param>
/// <param name="Horse">For one in that of horses, other animals included.</param>
/// <param name="Cow">For one in that of cows, other animals included.</param>
internal readonly record struct FarmNeed(Batch Person, Batch Horse, Batch Cow)
{
    /// <summary>Food and feed of a year, tonnes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Batch Year(Eight people, Eight horses, Eight cows) => Food(people) + Feed(horses, cows);

    /// <summary>Food of a year, tonnes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Batch Food(Eight people) => Person * new Batch(people);

    /// <summary>Feed of a year, tonnes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Batch Feed(Eight horses, Eight cows) => (Horse * new Batch(horses)) + (Cow * new Batch(cows));
}
