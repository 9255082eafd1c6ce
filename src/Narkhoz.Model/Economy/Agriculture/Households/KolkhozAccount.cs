using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>The yearly account of the kolkhozy: what is left for a labour day. <see cref="LabourDays"/> has the rule.</summary>
internal sealed class KolkhozAccount(Peasantry peasantry, Surplus surplus) : FarmPass(peasantry, 1)
{
    private readonly Surplus _surplus = surplus;
    private Batch _sown;
    private Batch _harvest;
    private Batch _delivered;
    private Batch _horses;
    private Batch _kilograms;

    /// <summary>Reckons the pay of the kolkhozy of a zone.</summary>
    /// <param name="country">The country.</param>
    /// <param name="r">The zone.</param>
    /// <param name="days">Labour days of a person in the year.</param>
    internal void Reckon(Country country, int r, double days)
    {
        double Scale(Holding holding) => Farms.Scale(country, holding, r);
        var people = Scale(Holding.People);
        if (people <= 0) return;
        (_sown, _harvest, _delivered) = (Batch.Of(Scale(Holding.Sown)), Batch.Of(Scale(Holding.Harvest)), Batch.Of(Scale(Holding.Delivered)));
        _horses = Farms.Need(country, _surplus, r).Horse;
        _kilograms = Batch.Of(1000 / (days * people));
        Run(country, r);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        var book = Farms.Book;
        ref var joined = ref book.Joined[chunk.First];
        ref var people = ref book[Holding.People][chunk.First];
        ref var sown = ref book[Holding.Sown][chunk.First];
        ref var harvest = ref book[Holding.Harvest][chunk.First];
        ref var delivered = ref book[Holding.Delivered][chunk.First];
        ref var horses = ref book[Holding.Horses][chunk.First];
        ref var paid = ref book.Kolkhozy.Paid[chunk.First];
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var left = _surplus.Left(_harvest * new Batch(Lane.Load(ref harvest, i)), _sown * new Batch(Lane.Load(ref sown, i)), _delivered * new Batch(Lane.Load(ref delivered, i)), _horses * new Batch(Lane.Load(ref horses, i)));
            var day = _kilograms * left / Batch.Max(new Batch(Lane.Load(ref people, i)), Batch.Of(1e-9));
            Lane.Keep(ref paid, i, Lane.Load(ref joined, i) * day.Value);
        }
    }
}
