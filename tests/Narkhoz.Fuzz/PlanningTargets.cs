using Narkhoz.Planning.Adjustment;
using Narkhoz.Planning.Reading;
using Narkhoz.Planning.SupplyUse;
using Narkhoz.Planning.Tables;

namespace Narkhoz.Fuzz;

/// <summary>The readers of tables, targets and concordances: each file of each format in turn, among good files.</summary>
internal static class PlanningTargets
{
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["about.csv"] = "key,value\nname,Two\nunit,roubles\n",
        ["products.csv"] = "product,name,unit\ncoal,\"Coal, hard\",t\nsteel,Steel,t\n",
        ["techniques.csv"] = "technique,product,capacity\npit,coal,100\nhearth,steel,\nfurnace,steel,7.5\n",
        ["coefficients.csv"] = "product,technique,value\ncoal,hearth,0.5\ncoal,furnace,0.4\nsteel,pit,0.1\n",
        ["outputs.csv"] = "product,pit,hearth,furnace\ncoal,1,,0.01\nsteel,,1,1\n",
        ["labour.csv"] = "labour,pit,hearth,furnace\nmen,3,2,1e0\n",
        ["resources.csv"] = "resource,technique,value\nseam,pit,1\n",
        ["available.csv"] = "factor,available\nmen,500\n",
        ["capital.csv"] = "product,technique,value\nsteel,pit,2\nsteel,furnace,4\n",
        ["depreciation.csv"] = "product,value\nsteel,0.05\n",
        ["satellites.csv"] = "satellite,pit,hearth,furnace\nsmoke,1,2,-3\n",
        ["targets.csv"] = "product,order,assortment\nsteel,10,1\ncoal,-1,\n",
    };

    private static readonly Dictionary<string, string> Flows = new(StringComparer.Ordinal)
    {
        ["flows.csv"] = "product,coal,steel\ncoal,10,60\nsteel,20,30\n",
        ["final_demand.csv"] = "product,category,value\ncoal,homes,30\nsteel,export,50\n",
    };

    private static readonly Dictionary<string, string> SupplyUse = new(StringComparer.Ordinal)
    {
        ["supply.csv"] = "product,industry,value\nc1,i1,90\nc1,i2,10\nc2,i2,100\n",
        ["use.csv"] = "product,i1,i2\nc1,10,10\nc2,10,7\n",
        ["final_use.csv"] = "product,category,value\nc1,final,80\nc2,final,83\n",
        ["value_added.csv"] = "row,industry,value\nv,i1,70\nv,i2,93\n",
        ["labour.csv"] = "row,industry,value\nmen,i1,7\nmen,i2,9\n",
    };

    private static readonly Dictionary<string, string> Bea = new(StringComparer.Ordinal)
    {
        ["x_make.csv"] = "r,c,v\n11A,11A,90\n22B,11A,10\n22B,22B,100\nT007,11A,100\n",
        ["x_use.csv"] = "r,c,v\n11A,11A,10\n22B,11A,10\n11A,22B,10\n22B,22B,-7\n11A,F01000,80\nV00100,11A,5\nT005,22B,1\n",
        ["x_commodity_names.csv"] = "code,name\n11A,Grain\n22B,Tools\n",
        ["x_industry_names.csv"] = "code,name\n11A,Farms\n22B,Works\n",
    };

    private static readonly Dictionary<string, string> Pymrio = new(StringComparer.Ordinal)
    {
        ["Z.txt"] = "\t\t\tr1\tr1\tr2\n\t\t\tfood\tmine\tfood\nr1\tfood\tUSD\t1\t2\t0\nr1\tmine\tUSD\t0.5\t0\t1\nr2\tfood\tUSD\t0\t1\t3\n",
        ["Y.txt"] = "\t\t\tr1\tr2\n\t\t\thomes\thomes\nr1\tfood\tUSD\t5\t1\nr1\tmine\tUSD\t2\t2\nr2\tfood\tUSD\t0\t9\n",
        ["emissions.txt"] = "\t\t\tr1\tr1\tr2\n\t\t\tfood\tmine\tfood\nco2\tair\tkg\t7\t8\t9\n",
        ["population.txt"] = "\tr1\tr2\nPopulation\t7.8E+08\t12\n",
    };

    private static readonly Dictionary<string, string> Cockshott = new(StringComparer.Ordinal)
    {
        ["flows.csv"] = "headings,iron,coal,corn\niron,0.1,0,0\ncoal,2,1,0.04\ncorn,0,0,1\nlabor,0.3,1,2\noutput,10,5,10\n",
        ["capital_stock.csv"] = "headings,iron,coal,corn\niron,1,1,1\ncoal,0,1,0\ncorn,0,0,1\n",
        ["depreciation_rates.csv"] = "headings,iron,coal,corn\niron,0.1,0.1,0.1\ncoal,0.1,0.1,0.1\ncorn,0.1,0.1,1\n",
        ["targets.csv"] = "headings,iron,coal,corn,labor\nyear1,0.1,3,0,3\nyear2,0.1,3,0,3.01\n",
    };

    private static readonly Dictionary<string, string> Described = new(StringComparer.Ordinal)
    {
        ["table.json"] = """
            {"name": "Six", "unit": "EUR", "file": "siot.csv", "label": "row", "nameColumn": "name", "only": {"column": "origin", "values": ["home", "all"]},
             "rows": ["A", "B"], "columns": ["a", "b"], "byOrder": true, "coefficients": false, "final": ["homes", "export"], "outputRow": "x", "labour": ["men"], "satellites": ["va"], "source": "s", "licence": "l"}
            """,
        ["siot.csv"] = "row,name,origin,a,b,homes,export\nA,Farms,home,1,2,4,3\nB,\"Works, all\",home,2,3,4,1\nA,,abroad,9,9,9,9\nmen,,all,3,4,,\nva,,all,-1,5,,\nx,,all,10,10,,\n",
    };

    /// <summary>All readers.</summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        .. Of("own", Own),
        .. Of("flows", Flows),
        .. Of("sut", SupplyUse, new TableOptions { Model = SymmetricModel.ProductTechnology }),
        .. Of("bea", Bea),
        .. Of("pymrio", Pymrio),
        .. Of("cockshott", Cockshott),
        .. Of("described", Described),
        new Target(
            "plan-file",
            "table,row,column,value\nabout,unit,roubles,\nproducts,a,Apples,\nproducts,b,,\ntechniques,t,a,\ntechniques,u,b,\ncapacity,t,,5\ncoefficients,a,u,0.5\nlabour,men,t,1\navailable,men,,9\ncapital,b,t,2\ndepreciation,b,,0.1\nfinal_demand,a,homes,1\norders,b,,3\nassortment,a,,1\n",
            text => TableReader.Read(TableSource.OfTexts("t", new Dictionary<string, string>(StringComparer.Ordinal) { ["x.csv"] = text }, "x.csv"))),
        new Target(
            "plan-concordance",
            "from,to,weight\ncoal,energy,1\noil,energy,1\nsteel,iron,0.5\nsteel,alloy,0.5\n",
            text => Concordance.Read(TableSource.OfTexts("t", new Dictionary<string, string>(StringComparer.Ordinal) { ["x.csv"] = text }, "x.csv"), Labels.Named(["coal", "oil", "steel"])).Apply([1, 2, 3])),
    ];

    private static IEnumerable<Target> Of(string format, Dictionary<string, string> files, TableOptions? options = null) => files.Keys.Select(file =>
        new Target($"plan-{format}-{Path.GetFileNameWithoutExtension(file)}", files[file], text => TableReader.Read(
            TableSource.OfTexts("t", new Dictionary<string, string>(files, StringComparer.Ordinal) { [file] = text }), options)));
}
