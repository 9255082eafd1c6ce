using CsCheck;
using Narkhoz.Planning.Adjustment;
using Narkhoz.Planning.Tables;
using Narkhoz.Planning.Tests.Reading;
using static Narkhoz.Planning.Tests.Adjustment.BiproportionalTests;

namespace Narkhoz.Planning.Tests.Adjustment;

/// <summary>Aggregation and splitting keep totals to the bit.</summary>
public sealed class ConcordanceTests
{
    private static readonly Labels Old = Labels.Named(["coal", "oil", "steel"]);

    [Fact]
    public void Many_to_one_adds_up()
    {
        var energy = Concordance.Of(Old, [("coal", "energy", 1), ("steel", "metal", 1), ("oil", "energy", 1)]);
        var matrix = new LabelledMatrix(Old, Old, Dense(3, 3, (i, j) => (3 * i) + j + 1));
        var small = Concordance.Apply(matrix, energy, energy);
        Assert.Equal("metal", small.Rows[1]);
        Assert.Equal([12.0, 9.0, 15.0, 9.0], [small.Cells[0, 0], small.Cells[0, 1], small.Cells[1, 0], small.Cells[1, 1]]);
        Assert.Equal([3, 4], energy.Apply([1.0, 2, 4]));
    }

    [Fact]
    public void What_is_split_adds_up_to_the_bit_again() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[9], Gen.Double[0.01, 10].Array[7]).Sample((cells, weights) =>
        {
            var split = Concordance.Of(Old, [("coal", "a", weights[0]), ("coal", "b", weights[1]), ("coal", "c", weights[2]), ("oil", "d", 1), ("steel", "e", weights[3]), ("steel", "f", weights[4])]);
            var back = Concordance.Of(split.To, [("a", "coal", 1), ("b", "coal", 1), ("c", "coal", 1), ("d", "oil", 1), ("e", "steel", 1), ("f", "steel", 1)]);
            var matrix = new LabelledMatrix(Old, Labels.Numbered("x", 3), Dense(3, 3, (i, j) => cells[(i * 3) + j]));
            var again = Concordance.Apply(Concordance.Apply(matrix, split, null), back, null);
            return Enumerable.Range(0, 9).All(k => again.Cells[k / 3, k % 3] == matrix.Cells[k / 3, k % 3])
                && back.Apply(split.Apply(cells[..3])).SequenceEqual(cells[..3]);
        });

    [Theory]
    [InlineData("concordance: the label 'cole' is not in the table; write it as the table does", "cole", "x", 1)]
    [InlineData("concordance: 'coal' goes to 'a' twice; add the two weights", "coal", "a", 1)]
    [InlineData("concordance: the weight of 'oil' in 'b' is -1; give a weight of 0 or more", "oil", "b", -1)]
    [InlineData("concordance: 'oil' goes nowhere; name the new label that it goes to, with a weight above 0", "oil", "b", 0)]
    public void What_is_wrong_is_named(string error, string from, string to, double weight) =>
        Assert.Equal(error, Texts.ErrorOf(() => Concordance.Of(Old, [("coal", "a", 1), ("steel", "a", 1), (from, to, weight)])));

    [Fact]
    public void A_concordance_is_read()
    {
        var read = Concordance.Read(TableOf("from,to,weight\ncoal,a,1\noil,a,1\nsteel,b,3\nsteel,c,1\n"), Old);
        Assert.Equal([3, 3, 1], read.Apply([1.0, 2, 4]));
        Assert.Equal("t/x.csv:2: 'weight' is -1 and may not be negative; check the sign", Texts.ErrorOf(() => Concordance.Read(TableOf("from,to,weight\ncoal,a,-1\n"), Old)));
    }

    private static Planning.Reading.TableSource TableOf(string text) => Planning.Reading.TableSource.OfTexts("t", new Dictionary<string, string>(StringComparer.Ordinal) { ["x.csv"] = text }, "x.csv");
}
