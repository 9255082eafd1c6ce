namespace Narkhoz.Record;

/// <summary>A product of the economy, and the branch that makes it.</summary>
/// <remarks>Its norms are parameters <c>product.&lt;id&gt;.*</c>. The order of products in the record is the model's product index.</remarks>
/// <param name="Id">Short name in small letters, e.g. <c>steel</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Unit">Unit of its amounts, e.g. <c>t</c>.</param>
/// <param name="Quantum">Smallest amount that the ledger moves, in the unit; positive.</param>
/// <param name="Group">The branch of the economy.</param>
/// <param name="BookRow">Row of the book's table A4, or null where the book has none.</param>
/// <param name="BookScale">Book value x this = amount in the unit; positive. Dated where the book counts pieces and the unit is a conventional one.</param>
/// <param name="Storable">Whether it can lie in stock from month to month.</param>
/// <param name="Traded">Whether it crosses the frontier in foreign trade.</param>
/// <param name="File">File that holds it, relative to the data folder.</param>
/// <param name="Line">Line in that file, from 1.</param>
public sealed record Product(
    string Id,
    string Name,
    string Unit,
    double Quantum,
    ProductGroup Group,
    string? BookRow,
    IReadOnlyList<DatedValue> BookScale,
    bool Storable,
    bool Traded,
    string File,
    int Line)
{
    /// <summary>Book value of a year x this = amount in the unit; before the first date the first holds.</summary>
    /// <param name="year">The year.</param>
    public double BookScaleIn(int year)
    {
        var scale = BookScale[0].Value;
        for (var i = 1; i < BookScale.Count && BookScale[i].From.Year <= year; i++) scale = BookScale[i].Value;
        return scale;
    }
}
