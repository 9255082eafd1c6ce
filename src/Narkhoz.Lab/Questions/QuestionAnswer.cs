namespace Narkhoz.Lab.Questions;

/// <summary>What the ensemble says to a question.</summary>
/// <param name="Case">The figure in the case.</param>
/// <param name="Against">The figure in the other.</param>
/// <param name="Effect">Case less other, seed by seed with the same chances.</param>
/// <param name="Ablated">The same difference without the mechanism that the claim rests on, or null where there is none to leave out.</param>
/// <param name="Shown">Whether the effect is there, for every figure: its 90 % interval lies on the side that the claim says.</param>
/// <param name="InRange">Whether both 90 % intervals lie where the claim says.</param>
/// <param name="Gone">Whether the effect goes with the mechanism, for every figure: what is left is less than a third in the mean.</param>
/// <param name="Also">The further figures of the claim.</param>
public sealed record QuestionAnswer(Sample Case, Sample Against, Sample Effect, Sample? Ablated, bool Shown, bool InRange, bool Gone, IReadOnlyList<FigureAnswer> Also)
{
    /// <summary>Figures side by side without a claim on them.</summary>
    public IReadOnlyList<FigureAnswer> Table { get; init; } = [];

    /// <summary>Turns of the general line in the case, where the question counts them.</summary>
    public IReadOnlyList<CourseTurn> Course { get; init; } = [];

    /// <summary>The verdict in a word: <c>holds</c>, <c>holds in part</c> or <c>does not hold</c>.</summary>
    public string Verdict => !Shown ? "does not hold" : InRange && Gone ? "holds" : "holds in part";
}
