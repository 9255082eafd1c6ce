namespace Narkhoz.Record;

/// <summary>One of the systems that the book describes.</summary>
/// <param name="Id">Id by domain and number, e.g. <c>EPL-06</c>.</param>
/// <param name="Name">Name of the system.</param>
/// <param name="Domain">Domain, e.g. <c>Economy-Planning</c>.</param>
/// <param name="Periods">Years or periods in which it works, as the digest words them.</param>
/// <param name="Tier">1 for a main system, 2 for a lesser one, 3 for a detail.</param>
/// <param name="Description">What it does, in the digest's own words.</param>
/// <param name="Quantities">Quantities that the book gives, or empty.</param>
/// <param name="Lines">Lines of the scanned book.</param>
public sealed record CatalogueRow(
    string Id,
    string Name,
    string Domain,
    string Periods,
    int Tier,
    string Description,
    string Quantities,
    string Lines);
