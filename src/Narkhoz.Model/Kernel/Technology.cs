using Narkhoz.Planning.Tables;
using Narkhoz.Record;

namespace Narkhoz.Model.Kernel;

/// <summary>The techniques of 1928 as arrays: what a unit of each product takes, and where it is made.</summary>
/// <remarks>Read once from the record (<c>data/technology</c>); nothing here changes in a run.</remarks>
internal sealed class Technology
{
    private readonly Dictionary<string, int> _product = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _zone = new(StringComparer.Ordinal);

    internal Technology(RecordBook record, ParameterBook parameters)
    {
        var products = record.Products;
        Products = products.Count;
        Zones = record.Zones.Count;
        ProductIds = [.. products.Select(product => product.Id)];
        ZoneIds = [.. record.Zones.Select(zone => zone.Id)];
        RepublicIds = [.. record.Republics.Select(republic => republic.Id)];
        RepublicOf = [.. record.Zones.Select(zone => Array.IndexOf(RepublicIds, zone.Republic))];
        for (var p = 0; p < Products; p++) _product[ProductIds[p]] = p;
        for (var r = 0; r < Zones; r++) _zone[ZoneIds[r]] = r;

        Traits = [.. products];
        Quantum = [.. products.Select(product => product.Quantum)];
        var reader = new TechnologyReader(record, parameters);
        Made = [.. products.Select(product => product.Group is not (ProductGroup.Crop or ProductGroup.Animal))];
        Priority = [.. reader.Column("priority", _ => "1", 5).Select(rank => (int)rank)];
        Convertible = reader.Column("convertible", _ => "1");
        Heavy = reader.Column("heavy", _ => "1");
        Sector = [.. Heavy.Select((heavy, p) => SectorOf(products[p].Group, heavy))];
        Output = reader.Column("output", unit => $"{unit}/yr");
        Price = reader.Column("price", unit => $"rouble/{unit}");
        Labour = reader.Column("labour", unit => $"worker*yr/{unit}", only: Made);
        Utilisation = reader.Column("utilisation", _ => "1", 1);
        Life = reader.Column("life", _ => "yr", 25);
        Gestation = reader.Column("gestation", _ => "month", 24);
        StockMonths = reader.Column("stock", _ => "month");
        RegionShare = reader.RegionShares(Zones, ZoneIds);
        Inputs = reader.Norms("input", _product);
        PowerNorm = NormOf("electric_power");
        Freight = Product("freight");
        FreightNorm = NormOf("freight");
        Build = reader.Norms("build", _product);
        Upkeep = reader.Norms("upkeep", _product);
        Herd = [.. reader.Column("birth", _ => "1/yr").Select(birth => birth > 0)];
        Park = reader.Column("park", unit => unit);
        BuildCost = new double[Products];
        for (var p = 0; p < Products; p++)
        {
            var inputs = Build.RowsOf(p);
            var norms = Build.ValuesOf(p);
            for (var k = 0; k < inputs.Length; k++) BuildCost[p] += norms[k] * Price[inputs[k]];
        }
    }

    /// <summary>Number of products.</summary>
    internal int Products { get; }

    /// <summary>Number of zones.</summary>
    internal int Zones { get; }

    /// <summary>Ids, in index order.</summary>
    internal string[] ProductIds { get; }

    /// <summary>Ids, in index order.</summary>
    internal string[] ZoneIds { get; }

    /// <summary>Ids of the union republics.</summary>
    internal string[] RepublicIds { get; }

    /// <summary>Republic in which each zone lies.</summary>
    internal int[] RepublicOf { get; }

    /// <summary>Group, sector and other traits of each product.</summary>
    internal Product[] Traits { get; }

    /// <summary>Smallest amount that the ledger moves, in product units.</summary>
    internal double[] Quantum { get; }

    /// <summary>Share of a branch's shops that can turn to defence orders.</summary>
    internal double[] Convertible { get; }

    /// <summary>Share of output that is producer goods, 0 to 1.</summary>
    internal double[] Heavy { get; }

    /// <summary>Sector of the investment plan and of the test of composition.</summary>
    internal Sector[] Sector { get; }

    /// <summary>Claim on scarce supply under the priority rule: 1 first (EPL-05, EPL-06).</summary>
    internal int[] Priority { get; }

    /// <summary>Output of 1928, units a year.</summary>
    internal double[] Output { get; }

    /// <summary>Price of 1926/27, roubles a unit.</summary>
    internal double[] Price { get; }

    /// <summary>Labour of 1928, worker-years a unit.</summary>
    internal double[] Labour { get; }

    /// <summary>Whether a product is made in works; otherwise it comes from the farms.</summary>
    internal bool[] Made { get; }

    /// <summary>Output of 1928 over capacity.</summary>
    internal double[] Utilisation { get; }

    /// <summary>Service life of capacity, years.</summary>
    internal double[] Life { get; }

    /// <summary>Months from the start of a project to its commissioning.</summary>
    internal double[] Gestation { get; }

    /// <summary>Stock at the start, months of output.</summary>
    internal double[] StockMonths { get; }

    /// <summary>Share of each zone in the output of 1928, at zone * Products + product.</summary>
    internal double[] RegionShare { get; }

    /// <summary>Current inputs of a unit of each product.</summary>
    internal SparseMatrix Inputs { get; }

    /// <summary>Electric power of a unit of each product, megawatt-hours; nought for power itself.</summary>
    internal double[] PowerNorm { get; }

    /// <summary>Index of carriage.</summary>
    internal int Freight { get; }

    /// <summary>Carriage of a unit of each product, tonne-kilometres.</summary>
    internal double[] FreightNorm { get; }

    /// <summary>Capital goods in a unit a year of new capacity of each product.</summary>
    internal SparseMatrix Build { get; }

    /// <summary>What a machine in use takes a year.</summary>
    internal SparseMatrix Upkeep { get; }

    /// <summary>Whether a product is a herd, counted by head.</summary>
    internal bool[] Herd { get; }

    /// <summary>Machines in use at the start.</summary>
    internal double[] Park { get; }

    /// <summary>Cost of a unit a year of new capacity, roubles of 1926/27.</summary>
    internal double[] BuildCost { get; }

    /// <summary>Norm of one input in every product but itself.</summary>
    private double[] NormOf(string input)
    {
        var index = _product[input];
        var norms = new double[Products];
        for (var p = 0; p < Products; p++)
        {
            var found = Inputs.RowsOf(p).BinarySearch(index);
            if (found >= 0 && p != index) norms[p] = Inputs.ValuesOf(p)[found];
        }

        return norms;
    }

    private static Sector SectorOf(ProductGroup group, double heavy) => group switch
    {
        ProductGroup.Crop or ProductGroup.Animal => Kernel.Sector.Farm,
        ProductGroup.Transport => Kernel.Sector.Transport,
        ProductGroup.Service => Kernel.Sector.Service,
        _ => heavy >= 0.5 ? Kernel.Sector.Heavy : Kernel.Sector.Consumer,
    };

    /// <summary>Index of a product.</summary>
    /// <exception cref="KeyNotFoundException">There is no such product.</exception>
    internal int Product(string id) => _product[id];

    /// <summary>Index of a product, or -1.</summary>
    internal int Find(string id) => _product.GetValueOrDefault(id, -1);

    /// <summary>Index of a zone, or -1.</summary>
    internal int FindZone(string id) => _zone.GetValueOrDefault(id, -1);

    /// <summary>Whole quanta in an amount, rounded down.</summary>
    internal long Quanta(int product, double amount) => amount <= 0 ? 0 : (long)(amount / Quantum[product]);

    /// <summary>Amount of a number of quanta, in product units.</summary>
    internal double Amount(int product, long quanta) => quanta * Quantum[product];
}
