using Narkhoz.Model.Kernel;

namespace Narkhoz.Model.Economy.Enterprises;

/// <summary>The enterprises: who they are, how large, and who supplies whom. Made from the seed; nothing here changes in a run.</summary>
/// <remarks>
/// Plants lie by product, then zone, then region. A plant's size is a share of the capacity of its product in its zone, so that plants add up to the
/// sector table by construction; whole quanta are dealt out by <see cref="Quotas"/>, which adds up exactly.
/// </remarks>
internal sealed class Population
{
    internal const int Suppliers = 3;

    /// <summary>Most plants in a chunk: its columns fit into the first cache.</summary>
    internal const int ChunkSize = 1024;

    internal Population(int count, int products, int zones, Regions regions)
    {
        (Count, Zones, Regions) = (count, zones, regions);
        First = new int[products + 1];
        CellFirst = new int[(products * zones) + 1];
        (Share, Reach, Ability, Daring, Supplier) = (new float[count + Lane.Slack], new double[count], new float[count + Lane.Slack], new float[count + Lane.Slack], new int[(Suppliers * count) + Lane.Slack + 1]);
    }

    /// <summary>Number of plants.</summary>
    internal int Count { get; }

    /// <summary>Number of zones.</summary>
    internal int Zones { get; }

    /// <summary>The regions in which they stand.</summary>
    internal Regions Regions { get; }

    /// <summary>First plant of a product; the next product's is the end.</summary>
    internal int[] First { get; }

    /// <summary>First plant of a product in a zone, at product * zones + zone.</summary>
    internal int[] CellFirst { get; }

    /// <summary>Share in the capacity of the product in the zone.</summary>
    internal float[] Share { get; }

    /// <summary>Running sum of the shares inside a cell, for drawing a plant by size.</summary>
    internal double[] Reach { get; }

    /// <summary>What the plant can make over what it is rated at: its hidden reserve or its weakness; 1 in the mean of a cell.</summary>
    internal float[] Ability { get; }

    /// <summary>How daring its managers are in reports: 0 to 2, 1 in the mean.</summary>
    internal float[] Daring { get; }

    /// <summary>Plants that supply it, at k * plants + plant; the number of plants stands for none.</summary>
    internal int[] Supplier { get; }

    /// <summary>The chunks of the work, in order of the plants.</summary>
    internal PlantChunk[] Chunks { get; private set; } = [];

    /// <summary>Sum of the shares of a chunk.</summary>
    internal double[] Weight { get; private set; } = [];

    /// <summary>Sum of the squares of the shares in a cell: 1 over the number of its plants if all were alike.</summary>
    internal double[] Concentration { get; private set; } = [];

    /// <summary>First chunk of a product; the next product's is the end.</summary>
    internal int[] FirstChunk { get; private set; } = [];

    /// <summary>Products, those of most plants first: where the plants of a product are one piece of work, threads that begin with the large pieces end together.</summary>
    internal int[] LargestFirst { get; private set; } = [];

    /// <summary>Cuts the plants into chunks, once they are placed.</summary>
    internal void Cut()
    {
        var chunks = new List<PlantChunk>();
        FirstChunk = new int[First.Length];
        for (var cell = 0; cell + 1 < CellFirst.Length; cell++)
        {
            for (var first = CellFirst[cell]; first < CellFirst[cell + 1]; first += ChunkSize)
                chunks.Add(new PlantChunk(cell / Zones, cell, first, Math.Min(ChunkSize, CellFirst[cell + 1] - first)));
            FirstChunk[(cell / Zones) + 1] = chunks.Count;
        }

        Chunks = [.. chunks];
        LargestFirst = [.. Enumerable.Range(0, First.Length - 1).OrderByDescending(product => First[product + 1] - First[product]).ThenBy(product => product)];
        Concentration = [.. Enumerable.Range(0, CellFirst.Length - 1).Select(cell => Share[CellFirst[cell]..CellFirst[cell + 1]].Sum(share => (double)share * share))];
        Weight = [.. chunks.Select(chunk => Share.Skip(chunk.First).Take(chunk.Count).Sum(share => (double)share))];
    }

    /// <summary>Cell in which a plant lies.</summary>
    internal int CellOf(int plant)
    {
        // Empty cells begin where the next one does: the last of those that begin at or before the plant holds it.
        var (low, high) = (0, CellFirst.Length - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (CellFirst[middle] <= plant) low = middle;
            else high = middle;
        }

        return low;
    }

    /// <summary>A plant of a cell, drawn in proportion to size.</summary>
    /// <param name="cell">The cell; it has plants.</param>
    /// <param name="chance">Uniform on [0, 1).</param>
    internal int Pick(int cell, double chance) => Pick(CellFirst[cell], CellFirst[cell + 1], CellFirst[cell], chance);

    /// <summary>One of some plants of a cell that follow one another, drawn in proportion to size.</summary>
    /// <param name="first">First of them.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="cell">First plant of the cell.</param>
    /// <param name="chance">Uniform on [0, 1).</param>
    internal int Pick(int first, int end, int cell, double chance)
    {
        var reach = Reach.AsSpan(first, end - first);
        var below = first > cell ? Reach[first - 1] : 0;
        var found = reach.BinarySearch(below + (chance * (reach[^1] - below)));
        return first + Math.Min(reach.Length - 1, found >= 0 ? found + 1 : ~found);
    }
}

/// <summary>Plants of one product in one zone that are worked on together.</summary>
/// <param name="Product">The product.</param>
/// <param name="Cell">Product * zones + zone.</param>
/// <param name="First">First plant.</param>
/// <param name="Count">How many, at most <see cref="Population.ChunkSize"/>.</param>
internal readonly record struct PlantChunk(int Product, int Cell, int First, int Count)
{
    /// <summary>Plants that go by eight.</summary>
    internal int Whole(bool simd) => simd ? Count & ~7 : 0;

    /// <summary>How the others go.</summary>
    internal Few Rest(bool simd) => new(simd ? Count & 7 : 1);
}
