namespace Narkhoz.Planning.Balances;

/// <summary>The material balance of one product, as Gosplan drew it: sources on the left, uses on the right, in product units a year.</summary>
/// <remarks>The form of the balances that the national economy was planned by from the first control figures of 1925 (Montias 1959, "Planning with material balances in Soviet-type economies").</remarks>
/// <param name="Product">Name of the product.</param>
/// <param name="OpeningStock">Stock at the beginning of the year.</param>
/// <param name="Output">Output, by-products of other branches included.</param>
/// <param name="Imports">Import.</param>
/// <param name="Industry">What the largest users take for production, the largest first.</param>
/// <param name="OtherIndustry">What all the other users take.</param>
/// <param name="Investment">Investment and building.</param>
/// <param name="Households">Households and services to them.</param>
/// <param name="Export">Export.</param>
/// <param name="ClosingStock">Stock at the end of the year.</param>
public sealed record MaterialBalance(
    string Product, double OpeningStock, double Output, double Imports,
    IReadOnlyList<BalanceUse> Industry, double OtherIndustry, double Investment, double Households, double Export, double ClosingStock)
{
    /// <summary>All that there is.</summary>
    public double Sources => OpeningStock + Output + Imports;

    /// <summary>All that is asked for.</summary>
    public double Uses => Industry.Sum(use => use.Amount) + OtherIndustry + Investment + Households + Export + ClosingStock;

    /// <summary>Uses less sources: what is missing, or negative where something is left over.</summary>
    public double Deficit => Uses - Sources;
}

/// <summary>A line of a material balance.</summary>
/// <param name="User">The product for which it is used.</param>
/// <param name="Amount">Units of the balance's product a year.</param>
public sealed record BalanceUse(string User, double Amount);
