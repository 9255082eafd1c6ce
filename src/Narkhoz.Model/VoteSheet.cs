using Narkhoz.Record;

namespace Narkhoz.Model;

/// <summary>A vote of a run.</summary>
/// <param name="When">Month.</param>
/// <param name="Body">Id of the body.</param>
/// <param name="What">What was put to it, in words.</param>
/// <param name="Proposer">Id of whoever put it; empty for nobody.</param>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Carried">Whether it was carried.</param>
/// <param name="RollCallFor">Ids of those of the cabinet who were for it; empty where nobody was counted by name.</param>
/// <param name="RollCallAgainst">Ids of those against.</param>
public sealed record VoteSheet(YearMonth When, string Body, string What, string Proposer, int For, int Against, bool Carried, IReadOnlyList<string> RollCallFor, IReadOnlyList<string> RollCallAgainst);
