namespace Narkhoz.Record;

/// <summary>A question put to an ensemble of runs: one figure in two cases that differ in one thing.</summary>
/// <param name="Id">Short name in small letters, that of its file.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Ask">The question, in a sentence.</param>
/// <param name="Source">Whose claim it is, and where.</param>
/// <param name="Figure">Name of the indicator that answers it.</param>
/// <param name="From">First year whose mean counts.</param>
/// <param name="To">Last year.</param>
/// <param name="Enterprises">Plants of a run, unless the user asks for another number.</param>
/// <param name="Case">The case that the claim is about.</param>
/// <param name="Against">What it is held against.</param>
/// <param name="Ablation">Mechanisms without which the difference should go; empty where <paramref name="Against"/> is the ablation itself.</param>
/// <param name="More">Whether the figure should be larger in the case, else smaller.</param>
/// <param name="CaseRange">Where the figure of the case should lie, or null.</param>
/// <param name="AgainstRange">Where the other should lie, or null.</param>
/// <param name="Also">Further figures that the same claim is about.</param>
public sealed record Question(
    string Id,
    string Name,
    string Ask,
    string Source,
    string Figure,
    int From,
    int To,
    int Enterprises,
    QuestionCase Case,
    QuestionCase Against,
    IReadOnlyList<string> Ablation,
    bool More,
    FigureRange? CaseRange,
    FigureRange? AgainstRange,
    IReadOnlyList<FigureClaim> Also)
{
    /// <summary>How closely its runs look at the economy: plant by plant unless the question says otherwise.</summary>
    public Resolution Resolution { get; init; }

    /// <summary>Figures that are set side by side without a claim on them; <c>name:product</c> for those of a product.</summary>
    public IReadOnlyList<string> Table { get; init; } = [];

    /// <summary>Rows of the catalogue that hold what the book itself answers.</summary>
    public IReadOnlyList<string> Book { get; init; } = [];

    /// <summary>Whether intervals are those of the mean over the seeds, for figures that are 0 or 1 in a run; otherwise those of the seeds.</summary>
    public bool OfMean { get; init; }

    /// <summary>Whether the turns of the general line in the case are counted over the seeds.</summary>
    public bool Course { get; init; }

    /// <summary>Whether Allen's reference model is run beside the two cases.</summary>
    public bool Allen { get; init; }

    /// <summary>Reads <c>questions/*.yaml</c>: one question in a file that bears its name.</summary>
    /// <param name="file">Path of the file.</param>
    /// <exception cref="RecordException">A field is unknown, missing or of another form.</exception>
    public static Question Read(string file) => QuestionReader.Read(file);
}

/// <summary>One of the two cases of a question.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Regime">Id of the regime, or null for that of the scenario.</param>
/// <param name="Off">Mechanisms switched off.</param>
/// <param name="Set">Parameters and instruments set, each in its own unit.</param>
public sealed record QuestionCase(string Scenario, string? Regime, IReadOnlyList<string> Off, IReadOnlyDictionary<string, double> Set)
{
    /// <summary>What is changed about Party and state, or null.</summary>
    public PolityOverlay? Polity { get; init; }
}

/// <summary>A further figure of a question.</summary>
/// <param name="Figure">Name of the indicator.</param>
/// <param name="More">Whether it should be larger in the case, else smaller.</param>
public sealed record FigureClaim(string Figure, bool More);

/// <summary>Where a figure should lie.</summary>
/// <param name="Low">Lowest value, in the figure's unit.</param>
/// <param name="High">Highest value.</param>
public sealed record FigureRange(double Low, double High);
