using Narkhoz.Planning.Tables;

namespace Narkhoz.Model.Economy.Industry;

/// <summary>Claims on each product by rank, and what each rank is granted: the orders of supply (naryady).</summary>
/// <remarks>Column <c>products</c> stands for labour. Workspace of one month, not state.</remarks>
internal sealed class Claims(int products)
{
    internal const int Ranks = 5;
    private readonly double[] _claim = new double[Ranks * (products + 1)];
    private readonly double[] _grant = new double[Ranks * (products + 1)];

    /// <summary>Index of labour among the inputs.</summary>
    internal int Labour => products;

    internal void Clear()
    {
        Array.Clear(_claim);
        Array.Fill(_grant, 1);
    }

    /// <summary>Adds a claim of a rank, 1 to 5.</summary>
    internal void Add(int rank, int input, double amount) => _claim[At(rank, input)] += amount;

    /// <summary>Adds the claims of an activity at a level.</summary>
    internal void Add(int rank, SparseMatrix norms, int activity, double level)
    {
        if (level <= 0) return;
        var inputs = norms.RowsOf(activity);
        var norm = norms.ValuesOf(activity);
        for (var k = 0; k < inputs.Length; k++) _claim[At(rank, inputs[k])] += norm[k] * level;
    }

    /// <summary>Adds the claims of an activity whose inputs that can be kept are ordered for other levels.</summary>
    internal void Add(int rank, SparseMatrix norms, int activity, double level, ByInput<double> ordered, bool[] kept)
    {
        var inputs = norms.RowsOf(activity);
        var norm = norms.ValuesOf(activity);
        for (var k = 0; k < inputs.Length; k++) _claim[At(rank, inputs[k])] += norm[k] * Math.Max(0, kept[inputs[k]] ? ordered.Of(k) : level);
    }

    /// <summary>Sum of the claims of all ranks on an input.</summary>
    internal double Total(int input)
    {
        double total = 0;
        for (var rank = 1; rank <= Ranks; rank++) total += _claim[At(rank, input)];
        return total;
    }

    /// <summary>Claim of one rank.</summary>
    internal double Of(int rank, int input) => _claim[At(rank, input)];

    /// <summary>Share of its claim that a rank is granted, 0 to 1.</summary>
    internal double Grant(int rank, int input) => _grant[At(rank, input)];

    /// <summary>Sets the share of its claim that a rank is granted.</summary>
    internal void Grant(int rank, int input, double share) => _grant[At(rank, input)] = share;

    /// <summary>Shares out what there is of an input: every claim is granted the floor, then the ranks are served one after the other; those of the last tier share alike.</summary>
    /// <param name="input">The input.</param>
    /// <param name="supply">What there is of it.</param>
    /// <param name="floor">Share of every claim that is granted first, 0 to supply over all claims.</param>
    /// <param name="tiers">How many tiers there are: ranks from that number on are one.</param>
    internal void Serve(int input, double supply, double floor, int tiers)
    {
        var left = supply - (floor * Total(input));
        for (var first = 1; first <= Math.Min(tiers, Ranks); first++)
        {
            var last = first < tiers ? first : Ranks;
            double above = 0;
            for (var rank = first; rank <= last; rank++) above += (1 - floor) * Of(rank, input);
            var served = above <= 0 ? 1 : Math.Min(1, left / above);
            for (var rank = first; rank <= last; rank++) Grant(rank, input, floor + ((1 - floor) * served));
            left = Math.Max(0, left - above);
        }
    }

    /// <summary>Share of its level that an activity can reach: the scarcest of its inputs decides.</summary>
    /// <param name="rank">Rank of the activity.</param>
    /// <param name="norms">Its norms.</param>
    /// <param name="activity">Which activity.</param>
    /// <param name="essential">By product, the share of output that is lost when none of the input comes.</param>
    /// <param name="counted">By product, whether to count the input; null for all.</param>
    /// <param name="local">Share granted of each of its inputs, where it is not that of the rank.</param>
    internal double Scarcest(int rank, SparseMatrix norms, int activity, double[] essential, bool[]? counted = null, ReadOnlySpan<double> local = default)
    {
        var scarcest = 1.0;
        var inputs = norms.RowsOf(activity);
        for (var k = 0; k < inputs.Length; k++)
            if (counted is null || counted[inputs[k]]) scarcest = Math.Min(scarcest, 1 - (essential[inputs[k]] * (1 - Grant(rank, inputs[k], local, k))));
        return scarcest;
    }

    /// <summary>Share of its level that a composite of many branches can reach: inputs count by their share in cost.</summary>
    internal double Average(int rank, SparseMatrix norms, int activity, double[] price, double[] essential, bool[]? counted, ReadOnlySpan<double> local = default)
    {
        double cost = 0, missing = 0;
        var inputs = norms.RowsOf(activity);
        var norm = norms.ValuesOf(activity);
        for (var k = 0; k < inputs.Length; k++)
        {
            var value = norm[k] * price[inputs[k]];
            cost += value;
            if (counted is null || counted[inputs[k]]) missing += value * essential[inputs[k]] * (1 - Grant(rank, inputs[k], local, k));
        }

        return cost > 0 ? 1 - (missing / cost) : 1;
    }

    /// <summary>Share granted of an input: what is given for the works of a place, or else what the rank has.</summary>
    internal double Grant(int rank, int input, ReadOnlySpan<double> local, int k) => local.IsEmpty ? _grant[At(rank, input)] : local[k];

    private int At(int rank, int input) => ((rank - 1) * (products + 1)) + input;
}
