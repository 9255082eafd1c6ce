using Narkhoz.Model;
using Narkhoz.Record;

namespace Narkhoz.Lab.Polity;

/// <summary>What lies before a person who decides: what the leaders of the model see, which is what was reported to them and not what happened.</summary>
/// <param name="Month">Month in which a decision takes force.</param>
/// <param name="Occasion">Why the leadership meets, in words.</param>
/// <param name="Leader">Id of the person who leads the Party; empty where nobody does.</param>
/// <param name="Line">Id of the general line in force; empty where none was adopted.</param>
/// <param name="Lines">The lines that can be adopted.</param>
/// <param name="Figures">The figures of the last whole year, beside those of the year before.</param>
/// <param name="Votes">The votes since the leadership last met.</param>
public sealed record Briefing(
    YearMonth Month,
    string Occasion,
    string Leader,
    string Line,
    IReadOnlyList<PolicyLine> Lines,
    IReadOnlyList<BriefingFigure> Figures,
    IReadOnlyList<VoteSheet> Votes);

/// <summary>A figure as it reaches the leadership.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Year">The last whole year.</param>
/// <param name="Value">Its figure.</param>
/// <param name="Before">That of the year before, or null.</param>
/// <param name="Plan">What the plan of the year asked for, or null.</param>
public sealed record BriefingFigure(string Title, string Unit, int Year, double Value, double? Before, double? Plan);
