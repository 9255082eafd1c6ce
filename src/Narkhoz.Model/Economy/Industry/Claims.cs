using Narkhoz.Planning;

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
    internal void Add(int rank, NormTable norms, int activity, double level)
    {
        if (level <= 0) return;
        var inputs = norms.Inputs(activity);
        var norm = norms.Norms(activity);
        for (var k = 0; k < inputs.Length; k++) _claim[At(rank, inputs[k])] += norm[k] * level;
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

    /// <summary>The scarcest grant over the inputs of an activity.</summary>
    internal double Scarcest(int rank, NormTable norms, int activity)
    {
        var scarcest = 1.0;
        foreach (var input in norms.Inputs(activity)) scarcest = Math.Min(scarcest, _grant[At(rank, input)]);
        return scarcest;
    }

    private int At(int rank, int input) => ((rank - 1) * (products + 1)) + input;
}
