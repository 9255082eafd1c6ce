namespace Narkhoz.Planning.Horizon;

/// <summary>Something in a plan that a reader would not expect: a product that is no longer made, or an output that leaps.</summary>
/// <param name="Year">0 for the first.</param>
/// <param name="Product">Its place.</param>
/// <param name="Before">Output in the year before, product units.</param>
/// <param name="Now">Output in the year.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Price">What the objective would lose, at the plan's prices and therefore at the least, if the product were made as in the year before; null for a leap, whose
/// price is the difference from a plan with <see cref="HorizonProgramme.GreatestRise"/> or <see cref="HorizonProgramme.GreatestFall"/>.</param>
public sealed record HorizonSurprise(int Year, int Product, double Before, double Now, string Reason, double? Price);
