using CsCheck;
using Narkhoz.Planning.Balances;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Tests.Balances;

public sealed class BalanceBookTests
{
    // Coke ovens make coke and, as a by-product, gas; two kinds of furnace make steel, the new one with half the coke.
    private static readonly ProductionSystem Works = new(
        Labels.Named(["coke", "gas", "steel"]), Labels.Named(["ovens", "gasworks", "old", "new"]),
        SparseMatrix.FromColumns(3, [[], [(0, 0.5)], [(0, 2.0), (1, 0.1)], [(0, 1.0), (1, 0.2)]]),
        SparseMatrix.FromColumns(3, [[(0, 1), (1, 0.2)], [(1, 1)], [(2, 1)], [(2, 1)]]),
        [new Factor("labour", FactorKind.Labour)], SparseMatrix.FromColumns(1, [[(0, 1)], [(0, 1)], [(0, 4)], [(0, 2)]]), [1000, 100, 30, 10]);

    [Fact]
    public void Average_norms_weigh_techniques_by_capacity_and_credit_by_products()
    {
        var mix = TechniqueMix.ByCapacity(Works);
        Assert.Equal(1.75, mix.Norms[0, 2], 1e-15);
        Assert.Equal(0.125, mix.Norms[1, 2], 1e-15);
        Assert.Equal(-0.2, mix.Norms[1, 0], 1e-15);
        Assert.Equal(0, mix.Norms[0, 0]);
        Assert.Equal(3.5, mix.Labour.Span[2], 1e-15);
        Assert.Equal([1000.0, 100, 40], mix.Capacity.ToArray());
        Assert.Equal([50.0, 7, 15, 5], mix.Levels([50, 7, 20]));
    }

    [Fact]
    public void A_sheet_shows_sources_the_largest_users_and_what_is_missing()
    {
        var uses = new FinalUses(3, investment: [0, 0, 15], households: [5, 1, 0], export: [0, 0, 5], closingStock: [2, 0, 0], openingStock: [3, 0, 0], imports: [1, 0, 0]);
        var book = new BalanceBook(Works, TechniqueMix.ByCapacity(Works), [40, 2, 20], uses);
        var coke = book.Sheet(0, users: 1);
        Assert.Equal((3.0, 40.0, 1.0), (coke.OpeningStock, coke.Output, coke.Imports));
        Assert.Equal([new BalanceUse("steel", 35)], coke.Industry);
        Assert.Equal(1, coke.OtherIndustry);
        Assert.Equal(44, coke.Sources);
        Assert.Equal(43, coke.Uses);
        Assert.Equal(10, book.Sheet(1).Output);
        Assert.Equal([-1.0, -6.5, 0], book.Deficits().Select(deficit => Math.Round(deficit, 12)));
    }

    [Fact]
    public void Every_sheet_agrees_with_the_deficits_however_few_users_it_shows() =>
        Gen.Select(Gen.Double[0, 100].Array[3], Gen.Double[0, 9].Array[18], Gen.Int[0, 4]).Sample((outputs, items, users) =>
        {
            var uses = new FinalUses(3, items[..3], items[3..6], items[6..9], items[9..12], items[12..15], items[15..]);
            var book = new BalanceBook(Works, TechniqueMix.ByCapacity(Works), outputs, uses);
            var deficits = book.Deficits();
            return Enumerable.Range(0, 3).All(product => Math.Abs(book.Sheet(product, users).Deficit - deficits[product]) < 1e-9);
        });

    [Fact]
    public void Wrong_figures_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new FinalUses(2, households: [1]));
        Assert.Throws<ArgumentException>(() => new FinalUses(1, households: [-1]));
        Assert.Throws<ArgumentException>(() => new BalanceBook(Works, TechniqueMix.ByCapacity(Works), [1, 1], new FinalUses(3)));
        Assert.Throws<ArgumentException>(() => TechniqueMix.ByLevels(Works, [1, 1, 1, -1]));
    }
}
