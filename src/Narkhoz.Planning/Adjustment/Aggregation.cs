using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Planning.Adjustment;

/// <summary>Brings whole tables into another classification; all totals stay.</summary>
public static class Aggregation
{
    /// <summary>A supply and use table in another classification.</summary>
    /// <param name="table">The table.</param>
    /// <param name="products">For products.</param>
    /// <param name="industries">For industries.</param>
    /// <exception cref="ArgumentException">A concordance is for other labels.</exception>
    public static SupplyUseTable Of(SupplyUseTable table, Concordance products, Concordance industries)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new SupplyUseTable(
            table.Name,
            Concordance.Apply(table.Supply, products, industries),
            Concordance.Apply(table.Use, products, industries),
            Concordance.Apply(table.FinalUse, products, null),
            Concordance.Apply(table.ValueAdded, null, industries))
        {
            Labour = table.Labour,
            Unit = table.Unit,
            Names = table.Names,
            Remarks = table.Remarks,
        };
    }

    /// <summary>A symmetric table in another classification.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sectors">For its sectors.</param>
    /// <exception cref="ArgumentException">The concordance is for other labels.</exception>
    public static SymmetricTable Of(SymmetricTable table, Concordance sectors)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(sectors);
        return table with
        {
            Flows = Concordance.Apply(table.Flows, sectors, sectors),
            Output = sectors.Apply(table.Output),
            FinalUse = Concordance.Apply(table.FinalUse, sectors, null),
            ValueAdded = Concordance.Apply(table.ValueAdded, null, sectors),
            NotMade = table.NotMade is null ? null : Concordance.Apply(table.NotMade, null, sectors),
        };
    }
}
