namespace Narkhoz.Lab.Questions;

/// <summary>A difference between two cases in per cent of the other case, so that figures of different units can stand on one scale.</summary>
/// <param name="Figure">Name of the indicator.</param>
/// <param name="Mean">Case less other over the other, per cent, mean of the seeds.</param>
/// <param name="Low">The lower end of its 90 % interval.</param>
/// <param name="High">The upper end.</param>
public sealed record RelativeEffect(string Figure, double Mean, double Low, double High)
{
    /// <summary>The differences of an answer, first those that it claims; those whose other case is nought are left out.</summary>
    /// <param name="figure">The figure of the question.</param>
    /// <param name="answer">The answer.</param>
    public static IReadOnlyList<RelativeEffect> Of(string figure, QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        List<RelativeEffect> effects = [];
        Add(effects, figure, answer.Against, answer.Effect);
        foreach (var said in answer.Also.Concat(answer.Table)) Add(effects, said.Figure, said.Against, said.Effect);
        return effects;
    }

    /// <summary>The largest distance from nought that a drawing has to hold, at least 1 per cent.</summary>
    /// <param name="effects">What is to be drawn.</param>
    public static double Reach(IReadOnlyList<RelativeEffect> effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        return effects.Aggregate(1.0, (reach, effect) => Math.Max(reach, Math.Max(Math.Abs(effect.Low), Math.Abs(effect.High))));
    }

    private static void Add(List<RelativeEffect> effects, string figure, Sample against, Sample effect)
    {
        if (against.Mean == 0) return;
        var unit = 100 / Math.Abs(against.Mean);
        effects.Add(new RelativeEffect(figure, unit * effect.Mean, unit * effect.Low, unit * effect.High));
    }
}
