using System.Runtime.Intrinsics;
using Narkhoz.Model.Economy.Enterprises;
using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Agriculture.Households;

/// <summary>Takes the exiled of a zone off its best equipped farms outside kolkhozy, and hands their animals to those inside.</summary>
/// <remarks>
/// The boundary above which a farm is counted kulak is <c>households.kulak_above</c>, or so much lower that as many people lie above it as the order asks for in a year. Who lies above loses people alike; their horses and cows go with them to kolkhozy, by land. People, horses and cows of the zone are the ledger's, before and after.
/// </remarks>
internal sealed class FarmExile : FarmPass
{
    private const int Bins = 128;
    private const double Most = 8;
    private readonly double[] _people;
    private readonly double _above;
    private FarmMeans _means;
    private Batch _boundary;
    private Batch _gone;
    private Batch _stay;
    private Batch _horses;
    private Batch _cows;
    private Stage _stage;

    private enum Stage
    {
        Count,
        Weigh,
        Take,
    }

    internal FarmExile(Country country, Peasantry peasantry)
        : base(peasantry, 4)
    {
        _people = new double[Bins * peasantry.Roll.Chunks.Length];
        _above = country.Parameters.Value("households.kulak_above", "1");
    }

    /// <summary>Takes a month's exiles of a zone.</summary>
    /// <param name="country">The country; its ledger loses them by the order itself.</param>
    /// <param name="r">The zone.</param>
    /// <param name="share">Part of the villagers that the order asks for in a year.</param>
    internal void Take(Country country, int r, double share)
    {
        var book = Farms.Book;
        var people = book.Sum(Holding.People, r);
        if (share <= 0 || people <= 0 || Farms.Total(country, Holding.People, r) <= 0)
        {
            book.Boundary(r) = 0;
            return;
        }

        _means = Farms.Means(r);
        Run(country, r, Stage.Count);
        book.Boundary(r) = Boundary(r, share * people);
        _boundary = Batch.Of(book.Boundary(r));
        Run(country, r, Stage.Weigh);
        var (above, horses, cows, land) = (Total(0, r), Total(1, r), Total(2, r), Total(3, r));
        if (above <= 0 || land <= 0) return;
        var gone = Math.Min(0.5, share / 12 * people / above);
        (_gone, _stay) = (Batch.Of(gone), Batch.Of(1 + (gone * above / people)));
        (_horses, _cows) = (Batch.Of(gone * horses / land), Batch.Of(gone * cows / land));
        Run(country, r, Stage.Take);
        (book.Sum(Holding.People, r), book.Sum(Holding.Horses, r), book.Sum(Holding.Cows, r)) = (Total(0, r), Total(1, r), Total(2, r));
    }

    /// <summary>Means above which so many people lie outside kolkhozy, at most that of the census.</summary>
    private double Boundary(int r, double wanted)
    {
        double above = 0;
        for (var bin = Bins - 1; bin >= 0; bin--)
        {
            for (var c = Farms.Roll.FirstChunk[r]; c < Farms.Roll.FirstChunk[r + 1]; c++) above += _people[(c * Bins) + bin];
            if (above >= wanted) return Math.Min(_above, bin * Most / Bins);
        }

        return 0;
    }

    private void Run(Country country, int r, Stage stage)
    {
        _stage = stage;
        Run(country, r);
    }

    /// <inheritdoc/>
    protected override void Work(in FarmChunk chunk, Span<float> parts)
    {
        if (_stage == Stage.Count) _people.AsSpan(chunk.Number * Bins, Bins).Clear();
        var book = Farms.Book;
        ref var people = ref book[Holding.People][chunk.First];
        ref var land = ref book[Holding.Land][chunk.First];
        ref var horses = ref book[Holding.Horses][chunk.First];
        ref var cows = ref book[Holding.Cows][chunk.First];
        ref var joined = ref book.Joined[chunk.First];
        var (first, second, third, fourth) = (Eight.Zero, Eight.Zero, Eight.Zero, Eight.Zero);
        for (var i = 0; i < chunk.Count; i += FarmRoll.Together)
        {
            var (mouths, fields, stable, byre, inside) = (Lane.Load(ref people, i), Lane.Load(ref land, i), Lane.Load(ref horses, i), Lane.Load(ref cows, i), Lane.Load(ref joined, i));
            var means = _means.Of(fields, stable, mouths).Value;
            if (_stage == Stage.Count)
            {
                var bins = Vector256.ConvertToInt32Native(Lane.Min(means, Lane.Of(Most * 0.9999)) * Lane.Of(Bins / Most));
                for (var k = 0; k < FarmRoll.Together; k++)
                    if (inside[k] == 0) _people[(chunk.Number * Bins) + bins[k]] += mouths[k];
                continue;
            }

            var counted = Lane.Only(means, _boundary.Value, Eight.One - inside);
            if (_stage == Stage.Weigh)
            {
                (first, second, third, fourth) = (first + (counted * mouths), second + (counted * stable), third + (counted * byre), fourth + (inside * fields));
                continue;
            }

            var left = Eight.One - (counted * _gone.Value);
            var (persons, teams, herd) = (mouths * left * _stay.Value, (stable * left) + (inside * fields * _horses.Value), (byre * left) + (inside * fields * _cows.Value));
            Lane.Keep(ref people, i, persons);
            Lane.Keep(ref horses, i, teams);
            Lane.Keep(ref cows, i, herd);
            (first, second, third) = (first + persons, second + teams, third + herd);
        }

        first.CopyTo(parts);
        second.CopyTo(parts[8..]);
        third.CopyTo(parts[16..]);
        fourth.CopyTo(parts[24..]);
    }
}
