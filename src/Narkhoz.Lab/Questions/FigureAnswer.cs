namespace Narkhoz.Lab.Questions;

/// <summary>What an ensemble says of one figure.</summary>
/// <param name="Figure">Name of the indicator.</param>
/// <param name="Case">The figure in the case.</param>
/// <param name="Against">The figure in the other.</param>
/// <param name="Effect">Case less other, seed by seed.</param>
/// <param name="Ablated">The same difference without the mechanism, or null.</param>
/// <param name="Shown">Whether the 90 % interval of the effect lies on the side that the claim says.</param>
/// <param name="Gone">Whether less than a third of it is left without the mechanism, in the mean.</param>
public sealed record FigureAnswer(string Figure, Sample Case, Sample Against, Sample Effect, Sample? Ablated, bool Shown, bool Gone);
