namespace Narkhoz.Planning.Optimal;

/// <summary>Something in an optimal plan that a reader would not expect: a product that is no longer made, or one that leaps from last year's output.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Before">Output last year, product units.</param>
/// <param name="Now">Output in the plan.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Price">What a unit of the way back to last year would cost of the plan's value, at the plan's valuations and therefore at the least: a unit more delivered where output fell, the rent of a unit less capacity where it rose.</param>
public sealed record PlanSurprise(string Product, double Before, double Now, string Reason, double Price);
