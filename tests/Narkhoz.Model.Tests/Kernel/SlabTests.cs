using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Tests.Kernel;

public sealed class SlabTests
{
    [Fact]
    public void Columns_do_not_overlap_and_start_on_different_cache_sets()
    {
        using var country = new Country(Runs.Record, Runs.Record.Parameters, 1, new SimulationOptions());
        var extents = country.Slab.Extents;
        for (var i = 1; i < extents.Count; i++)
        {
            var end = extents[i - 1].Offset + (extents[i - 1].Length * extents[i - 1].Width);
            Assert.True(extents[i].Offset >= end + 320 - 64, extents[i].Name);
            Assert.Equal(0, extents[i].Offset % 64);
        }

        Assert.True(extents[^1].Offset + (extents[^1].Length * extents[^1].Width) <= country.Slab.Length);
        Assert.Equal(extents.Count, extents.Select(extent => extent.Name).Distinct().Count());
    }

    [Fact]
    public void Equal_columns_of_a_page_are_staggered()
    {
        var slab = new Slab();
        for (var i = 0; i < 12; i++) slab.Add<double>($"c{i}", 512);
        Assert.Equal(12, slab.Extents.Select(extent => extent.Offset % 4096 / 64).Distinct().Count());
    }

    [Fact]
    public void Every_cell_counts_in_the_hash_and_padding_does_not()
    {
        var slab = new Slab();
        var columns = new[] { slab.Add<double>("a", 3), slab.Add<double>("b", 5) };
        slab.Seal();
        var seen = new HashSet<ulong> { slab.Hash() };
        foreach (var column in columns)
            for (var i = 0; i < column.Length; i++)
            {
                column[i] = 1;
                Assert.True(seen.Add(slab.Hash()));
                column[i] = 0;
            }

        slab.Bytes[3 * sizeof(long)] = 1;
        Assert.Contains(slab.Hash(), seen);
    }

    [Fact]
    public void A_cell_of_two_bytes_is_refused() => Assert.Throws<ArgumentException>(() => new Slab().Add<short>("narrow", 1));

    [Fact]
    public void Four_byte_cells_count_in_the_hash_and_padding_does_not()
    {
        var slab = new Slab();
        var (narrow, wide) = (slab.Add<float>("narrow", 3), slab.Add<long>("wide", 2));
        slab.Seal();
        var seen = new HashSet<ulong> { slab.Hash() };
        for (var i = 0; i < narrow.Length; i++)
        {
            narrow[i] = 1;
            Assert.True(seen.Add(slab.Hash()));
            narrow[i] = 0;
        }

        slab.Bytes[3 * sizeof(float)] = 1;
        Assert.Contains(slab.Hash(), seen);
        wide[1] = 1;
        Assert.DoesNotContain(slab.Hash(), seen);
    }
}
