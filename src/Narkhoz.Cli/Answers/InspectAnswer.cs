using Narkhoz.Planning.Tables;

namespace Narkhoz.Cli.Answers;

/// <summary>What a table holds.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Format">Format that it was read in.</param>
/// <param name="Unit">Unit of its flows, or empty.</param>
/// <param name="Products">Number of products.</param>
/// <param name="Techniques">Number of techniques.</param>
/// <param name="Leontief">Whether each product has one technique that makes nothing else.</param>
/// <param name="JointProducers">Techniques that make more than one product.</param>
/// <param name="MostTechniques">Largest number of techniques that make one product.</param>
/// <param name="NonZeros">Cells of the inputs that are not nought.</param>
/// <param name="PerTechnique">Inputs of a technique, mean.</param>
/// <param name="Bytes">Memory that the inputs, outputs, factors and capital take.</param>
/// <param name="Capacities">Techniques with a limit.</param>
/// <param name="Capital">Cells of the capital that are not nought; null where the table has none.</param>
/// <param name="Orders">Products that are ordered.</param>
/// <param name="Assortment">Products of the assortment.</param>
/// <param name="PerronRoot">Largest root of the inputs; null where the table is not Leontief's.</param>
/// <param name="Productive">Whether it makes more than it uses up; null where that is not known.</param>
/// <param name="Culprits">Products that make it unproductive, those that weigh most first.</param>
/// <param name="Factors">Kinds of labour and resources.</param>
/// <param name="Satellites">Names of the satellites.</param>
/// <param name="SizeIs">What the size of a sector is: <c>output</c> in the year of the table, or <c>users</c> in a table of coefficients.</param>
/// <param name="Largest">Largest sectors.</param>
/// <param name="Remarks">What was mended on reading.</param>
/// <param name="Explanation">With <c>--explain</c>, the norms on which the Perron root rests most, one sentence each; else null.</param>
internal sealed record InspectAnswer(
    string Name, string Format, string Unit, int Products, int Techniques, bool Leontief, int JointProducers, int MostTechniques,
    int NonZeros, double PerTechnique, long Bytes, int Capacities, int? Capital, int Orders, int Assortment,
    double? PerronRoot, bool? Productive, IReadOnlyList<string> Culprits, IReadOnlyList<FactorEntry> Factors,
    IReadOnlyList<string> Satellites, string SizeIs, IReadOnlyList<SectorEntry> Largest, IReadOnlyList<string> Remarks, IReadOnlyList<string>? Explanation);

/// <summary>A kind of labour or a resource.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Kind">labour or resource.</param>
/// <param name="Available">How much there is a year; null where nothing limits it.</param>
/// <param name="Used">How much the year of the table used; null for a table of coefficients.</param>
internal sealed record FactorEntry(string Label, string Kind, double? Available, double? Used)
{
    /// <summary>The entry of a factor.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="used">How much is used, or null.</param>
    public static FactorEntry Of(Factor factor, double? used) =>
        new(factor.Label, factor.Kind == FactorKind.Labour ? "labour" : "resource", double.IsFinite(factor.Available) ? factor.Available : null, used);
}

/// <summary>A sector.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Name">Its long name.</param>
/// <param name="Size">Its output, or how many techniques use it.</param>
/// <param name="Inputs">Number of its inputs, over all techniques that bear its label.</param>
internal sealed record SectorEntry(string Label, string Name, double Size, int Inputs);
