namespace Narkhoz.Planning.Tables;

/// <summary>What a file says of an economy: its production system, and beside it whatever else the file holds.</summary>
/// <param name="Name">Name of the table: its file or folder, or what it calls itself.</param>
/// <param name="Format">Format that it was read in, as <c>--format</c> names it.</param>
/// <param name="System">Products, techniques, labour, resources, capacities, capital.</param>
public sealed record PlanningTable(string Name, string Format, ProductionSystem System)
{
    /// <summary>What the table itself asks for: its targets, or else its final uses; null where it has neither.</summary>
    public PlanTargets? Targets { get; init; }

    /// <summary>Unit of the flows, e.g. <c>million EUR</c>; empty where the table does not say.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Long names of the products, beside their labels; null where there are none.</summary>
    public IReadOnlyList<string>? ProductNames { get; init; }

    /// <summary>Unit of each product, where they differ; null where the table does not say.</summary>
    public IReadOnlyList<string>? ProductUnits { get; init; }

    /// <summary>Level of each technique in the year of the table, in units of its main product; null for a table of coefficients.</summary>
    public IReadOnlyList<double>? Levels { get; init; }

    /// <summary>Final uses, products x categories, in the unit of the flows; null where the table has none.</summary>
    public LabelledMatrix? FinalDemand { get; init; }

    /// <summary>Value added, emissions and other rows beside production: satellites x techniques, per unit of level; null where there are none.</summary>
    public LabelledMatrix? Satellites { get; init; }

    /// <summary>What final users emit or use directly: satellites x categories of <see cref="FinalDemand"/>, amounts; null where there is nothing.</summary>
    public LabelledMatrix? FinalSatellites { get; init; }

    /// <summary>Unit of each satellite, in the order of <see cref="Satellites"/>; null where the table does not say.</summary>
    public IReadOnlyList<string>? SatelliteUnits { get; init; }

    /// <summary>What is asked for in each year, products x years; null where the table speaks of one year only.</summary>
    public LabelledMatrix? TargetsByYear { get; init; }

    /// <summary>Labour and resources at hand in each year, factors x years; null where the table does not say.</summary>
    public LabelledMatrix? FactorsByYear { get; init; }

    /// <summary>Regions of a table of several; null for a table of one.</summary>
    public TableRegions? Regions { get; init; }

    /// <summary>What was mended on reading, one sentence each; empty where nothing was.</summary>
    public IReadOnlyList<TableRemark> Remarks { get; init; } = [];

    /// <summary>The long name of a product, or its label where it has none.</summary>
    /// <param name="product">0 to the number of products - 1.</param>
    public string NameOf(int product) => ProductNames is null ? System.Products[product] : ProductNames[product];
}

/// <summary>The regions of a multi-regional table.</summary>
/// <param name="Names">Their names.</param>
/// <param name="OfProduct">Region of each product.</param>
/// <param name="OfCategory">Region of each category of final use.</param>
/// <param name="Population">People in each region; null where the table does not say.</param>
public sealed record TableRegions(Labels Names, IReadOnlyList<int> OfProduct, IReadOnlyList<int> OfCategory, IReadOnlyList<double>? Population);

/// <summary>Something in a table that was mended or should be known.</summary>
/// <param name="File">File it stands in.</param>
/// <param name="Line">Line from 1, or 0 where no single line is meant.</param>
/// <param name="What">What was found and what was done, in one sentence.</param>
public sealed record TableRemark(string File, long Line, string What);
