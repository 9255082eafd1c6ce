namespace Narkhoz.Cli.Answers;

/// <summary>The techniques that make everything with the least labour.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Products">Number of products.</param>
/// <param name="Techniques">Number of techniques.</param>
/// <param name="Rounds">Rounds of the policy iteration: how many products changed in each.</param>
/// <param name="Residual">Largest residual of the values, as a part of the value.</param>
/// <param name="LargestSaving">Most that any technique would save at the values: the proof.</param>
/// <param name="Labour">Labour of the targets with the chosen techniques; null where there are no targets.</param>
/// <param name="AverageLabour">The same with all techniques in the proportions of their capacities; null where those are not productive or there are no targets.</param>
/// <param name="Choices">Products with more than one technique, those first where the choice saves most.</param>
/// <param name="Why">The reasons, where they were asked for.</param>
internal sealed record PlanTechniquesAnswer(
    string Name, int Products, int Techniques, IReadOnlyList<int> Rounds, double Residual, double LargestSaving,
    double? Labour, double? AverageLabour, IReadOnlyList<ChoiceEntry> Choices, IReadOnlyList<string>? Why);

/// <summary>The choice for a product.</summary>
/// <param name="Product">Its label.</param>
/// <param name="Technique">The technique chosen.</param>
/// <param name="Value">Labour in a unit, in itself and in its materials.</param>
/// <param name="Next">The next best technique.</param>
/// <param name="NextCost">What a unit would cost by it, at the same values.</param>
internal sealed record ChoiceEntry(string Product, string Technique, double Value, string Next, double NextCost);
