using Narkhoz.Model.Kernel;
using Narkhoz.Model.Polity;

namespace Narkhoz.Model.Tests.Polity;

/// <summary>One bit a row.</summary>
public sealed class FlagsTests
{
    [Fact]
    public void The_next_row_with_a_flag_is_found_within_its_bounds()
    {
        var slab = new Slab();
        var flags = new Flags(slab, "flags", 200);
        slab.Seal();
        foreach (var row in (int[])[3, 63, 64, 190]) flags[row] = true;
        flags[64] = false;
        Assert.Equal(3, flags.Next(0, 200));
        Assert.Equal(63, flags.Next(4, 200));
        Assert.Equal(190, flags.Next(64, 200));
        Assert.Equal(150, flags.Next(64, 150));
        Assert.Equal(200, flags.Next(191, 200));
        Assert.True(flags[63]);
        Assert.False(flags[64]);
    }
}
