namespace Narkhoz.Planning.Balances;

/// <summary>A plan drawn up by rounds of material balances.</summary>
/// <param name="Outputs">Planned output of each product, product units a year.</param>
/// <param name="Tightening">What is left of each product's norms after tightening, above 0 and at most 1, for every user.</param>
/// <param name="Deficits">Uses less sources before the deficits were dealt with; negative where something is left over.</param>
/// <param name="Root">Largest root of the norms, rho(A): the theory says that each round leaves this part of the error.</param>
/// <param name="Rounds">The course of the rounds, the first draft at place 0.</param>
public sealed record GosplanPlan(IReadOnlyList<double> Outputs, IReadOnlyList<double> Tightening, IReadOnlyList<double> Deficits, double Root, IReadOnlyList<BalanceRound> Rounds);

/// <summary>How far the drafts are from where the rounds lead.</summary>
/// <param name="Round">Number of the round; 0 is the first draft.</param>
/// <param name="Error">Distance to the limit of the rounds, as a share of it, at the prices at which all materials yield the same (the vector of the largest root).</param>
/// <param name="Theory">The first draft's error times rho(A)^round: an equality as long as no capacity, floor or directive stops a product, else a bound.</param>
/// <param name="LargestError">Largest error of a product, as a share of its output in the limit.</param>
public sealed record BalanceRound(int Round, double Error, double Theory, double LargestError);
