namespace Narkhoz.Planning.SupplyUse;

/// <summary>The four models of the Eurostat Manual of Supply, Use and Input-Output Tables (2008, chapter 11) that make a symmetric table from supply and use.</summary>
public enum SymmetricModel
{
    /// <summary>Model A, products: each product is made in its own way, wherever it is made. May give negative cells; needs as many products as industries.</summary>
    ProductTechnology,

    /// <summary>Model B, products: each industry makes all its products in the same way. Never negative.</summary>
    IndustryTechnology,

    /// <summary>Model C, industries: each industry has its own structure of sales, whatever it makes. May give negative cells; needs as many products as industries.</summary>
    FixedIndustrySales,

    /// <summary>Model D, industries: each product has its own structure of sales, whoever makes it. Never negative.</summary>
    FixedProductSales,
}
