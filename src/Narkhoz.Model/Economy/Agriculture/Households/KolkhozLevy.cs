using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Agriculture.Collective;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Lays plans on kolkhozy and collects by them. <see cref="CounterPlans"/> has the rule.</summary>
internal sealed class KolkhozLevy : FarmPass
{
    /// <summary>Most that deliveries of a hectare count over the mean.</summary>
    private const double Most = 2;
    private readonly Surplus _surplus;
    private readonly Chairmen _chairmen;
    private readonly Batch _achieved;
    private readonly uint _key;
    private Batch _barn;
    private Batch _usual;
    private Batch _due;
    private Batch _counter;
    private Batch _weight;
    private Eight _back;
    private Stage _stage;

    private enum Stage
    {
        Achieved,
        Plan,
        Share,
        Split,
        Lay,
    }

    internal KolkhozLevy(Country country, Peasantry peasantry, Surplus surplus, Chairmen chairmen)
        : base(peasantry, 2)
    {
        (_surplus, _chairmen) = (surplus, chairmen);
        _achieved = Batch.Of(country.Parameters.Value("farms.plans.achieved", "1"));
        _key = Draw.Key(Draw.Key(country.Seed, KolkhozField.ManStream), 1);
    }

    /// <summary>Lays the plans of a harvest year on the kolkhozy of a zone.</summary>
    internal void Plan(Country country, int r)
    {
        Run(country, r, Stage.Achieved);
        _usual = Batch.Of(Total(0, r) is var given and > 0 ? Total(1, r) / given : 0);
        Run(country, r, Stage.Plan);
    }

    /// <summary>Weighs anew what a levy takes off kolkhozy: by plan and counter-plan. What it takes off all of them together stays as it was weighed, as far as their grain is found; what is not falls on all farms of the zone.</summary>
    /// <param name="country">The country.</param>
    /// <param name="r">The zone.</param>
    /// <param name="barn">Tonnes of grain that one in the column stands for.</param>
    /// <param name="ofWeight">Tonnes that are taken for one of weight.</param>
    internal void Lay(Country country, int r, Batch barn, double ofWeight)
    {
        Run(country, r, Stage.Share);
        var (wanted, plans) = (Total(0, r) * ofWeight, Total(1, r));
        if (wanted <= 0 || plans <= 0) return;
        (_barn, _due) = (barn, Batch.Of(wanted / plans));
        _back = Lane.Of(_chairmen.HeldBack(country, r) * _surplus.Taken(country, r));
        Run(country, r, Stage.Split);
        var (given, found) = (Total(0, r), Total(1, r));
        (_counter, _weight) = (Batch.Of(found > 0 ? Math.Clamp((wanted - given) / found, 0, 1) : 0), Batch.Of(1 / ofWeight));
        Run(country, r, Stage.Lay);
    }

    private void Run(Country country, int r, Stage stage)
    {
        _stage = stage;
        Run(country, r);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        var (book, kolkhozy) = (Farms.Book, Farms.Book.Kolkhozy);
        ref var joined = ref book.Joined[chunk.First];
        ref var sown = ref book[Holding.Sown][chunk.First];
        ref var delivered = ref book[Holding.Delivered][chunk.First];
        ref var grain = ref book[Holding.Grain][chunk.First];
        ref var plan = ref kolkhozy.Plan[chunk.First];
        ref var since = ref kolkhozy.Since[chunk.First];
        ref var weight = ref Farms.Weight[chunk.First];
        var (first, second) = (Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var member = Lane.Load(ref joined, i);
            if (_stage == Stage.Achieved)
            {
                (first, second) = (first + (member * Lane.Load(ref delivered, i)), second + (member * Lane.Load(ref sown, i)));
            }
            else if (_stage == Stage.Plan)
            {
                var (area, given) = (new Batch(Lane.Load(ref sown, i)), new Batch(Lane.Load(ref delivered, i)));
                Lane.Keep(ref plan, i, member * (area + (_achieved * (Batch.Min(Batch.Of(Most) * area, given * _usual) - area))).Value);
            }
            else if (_stage == Stage.Share)
            {
                (first, second) = (first + (member * Lane.Load(ref weight, i)), second + Lane.Load(ref plan, i));
            }
            else
            {
                var seen = _barn * new Batch(member * Lane.Load(ref grain, i) * (Eight.One - Held(chunk.First + i, Lane.Load(ref since, i))));
                var given = Batch.Min(seen, _due * new Batch(Lane.Load(ref plan, i)));
                var levied = Lane.Load(ref weight, i);
                var spare = seen - given;
                if (_stage == Stage.Split) (first, second) = (first + given.Value, second + spare.Value);
                else Lane.Keep(ref weight, i, Lane.Where(member, Eight.Zero, ((given + (_counter * spare)) * _weight).Value, levied));
            }
        }

        first.CopyTo(parts);
        second.CopyTo(parts[8..]);
    }

    /// <summary>Part of its grain that a chairman keeps back: from nothing to twice the usual, by the man.</summary>
    private Eight Held(int farm, Eight since) => Lane.Min(_back * Lane.Draw(_key, farm, since).First * Lane.Of(2), Lane.Of(0.9));
}
